"""Writes the golden values of padding `same`, from Keras over TensorFlow. See README.md.

    python generate_keras.py [directory]      (default: the directory of this script)
"""

import os
import sys
import zlib
from pathlib import Path

sys.dont_write_bytecode = True
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
import numpy as np
import tensorflow as tf
from golden_file import with_sorted_metadata
from safetensors.numpy import save

keras.backend.set_floatx("float64")

# (batch, height, width, channels), size, stride
POOLINGS = [
    ((2, 5, 4, 3), (2, 2), (2, 2)),
    ((1, 7, 6, 2), (3, 2), (2, 1)),
    ((2, 5, 7, 1), (2, 3), (3, 4)),
    ((1, 1, 1, 17), (3, 3), (2, 2)),
    ((1, 6, 6, 2), (4, 5), (1, 3)),
]


def single(values):
    return values.astype(np.float32).astype(np.float64)


def main():
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    tensors, options = {}, {}
    for name, layer in (("max_pool", keras.layers.MaxPooling2D), ("avg_pool", keras.layers.AveragePooling2D)):
        for number, (shape, size, stride) in enumerate(POOLINGS):
            case = f"{name}_{number}"
            rng = np.random.default_rng(zlib.crc32(case.encode()))
            x = tf.Variable(single(rng.standard_normal(shape)))
            pool = layer(pool_size=size, strides=stride, padding="same", dtype="float64")
            with tf.GradientTape() as tape:
                output = pool(x)
                upstream = single(rng.standard_normal(output.shape))
                loss = tf.reduce_sum(output * upstream)
            gradient = tape.gradient(loss, x)
            values = {"input": x, "output": output, "output_gradient": upstream, "input_gradient": gradient}
            tensors |= {f"{case}.{key}": np.ascontiguousarray(value) for key, value in values.items()}
            for what, pair in (("kernel", size), ("stride", stride)):
                options |= {f"{case}.{side}_{what}": str(v) for side, v in zip(("height", "width"), pair)}
    (directory / "keras.safetensors").write_bytes(with_sorted_metadata(save(tensors, options)))


if __name__ == "__main__":
    main()
