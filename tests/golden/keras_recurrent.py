"""Writes recurrent_keras.safetensors: recurrent layers of Keras, above all masks, merges and both forms of the GRU. See README.md.

    python keras_recurrent.py [directory]      (default: the directory of this script)
"""

import os
import sys
import zlib
from pathlib import Path

sys.dont_write_bytecode = True
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"

import keras
import numpy as np
import tensorflow as tf
from golden_file import with_sorted_metadata
from safetensors.numpy import save

keras.backend.set_floatx("float64")
BATCH, STEPS, INPUTS, UNITS = 3, 5, 2, 3
# With holes, and one sample that begins with padding.
MASK = np.array([[1, 1, 1, 1, 1], [0, 1, 1, 0, 1], [1, 0, 1, 1, 0]], dtype=bool)
MERGES = {"concat": "concat", "sum": "sum", "mean": "ave", "multiply": "mul"}


def numbers(rng, *shape):
    """Exact in f32, so that a test in f32 starts from the same numbers."""
    return rng.standard_normal(shape).astype(np.float32).astype(np.float64)


def reset_first(values):
    """Keras' order of the gates of a GRU is update, reset, candidate."""
    update, reset, candidate = np.split(values, 3, axis=-1)
    return np.concatenate([reset, update, candidate], axis=-1)


def named(kind, values, gradient):
    """Our names of a layer's weights (or of their gradients); the two biases of the gates of a GRU are one, their sum."""
    kernel, recurrent, bias = values
    if kind == "lstm":
        return {"weight": kernel, "recurrent": recurrent, "bias": bias}
    found = {"weight": reset_first(kernel), "recurrent": reset_first(recurrent)}
    if kind == "gru_before":
        return found | {"bias": reset_first(bias)}
    outer, inner = reset_first(bias)
    both = outer if gradient else outer + np.concatenate([inner[: 2 * UNITS], np.zeros(UNITS)])
    return found | {"bias": both, "recurrent_bias": inner[2 * UNITS:]}


def case(tensors, options, kind, sequence, masked, merge=None):
    name = "_".join([kind, "sequence" if sequence else "last", "masked" if masked else "whole", *([merge] if merge else [])])
    rng = np.random.default_rng(zlib.crc32(name.encode()))
    if kind == "lstm":
        layer = keras.layers.LSTM(UNITS, return_sequences=sequence)
    else:
        layer = keras.layers.GRU(UNITS, return_sequences=sequence, reset_after=kind == "gru")
    if merge:
        layer = keras.layers.Bidirectional(layer, merge_mode=MERGES[merge])
    layer.build((BATCH, STEPS, INPUTS))
    # Half of numbers that are exact in f32 are exact too; sums of two of these are not, so biases are coarser.
    layer.set_weights([np.round(32 * numbers(rng, *weight.shape)) / 64 for weight in layer.get_weights()])
    x = tf.constant(numbers(rng, BATCH, STEPS, INPUTS))
    variables = layer.trainable_variables
    with tf.GradientTape() as tape:
        tape.watch(x)
        output = layer(x, mask=tf.constant(MASK) if masked else None)
        upstream = numbers(rng, *output.shape)
        loss = tf.reduce_sum(output * upstream)
    gradients = [np.asarray(gradient) for gradient in tape.gradient(loss, [x, *[variable.value for variable in variables]])]
    found = {"input": x.numpy(), "output": output.numpy(), "output_gradient": upstream, "input_gradient": gradients[0]}
    if masked:
        found["mask"] = MASK.astype(np.float64)
    values, slopes = [variable.numpy() for variable in variables], gradients[1:]
    parts = [("forward.", slice(0, 3)), ("backward.", slice(3, 6))] if merge else [("", slice(0, 3))]
    for prefix, part in parts:
        found |= {prefix + key: value for key, value in named(kind, values[part], False).items()}
        found |= {f"{prefix}{key}_gradient": value for key, value in named(kind, slopes[part], True).items()}
    for key, value in found.items():
        assert value.dtype == np.float64 and np.isfinite(value).all(), (name, key)
        tensors[f"{name}.{key}"] = np.ascontiguousarray(value)
    options |= {f"{name}.sequence": str(int(sequence)), f"{name}.masked": str(int(masked))}


def main():
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    tensors, options = {}, {}
    for kind in ("lstm", "gru", "gru_before"):
        for sequence in (False, True):
            for masked in (False, True):
                case(tensors, options, kind, sequence, masked)
                for merge in MERGES if kind == "lstm" else ["concat"]:
                    # Of masked sequences, Keras' Bidirectional gives zeros where there is padding.
                    if not (sequence and masked):
                        case(tensors, options, kind, sequence, masked, merge)
    (directory / "recurrent_keras.safetensors").write_bytes(with_sorted_metadata(save(tensors, options)))
    print(f"recurrent_keras.safetensors: {len(tensors)} tensors")


if __name__ == "__main__":
    main()
