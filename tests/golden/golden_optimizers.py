"""Optimizers: ten steps with given gradients; and gradient clipping."""

import numpy as np
import torch
from torch import optim

from golden_common import Group, normal

SIZE, STEPS = 11, 10
RMSPROP = {"learning_rate": 0.01, "alpha": 0.9, "eps": 1e-7}
ADAM = {"learning_rate": 0.05, "beta1": 0.9, "beta2": 0.999, "eps": 1e-8}
OTHER_ADAM = {"learning_rate": 0.02, "beta1": 0.8, "beta2": 0.95, "eps": 1e-4}
ADAGRAD = {"learning_rate": 0.1, "eps": 1e-10}
NADAM = ADAM | {"momentum_decay": 4e-3}
LION = {"learning_rate": 0.01, "beta1": 0.9, "beta2": 0.99}

# name, torch optimizer, all options (the names of torch_options() where not torch's own)
CASES = [
    ("sgd", optim.SGD, {"learning_rate": 0.1}),
    ("sgd_momentum", optim.SGD, {"learning_rate": 0.1, "momentum": 0.9}),
    ("sgd_nesterov", optim.SGD, {"learning_rate": 0.1, "momentum": 0.9, "nesterov": True}),
    ("sgd_weight_decay", optim.SGD, {"learning_rate": 0.1, "weight_decay": 0.05}),
    ("sgd_weight_decay", optim.SGD,
     {"learning_rate": 0.1, "weight_decay": 0.05, "momentum": 0.9, "nesterov": True}),
    ("rmsprop", optim.RMSprop, RMSPROP),
    ("rmsprop_momentum", optim.RMSprop, RMSPROP | {"momentum": 0.9}),
    ("rmsprop_centered", optim.RMSprop, RMSPROP | {"centered": True}),
    ("rmsprop_centered_momentum", optim.RMSprop, RMSPROP | {"centered": True, "momentum": 0.9}),
    ("adagrad", optim.Adagrad, ADAGRAD | {"initial_accumulator": 0.0}),
    ("adagrad", optim.Adagrad, ADAGRAD | {"initial_accumulator": 0.1}),
    ("adadelta", optim.Adadelta, {"learning_rate": 1.0, "rho": 0.9, "eps": 1e-6}),
    ("adam", optim.Adam, ADAM),
    ("adam", optim.Adam, OTHER_ADAM),
    ("adam_weight_decay", optim.Adam, ADAM | {"weight_decay": 0.05}),
    ("adam_amsgrad", optim.Adam, ADAM | {"amsgrad": True}),
    ("adam_amsgrad", optim.Adam, OTHER_ADAM | {"amsgrad": True}),
    ("adamw", optim.AdamW, ADAM | {"weight_decay": 0.05}),
    ("adamw_amsgrad", optim.AdamW, OTHER_ADAM | {"weight_decay": 0.05, "amsgrad": True}),
    ("nadam", optim.NAdam, NADAM),
    ("nadam_weight_decay", optim.NAdam, NADAM | {"weight_decay": 0.05}),
]


def torch_options(options):
    """Our option names to those of torch.optim."""
    options = dict(options)
    options["lr"] = options.pop("learning_rate")
    if "beta1" in options:
        options["betas"] = (options.pop("beta1"), options.pop("beta2"))
    if "initial_accumulator" in options:
        options["initial_accumulator_value"] = options.pop("initial_accumulator")
    return options


def given():
    """The start and the gradients: of different sizes, one coordinate always exactly zero."""
    start, gradients = normal(SIZE), normal(STEPS, SIZE)
    gradients[:, 4] = 0.0
    gradients[:, 9] *= 2.0**-10
    gradients[:, 10] *= 64.0
    return start, gradients


def torch_steps(optimizer, options, start, gradients):
    """optimizer([parameter], **options), one .step() for each gradient."""
    parameter = torch.nn.Parameter(start.clone())
    stepper = optimizer([parameter], foreach=False, **torch_options(options))
    after = []
    for gradient in gradients:
        parameter.grad = gradient.clone()
        stepper.step()
        after.append(parameter.detach().clone())
    return torch.stack(after)


def lion_steps(options, start, gradients):
    """Lion is not in torch: algorithm 2 of Chen et al. 2023, "Symbolic Discovery of
    Optimization Algorithms" (decoupled weight decay; the sign of zero is zero)."""
    rate, beta1, beta2 = options["learning_rate"], options["beta1"], options["beta2"]
    theta, momentum, after = start.numpy().copy(), np.zeros(SIZE), []
    for gradient in gradients.numpy():
        update = beta1 * momentum + (1 - beta1) * gradient
        assert all((abs(update) > 1e-8) | (update == 0)), "the sign is not safe in f32"
        theta = theta - rate * (np.sign(update) + options["weight_decay"] * theta)
        momentum = beta2 * momentum + (1 - beta2) * gradient
        after.append(theta)
    return torch.from_numpy(np.stack(after))


def optimizers(group):
    """torch.optim.*, as listed in CASES, and Lion."""
    for name, optimizer, options in CASES:
        case = group.case(name)
        start, gradients = given()
        after = torch_steps(optimizer, options, start, gradients)
        group.add(case, {"start": start, "gradients": gradients, "after": after}, options)
    for name, weight_decay in [("lion", 0.0), ("lion_weight_decay", 0.1)]:
        case, options = group.case(name), LION | {"weight_decay": weight_decay}
        start, gradients = given()
        after = lion_steps(options, start, gradients)
        group.add(case, {"start": start, "gradients": gradients, "after": after}, options)


def clipping(group):
    """torch.nn.utils.clip_grad_value_ and clip_grad_norm_: first clipped, then within.

    clip_grad_norm_ multiplies with min(1, max / (norm + 1e-6)); the norm is over both tensors.
    """
    for name, maximum in [("clip_value", 0.5), ("clip_value", 10.0),
                          ("clip_norm", 1.5), ("clip_norm", 50.0)]:
        case = group.case(name)
        originals = {"gradients_a": normal(5, 3), "gradients_b": normal(7)}
        parameters = [torch.nn.Parameter(torch.zeros_like(g)) for g in originals.values()]
        for parameter, gradient in zip(parameters, originals.values()):
            parameter.grad = gradient.clone()
        tensors = originals | {"max": torch.tensor([maximum])}
        if name == "clip_value":
            torch.nn.utils.clip_grad_value_(parameters, maximum, foreach=False)
        else:
            norm = torch.nn.utils.clip_grad_norm_(parameters, maximum, foreach=False)
            tensors["norm"] = norm.reshape(1)
        clipped = {f"clipped_{n}": p.grad for n, p in zip("ab", parameters)}
        group.add(case, tensors | clipped)


def build():
    group = Group()
    optimizers(group)
    clipping(group)
    return group
