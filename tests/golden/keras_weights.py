"""Writes the golden values of weighted samples, from Keras. See README.md.

    python keras_weights.py [directory]      (default: the directory of this script)
"""

import os
import sys
import zlib
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
sys.dont_write_bytecode = True

import keras
import numpy as np
import tensorflow as tf
from golden_file import with_sorted_metadata
from safetensors.numpy import save

SHAPES = [(1, 3), (5, 2), (8, 17)]
keras.backend.set_floatx("float64")
LOSSES = {
    "squared": keras.losses.MeanSquaredError(),
    "absolute": keras.losses.MeanAbsoluteError(),
    "huber": keras.losses.Huber(),
    "binary": keras.losses.BinaryCrossentropy(from_logits=True),
    "distribution": keras.losses.CategoricalCrossentropy(from_logits=True),
    "class": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
}


def single(values):
    return np.asarray(values).astype(np.float32).astype(np.float64)


def targets(name, rng, samples, features):
    if name == "class":
        return rng.integers(0, features, samples)
    if name == "distribution":
        return np.eye(features)[rng.integers(0, features, samples)] * 0.75 + 0.25 / features
    if name == "binary":
        return rng.integers(0, 2, (samples, features)).astype(np.float64)
    return single(rng.standard_normal((samples, features)))


def build(name, rng, samples, features):
    outputs = single(2.0 * rng.standard_normal((samples, features)))
    target = targets(name, rng, samples, features)
    weights = single(rng.uniform(0.0, 3.0, samples))
    weights[samples // 2] = 0.0 if samples > 1 else 0.625
    prediction = tf.Variable(outputs)
    with tf.GradientTape() as tape:
        loss = LOSSES[name](target, prediction, sample_weight=weights)
    return {"output": outputs, "class" if name == "class" else "target": target, "weights": weights,
            "loss": np.atleast_1d(loss.numpy()), "output_gradient": tape.gradient(loss, prediction).numpy()}


def main():
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    tensors = {}
    for name in LOSSES:
        for number, (samples, features) in enumerate(SHAPES):
            case = f"{name}_{number}"
            values = build(name, np.random.default_rng(zlib.crc32(case.encode())), samples, features)
            for tensor, value in values.items():
                kind = np.int64 if tensor == "class" else np.float64
                tensors[f"{case}.{tensor}"] = np.ascontiguousarray(value.astype(kind))
    (directory / "weights_keras.safetensors").write_bytes(with_sorted_metadata(save(tensors)))


if __name__ == "__main__":
    main()
