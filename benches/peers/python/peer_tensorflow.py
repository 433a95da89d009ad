"""TensorFlow: layers of Keras, a step as one function, plain and compiled by XLA."""

import os

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import sys
from functools import partial

import measure

import tensorflow as tf
from keras import layers, losses, models, optimizers, regularizers

tf.config.threading.set_intra_op_parallelism_threads(1)
tf.config.threading.set_inter_op_parallelism_threads(1)


def network(name):
    if name == "A":
        return models.Sequential([layers.Input((784,)), layers.Dense(64, "relu"), layers.Dense(64, "relu"), layers.Dense(10)])
    if name == "B":
        features = [layers.Input((28, 28, 1)), layers.Conv2D(32, 3, activation="relu"), layers.MaxPooling2D(2), layers.Flatten()]
        return models.Sequential([*features, layers.Dense(128, "relu"), layers.Dense(10)])
    if name == "C":
        heard = [layers.Input((64,), dtype="int32"), layers.Embedding(5000, 32), layers.Bidirectional(layers.LSTM(64))]
        return models.Sequential([*heard, layers.Dense(64, "relu"), layers.Dense(2)])
    penalty = regularizers.L2(1e-4)
    hidden = [layers.Dense(512, kernel_regularizer=penalty), layers.BatchNormalization(), layers.ReLU(), layers.Dropout(0.5)]
    return models.Sequential([layers.Input((784,)), *hidden, layers.Dense(10, kernel_regularizer=penalty)])


def prepare(compiled, work):
    net = network(work.net)
    inputs, targets = tf.constant(work.inputs()), tf.constant(work.targets())
    if work.net == "B":
        inputs = tf.reshape(inputs, (-1, 28, 28, 1))
    if not work.training:
        infer = tf.function(lambda inputs: net(inputs, training=False), jit_compile=compiled).get_concrete_function(inputs)
        step = lambda: infer(inputs).numpy()
    else:
        optimizer = optimizers.Adam(1e-12)
        optimizer.build(net.trainable_variables)
        cross_entropy = losses.SparseCategoricalCrossentropy(from_logits=True)

        @tf.function(jit_compile=compiled)
        def train(inputs, targets):
            with tf.GradientTape() as tape:
                loss = cross_entropy(targets, net(inputs, training=True))
                if net.losses:
                    loss += tf.add_n(net.losses)
            optimizer.apply(tape.gradient(loss, net.trainable_variables), net.trainable_variables)
            return loss

        train = train.get_concrete_function(inputs, targets)
        step = lambda: train(inputs, targets).numpy()
    try:
        step()
    except (tf.errors.OpError, NotImplementedError) as error:
        print(f"{work}: {type(error).__name__}", file=sys.stderr)
        return None
    return step, 1


if __name__ == "__main__":
    measure.run("tensorflow", partial(prepare, False))
    measure.run("tensorflow-xla", partial(prepare, True))
