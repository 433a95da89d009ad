"""Writes sequences_keras.safetensors: masks and pooling over the steps that they leave, from Keras. See README.md.

    python keras_sequences.py [directory]      (default: the directory of this script)

Keras' maximum takes no mask; here it looks at a sample of which the masked steps are cut out.
"""

import os
import sys
import zlib
from pathlib import Path

sys.dont_write_bytecode = True
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
import numpy as np
import tensorflow as tf
from golden_file import with_sorted_metadata
from safetensors.numpy import save

keras.backend.set_floatx("float64")

# (batch, steps, features)
SHAPES = [(3, 4, 2), (2, 7, 19), (2, 3, 1), (1, 70, 5)]


def single(values):
    return values.astype(np.float32).astype(np.float64)


def mean(x, mask):
    return keras.layers.GlobalAveragePooling1D(dtype="float64")(x, mask=mask)


def largest(x, mask):
    pool = keras.layers.GlobalMaxPooling1D(dtype="float64")
    return tf.concat([pool(tf.boolean_mask(x[b], mask[b])[None]) for b in range(x.shape[0])], 0)


def main():
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    tensors = {}
    for name, function in (("masked_mean", mean), ("masked_max", largest)):
        for number, shape in enumerate(SHAPES):
            case = f"{name}_{number}"
            rng = np.random.default_rng(zlib.crc32(case.encode()))
            values = single(rng.standard_normal(shape))
            values[rng.random(shape[:2]) < 0.4] = 0.0  # padding
            values[:, 1, 0] = 0.5  # but one step of each sample
            x = tf.Variable(values)
            mask = keras.layers.Masking(0.0, dtype="float64").compute_mask(values)
            with tf.GradientTape() as tape:
                output = function(x, mask)
                upstream = single(rng.standard_normal(output.shape))
                loss = tf.reduce_sum(output * upstream)
            gradient = tf.convert_to_tensor(tape.gradient(loss, x))
            found = {"input": x, "mask": tf.cast(mask, "float64"), "output": output, "output_gradient": upstream,
                     "input_gradient": gradient}
            tensors |= {f"{case}.{key}": np.ascontiguousarray(value) for key, value in found.items()}
    (directory / "sequences_keras.safetensors").write_bytes(with_sorted_metadata(save(tensors)))


if __name__ == "__main__":
    main()
