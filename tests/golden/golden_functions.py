"""Elementary functions on grids over the range that matters in f32."""

import math

import torch

from golden_common import Group, single


def line(low, high, count):
    """Evenly spaced; not torch.linspace, whose rounding depends on the processor."""
    return torch.tensor([low + (high - low) * i / (count - 1) for i in range(count)])


def powers(low, high, count):
    """2^low to 2^high, evenly spaced exponents; below 2^-126 the numbers are subnormal."""
    return torch.tensor([2.0**e for e in line(low, high, count).tolist()])


def both_signs(x):
    return torch.cat([-x, x])


TINY = both_signs(powers(-149.0, -1.0, 50))

# Around -87.34 exp(x) becomes subnormal in f32, at -103.97 zero, at 88.72 infinite.
GRIDS = {
    "exp": [line(-104.5, 89.5, 250), line(-104.2, -103.8, 15), line(-87.5, -87.2, 15),
            line(88.6, 88.8, 15), TINY],
    "tanh": [line(-10.0, 10.0, 201), both_signs(powers(3.0, 127.0, 15)), TINY],
    "log": [powers(-149.0, 127.9, 220), line(0.5, 2.0, 76), 1.0 + powers(-23.0, -4.0, 20),
            1.0 - powers(-24.0, -4.0, 21)],
    "sigmoid": [line(-104.5, 104.5, 250), line(-20.0, 20.0, 81), TINY],
    "erf": [line(-6.0, 6.0, 241), both_signs(powers(3.0, 127.0, 10)), TINY],
    "softplus": [line(-104.5, 104.5, 250), line(-22.0, 22.0, 89), powers(7.0, 127.0, 10), TINY],
}


def softplus(x):
    """torch.nn.functional.softplus returns x above 20; logaddexp(x, 0) does not cut."""
    return torch.logaddexp(x, torch.zeros_like(x))


FUNCTIONS = {"exp": torch.exp, "tanh": torch.tanh, "log": torch.log, "sigmoid": torch.sigmoid,
             "erf": torch.erf, "softplus": softplus}

# The same by the C library, as a check.
CHECKS = {
    "exp": math.exp, "tanh": math.tanh, "log": math.log, "erf": math.erf,
    "sigmoid": lambda x: 1.0 / (1.0 + math.exp(-x)),
    "softplus": lambda x: max(x, 0.0) + math.log1p(math.exp(-abs(x))),
}


def build():
    """torch.exp, tanh, log, sigmoid, erf; softplus by torch.logaddexp. The x are f32 numbers."""
    group = Group()
    for name, parts in GRIDS.items():
        x = torch.unique(single(torch.cat(parts)))
        y = FUNCTIONS[name](x)
        for x_i, y_i in zip(x.tolist(), y.tolist()):
            assert math.isclose(CHECKS[name](x_i), y_i, rel_tol=1e-14), (name, x_i, y_i)
        group.add(name, {"x": x, "y": y})
    return group
