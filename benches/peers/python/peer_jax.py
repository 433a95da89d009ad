"""JAX: functions of arrays, a step compiled whole with its memory given back; for A also 32 steps in one call."""

import os

os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1")

from functools import partial

import measure

import jax
import jax.numpy as jnp
from jax import lax

# Random numbers for dropout from the fast generator.
jax.config.update("jax_default_prng_impl", "rbg")
STEPS = 32


def dense(parameters, inputs):
    return inputs @ parameters["w"] + parameters["b"]


def dense_parameters(key, inputs, outputs):
    return {"w": jax.random.uniform(key, (inputs, outputs), minval=-1, maxval=1) / inputs**0.5, "b": jnp.zeros(outputs)}


def a_parameters(keys):
    return [dense_parameters(next(keys), *sizes) for sizes in ((784, 64), (64, 64), (64, 10))]


def a(parameters, inputs, key):
    first, second, third = parameters
    return dense(third, jax.nn.relu(dense(second, jax.nn.relu(dense(first, inputs))))), 0.0


def b_parameters(keys):
    kernel = jax.random.uniform(next(keys), (3, 3, 1, 32), minval=-1, maxval=1) / 3
    return [{"w": kernel, "b": jnp.zeros(32)}, dense_parameters(next(keys), 5408, 128), dense_parameters(next(keys), 128, 10)]


def b(parameters, inputs, key):
    convolution, hidden, out = parameters
    images = inputs.reshape(-1, 28, 28, 1)
    found = lax.conv_general_dilated(images, convolution["w"], (1, 1), "VALID", dimension_numbers=("NHWC", "HWIO", "NHWC"))
    found = jax.nn.relu(found + convolution["b"])
    # The largest of a reshaped array: its gradient is faster than that of `reduce_window`.
    pooled = found.reshape(-1, 13, 2, 13, 2, 32).max((2, 4)).reshape(-1, 5408)
    return dense(out, jax.nn.relu(dense(hidden, pooled))), 0.0


def lstm_parameters(key):
    from_input, from_state = jax.random.split(key)
    return {**dense_parameters(from_input, 32, 256), "u": dense_parameters(from_state, 64, 256)["w"]}


def c_parameters(keys):
    words = 0.05 * jax.random.normal(next(keys), (5000, 32))
    heard = [lstm_parameters(next(keys)), lstm_parameters(next(keys))]
    return [words, *heard, dense_parameters(next(keys), 128, 64), dense_parameters(next(keys), 64, 2)]


def last_state(parameters, steps, reverse):
    """Of an LSTM over [time, batch, features], the products with all inputs at once."""

    def advance(state, gates):
        hidden, cell = state
        write, forget, new, read = jnp.split(gates + hidden @ parameters["u"], 4, axis=-1)
        cell = jax.nn.sigmoid(forget) * cell + jax.nn.sigmoid(write) * jnp.tanh(new)
        return (jax.nn.sigmoid(read) * jnp.tanh(cell), cell), None

    zeros = jnp.zeros((steps.shape[1], 64))
    return lax.scan(advance, (zeros, zeros), dense(parameters, steps), reverse=reverse)[0][0]


def c(parameters, inputs, key):
    words, ahead, back, hidden, out = parameters
    steps = words[inputs.T]
    heard = jnp.concatenate([last_state(ahead, steps, False), last_state(back, steps, True)], axis=-1)
    return dense(out, jax.nn.relu(dense(hidden, heard))), 0.0


def d_parameters(keys):
    normalization = {"scale": jnp.ones(512), "shift": jnp.zeros(512)}
    return [dense_parameters(next(keys), 784, 512), normalization, dense_parameters(next(keys), 512, 10)]


def d(parameters, inputs, key):
    hidden, normalization, out = parameters
    values = dense(hidden, inputs)
    mean, variance = values.mean(0), values.var(0)
    values = (values - mean) * lax.rsqrt(variance + 1e-3) * normalization["scale"] + normalization["shift"]
    kept = jax.random.bernoulli(key, 0.5, values.shape)
    values = jnp.where(kept, jax.nn.relu(values) * 2, 0)
    # The running statistics would be two small vectors more.
    return dense(out, values), 1e-4 * ((hidden["w"] ** 2).sum() + (out["w"] ** 2).sum())


NETS = {"A": (a_parameters, a), "B": (b_parameters, b), "C": (c_parameters, c), "D": (d_parameters, d)}


def loss_of(scores_of, parameters, inputs, targets, key):
    scores, penalty = scores_of(parameters, inputs, key)
    picked = jnp.take_along_axis(jax.nn.log_softmax(scores), targets[:, None], axis=-1)
    return penalty - picked.mean()


def train(scores_of, state, inputs, targets):
    """Forward, backward and Adam."""
    parameters, means, squares, count, key = state
    key, own = jax.random.split(key)
    loss, gradients = jax.value_and_grad(partial(loss_of, scores_of))(parameters, inputs, targets, own)
    count = count + 1
    mean_scale, square_scale = 1 / (1 - 0.9**count), 1 / (1 - 0.999**count)
    means = jax.tree.map(lambda mean, gradient: 0.9 * mean + 0.1 * gradient, means, gradients)
    squares = jax.tree.map(lambda square, gradient: 0.999 * square + 0.001 * gradient**2, squares, gradients)
    parameters = jax.tree.map(
        lambda parameter, mean, square: parameter - 1e-12 * (mean * mean_scale) / (jnp.sqrt(square * square_scale) + 1e-7),
        parameters, means, squares,
    )
    return (parameters, means, squares, count, key), loss


def prepare(fused, work):
    new, scores_of = NETS[work.net]
    if fused and not (work.net == "A" and work.training):
        return None
    parameters = new(iter(jax.random.split(jax.random.key(1), 8)))
    inputs, targets = jnp.asarray(work.inputs()), jnp.asarray(work.targets())
    if not work.training:
        infer = jax.jit(lambda parameters, inputs: scores_of(parameters, inputs, None)[0])
        return lambda: infer(parameters, inputs).block_until_ready(), 1
    step = partial(train, scores_of)
    if fused:
        inputs, targets = jnp.stack([inputs] * STEPS), jnp.stack([targets] * STEPS)
        step = lambda state, inputs, targets: lax.scan(lambda state, batch: train(scores_of, state, *batch), state, (inputs, targets))
    step = jax.jit(step, donate_argnums=0)
    zeros = lambda: jax.tree.map(jnp.zeros_like, parameters)
    state = (parameters, zeros(), zeros(), jnp.float32(0), jax.random.key(2))

    def call():
        nonlocal state
        state, loss = step(state, inputs, targets)
        loss.block_until_ready()

    return call, STEPS if fused else 1


if __name__ == "__main__":
    measure.run("jax", partial(prepare, False))
    measure.run("jax-fused", partial(prepare, True))
