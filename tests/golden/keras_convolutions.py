"""Writes convolutions_keras.safetensors: convolutions of Keras, above all with `same` padding. See README.md.

    python keras_convolutions.py [directory]      (default: the directory of this script)
"""

import os
import sys
import zlib
from pathlib import Path

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"

import keras
import numpy as np
import tensorflow as tf
from safetensors.numpy import save_file

keras.backend.set_floatx("float64")
BATCH = 3


def numbers(rng, *shape):
    """Exact in f32, so that a test in f32 starts from the same numbers."""
    return rng.standard_normal(shape).astype(np.float32).astype(np.float64)


def flat(name, weight):
    """A kernel as it stands in a file of ours: its last axis, and all others in one (transposed: the last axis first)."""
    if name.startswith("transposed"):
        inputs = weight.shape[-1]
        return np.ascontiguousarray(np.moveaxis(weight, -1, 0).reshape(inputs, -1))
    return weight.reshape(-1, weight.shape[-1])


def depthwise(weight):
    """[height, width, channels, multiplier] with all outputs in one axis."""
    return weight.reshape(weight.shape[0] * weight.shape[1], -1)


def named(name, values):
    """Our names of a layer's weights."""
    if len(values) == 3:
        first, second, bias = values
        return {"depthwise": depthwise(first), "pointwise": flat(name, second), "bias": bias}
    kernel = depthwise(values[0]) if name.startswith("depthwise") else flat(name, values[0])
    return {"weight": kernel} | ({"bias": values[1]} if len(values) == 2 else {})


def case(tensors, name, shape, layer):
    rng = np.random.default_rng(zlib.crc32(name.encode()))
    x = tf.constant(numbers(rng, BATCH, *shape))
    layer.build((None, *shape))
    layer.set_weights([0.5 * numbers(rng, *weight.shape) for weight in layer.get_weights()])
    variables = layer.trainable_variables
    with tf.GradientTape() as tape:
        tape.watch(x)
        output = layer(x)
        upstream = numbers(rng, *output.shape)
        loss = tf.reduce_sum(output * upstream)
    gradients = tape.gradient(loss, [x, *[variable.value for variable in variables]])
    gradients = [np.asarray(gradient) for gradient in gradients]
    found = {"input": x.numpy(), "output": output.numpy(), "output_gradient": upstream,
             "input_gradient": gradients[0]}
    found |= named(name, layer.get_weights())
    found |= {f"{key}_gradient": value for key, value in named(name, gradients[1:]).items()}
    for key, value in found.items():
        assert value.dtype == np.float64 and np.isfinite(value).all(), (name, key)
        tensors[f"{name}.{key}"] = np.ascontiguousarray(value)


def build():
    layers, tensors = keras.layers, {}
    case(tensors, "same", (5, 4, 2), layers.Conv2D(3, (2, 4), padding="same"))
    case(tensors, "same_strided", (7, 6, 1), layers.Conv2D(2, 3, strides=2, padding="same"))
    case(tensors, "same_wide_stride", (8, 5, 2), layers.Conv2D(2, 2, strides=3, padding="same", use_bias=False))
    case(tensors, "same_dilated", (6, 5, 2), layers.Conv2D(2, 3, dilation_rate=2, padding="same"))
    case(tensors, "same_grouped", (4, 6, 4), layers.Conv2D(4, 3, strides=2, groups=2, padding="same"))
    case(tensors, "valid", (5, 4, 2), layers.Conv2D(3, (3, 2)))
    case(tensors, "sequence_same", (7, 3), layers.Conv1D(2, 4, strides=2, padding="same"))
    case(tensors, "sequence_causal", (8, 2), layers.Conv1D(3, 3, dilation_rate=2, padding="causal"))
    case(tensors, "sequence_causal_strided", (7, 2), layers.Conv1D(2, 2, strides=2, padding="causal"))
    case(tensors, "depthwise_same", (5, 6, 3), layers.DepthwiseConv2D(3, strides=2, padding="same"))
    case(tensors, "depthwise_same_several", (5, 4, 3), layers.DepthwiseConv2D((2, 4), padding="same", depth_multiplier=2))
    case(tensors, "separable_same", (6, 5, 2), layers.SeparableConv2D(4, 3, strides=2, padding="same", depth_multiplier=2))
    case(tensors, "transposed_same", (3, 4, 2), layers.Conv2DTranspose(3, 3, strides=2, padding="same"))
    case(tensors, "transposed_same_even", (3, 2, 2), layers.Conv2DTranspose(2, (4, 2), strides=(2, 1), padding="same"))
    case(tensors, "transposed_same_sparse", (2, 3, 2), layers.Conv2DTranspose(2, 2, strides=3, padding="same", use_bias=False))
    case(tensors, "transposed_valid", (3, 2, 3), layers.Conv2DTranspose(2, 3, strides=2))
    case(tensors, "transposed_sequence_same", (5, 2), layers.Conv1DTranspose(3, 3, strides=2, padding="same"))
    return tensors


if __name__ == "__main__":
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    found = build()
    save_file(found, directory / "convolutions_keras.safetensors")
    print(f"convolutions_keras.safetensors: {len(found)} tensors")
