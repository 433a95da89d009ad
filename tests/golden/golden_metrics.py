"""Writes the golden values of metrics, from scikit-learn. See README.md.

    python golden_metrics.py [directory]      (default: the directory of this script)
"""

import sys
import zlib
from pathlib import Path

sys.dont_write_bytecode = True

import numpy as np
from golden_file import with_sorted_metadata
from safetensors.numpy import save
from sklearn import metrics

# samples; more than one batch, none of them full at the end
CLASSES = 5
COUNTS = [7, 32, 97, 203]


def single(values):
    return np.asarray(values).astype(np.float32).astype(np.float64)


def softmax(scores):
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def samples(rng, count, classes):
    """Scores that know something of their class, and all classes at least once, not equally often."""
    truth = np.minimum(rng.geometric(0.4, count) - 1, classes - 1)
    truth[:classes] = np.arange(classes)
    scores = rng.standard_normal((count, classes))
    scores[np.arange(count), truth] += 1.0
    return truth.astype(np.int64), single(scores)


def averages(truth, found, labels):
    each = [metrics.precision_recall_fscore_support(truth, found, labels=labels, average=average,
                                                    zero_division=0)[:3]
            for average in (None, "macro", "weighted")]
    return {"per_class": np.stack(each[0]), "macro": np.array(each[1]), "weighted": np.array(each[2])}


def classification(rng, count):
    labels = list(range(CLASSES))
    truth, scores = samples(rng, count, CLASSES)
    found = scores.argmax(axis=1)
    tops = [metrics.top_k_accuracy_score(truth, scores, k=k, labels=labels) for k in range(1, CLASSES)]
    values = {
        "class": truth,
        "scores": scores,
        "top": np.array([*tops, 1.0]),
        "accuracy": metrics.accuracy_score(truth, found),
        "balanced": metrics.balanced_accuracy_score(truth, found),
        "kappa": metrics.cohen_kappa_score(truth, found),
        "confusion": metrics.confusion_matrix(truth, found, labels=labels).astype(np.int64),
        "log_loss": metrics.log_loss(truth, softmax(scores), labels=labels),
        "probabilities": softmax(scores),
    }
    values |= averages(truth, found, labels)
    chances = softmax(scores)
    areas = [metrics.roc_auc_score(truth == label, chances[:, label]) for label in labels]
    mean = metrics.roc_auc_score(truth, chances, multi_class="ovr", average="macro")
    return values | {"areas": np.array(areas), "area": mean}


def binary(rng, count):
    """One output, rounded so that many are equal."""
    truth = (np.arange(count) % 3 == 0).astype(np.float64)
    scores = single(np.round(rng.standard_normal(count) + truth, 1))
    right, up, _ = metrics.roc_curve(truth, scores, drop_intermediate=False)
    return {"target": truth, "scores": scores, "right": right, "up": up,
            "area": metrics.roc_auc_score(truth, scores)}


def regression(rng, count):
    target = single(rng.standard_normal((count, 3)) * [1.0, 10.0, 0.1] + [0.0, 5.0, 100.0])
    output = single(target + rng.standard_normal((count, 3)) * [0.5, 3.0, 0.05] + [0.25, 0.0, -0.02])
    return {
        "target": target,
        "output": output,
        "mae": metrics.mean_absolute_error(target, output),
        "mse": metrics.mean_squared_error(target, output),
        "r2": metrics.r2_score(target, output),
        "explained": metrics.explained_variance_score(target, output),
        "maximum": max(metrics.max_error(target[:, i], output[:, i]) for i in range(3)),
    }


def tensor(value):
    value = np.atleast_1d(np.asarray(value))
    return np.ascontiguousarray(value if value.dtype == np.int64 else value.astype(np.float64))


def main():
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    tensors = {}
    for make in (classification, binary, regression):
        for number, count in enumerate(COUNTS):
            case = f"{make.__name__}_{number}"
            values = make(np.random.default_rng(zlib.crc32(case.encode())), count)
            tensors |= {f"{case}.{name}": tensor(value) for name, value in values.items()}
    (directory / "metrics.safetensors").write_bytes(with_sorted_metadata(save(tensors)))


if __name__ == "__main__":
    main()
