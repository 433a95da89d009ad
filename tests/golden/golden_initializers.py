"""Initializers: theoretical statistics, each checked against samples of torch.nn.init."""

import math

import torch
from torch.nn import init

from golden_common import Group

FANS = [(784, 64), (64, 300)]
LIMIT, STD, CUT = 0.05, 0.05, 2.0
SAMPLES = 500_000
INFINITY = math.inf


def of_uniform(bound):
    return [0.0, bound / math.sqrt(3.0), -bound, bound]


def of_normal(std):
    return [0.0, std, -INFINITY, INFINITY]


def of_truncated_normal(std, cut):
    """Normal numbers drawn again outside of +-cut * std, which makes the std smaller."""
    density = math.exp(-cut * cut / 2) / math.sqrt(2 * math.pi)
    inside = math.erf(cut / math.sqrt(2))
    return [0.0, std * math.sqrt(1 - 2 * cut * density / inside), -cut * std, cut * std]


def glorot_std(fan_in, fan_out):
    return math.sqrt(2.0 / (fan_in + fan_out))


def initializers(fan_in, fan_out):
    """name, torch call on a weight [out, in], statistics, further options.

    glorot = xavier; he = kaiming (fan_in, gain of relu); lecun = kaiming with gain 1 (linear).
    The elements of an orthogonal matrix have the mean square 1 / max(fan_in, fan_out).
    """
    root3, glorot = math.sqrt(3.0), glorot_std(fan_in, fan_out)
    he, lecun = math.sqrt(2.0 / fan_in), math.sqrt(1.0 / fan_in)
    orthogonal = [0.0, 1.0 / math.sqrt(max(fan_in, fan_out)), -1.0, 1.0]
    return [
        ("glorot_uniform", init.xavier_uniform_, of_uniform(root3 * glorot), {}),
        ("glorot_normal", init.xavier_normal_, of_normal(glorot), {}),
        ("he_uniform", lambda w: init.kaiming_uniform_(w, nonlinearity="relu"),
         of_uniform(root3 * he), {}),
        ("he_normal", lambda w: init.kaiming_normal_(w, nonlinearity="relu"), of_normal(he), {}),
        ("lecun_uniform", lambda w: init.kaiming_uniform_(w, nonlinearity="linear"),
         of_uniform(root3 * lecun), {}),
        ("lecun_normal", lambda w: init.kaiming_normal_(w, nonlinearity="linear"),
         of_normal(lecun), {}),
        ("uniform", lambda w: init.uniform_(w, -LIMIT, LIMIT), of_uniform(LIMIT),
         {"low": -LIMIT, "high": LIMIT}),
        ("normal", lambda w: init.normal_(w, 0.0, STD), of_normal(STD),
         {"mean": 0.0, "std": STD}),
        ("truncated_normal", lambda w: init.trunc_normal_(w, 0.0, STD, -CUT * STD, CUT * STD),
         of_truncated_normal(STD, CUT), {"mean": 0.0, "std": STD, "cut": CUT}),
        ("orthogonal", init.orthogonal_, orthogonal, {}),
    ]


def check(case, fill, statistics, fan_in, fan_out):
    """Compares with about SAMPLES numbers of torch, to 1 % of the standard deviation."""
    rounds = -(-SAMPLES // (fan_in * fan_out))
    sample = torch.stack([fill(torch.empty(fan_out, fan_in)) for _ in range(rounds)])
    mean, std, low, high = statistics
    assert abs(sample.mean().item() - mean) < 0.01 * std, case
    assert abs(sample.std().item() - std) < 0.01 * std, case
    assert low <= sample.min().item() and sample.max().item() <= high, case
    if math.isfinite(high) and "orthogonal" not in case:
        assert sample.max().item() > 0.99 * high and sample.min().item() < 0.99 * low, case


def build():
    """`statistics` = [mean, std, lower bound, upper bound]."""
    group = Group()
    for fan_in, fan_out in FANS:
        for name, fill, statistics, options in initializers(fan_in, fan_out):
            case = group.case(name)
            check(case, fill, statistics, fan_in, fan_out)
            group.add(case, {"statistics": torch.tensor(statistics)},
                      {"fan_in": fan_in, "fan_out": fan_out} | options, finite=False)
    return group
