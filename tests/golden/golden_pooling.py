"""Layers over images, sequences and axes: outputs and the gradients of sum(output * output_gradient).

Images are stored as [batch, height, width, channels], as this crate keeps them; torch gets them with the channels first.
"""

import torch
import torch.nn.functional as F

from golden_common import Group, normal, uniform
from golden_layers import norm_parameters, record


def first(x):
    """Channels first."""
    return x.movedim(-1, 1)


def last(x):
    """Channels last."""
    return x.movedim(1, -1)


# (batch, height, width, channels), kernel, stride, padding
POOLINGS = [
    ((2, 4, 6, 3), (2, 2), (2, 2), (0, 0)),
    ((1, 7, 5, 2), (3, 2), (2, 1), (1, 0)),
    ((3, 5, 5, 1), (2, 3), (3, 4), (1, 1)),
    ((2, 1, 9, 17), (1, 3), (1, 2), (0, 1)),
    ((2, 1, 1, 4), (1, 1), (1, 1), (0, 0)),
]


def pooling(group):
    """max_pool2d, and avg_pool2d that does not count the padding."""
    functions = {
        "max_pool": F.max_pool2d,
        "avg_pool": lambda x, *sizes: F.avg_pool2d(x, *sizes, count_include_pad=False),
    }
    for name, function in functions.items():
        for shape, kernel, stride, padding in POOLINGS:
            names = ("kernel", "stride", "padding")
            options = {f"{side}_{what}": value for what, pair in zip(names, (kernel, stride, padding))
                       for side, value in zip(("height", "width"), pair)}
            record(group, group.case(name),
                   lambda x: last(function(first(x), kernel, stride, padding)), normal(*shape),
                   options=options)


def reductions(group):
    """Over one axis of [batch, a, b, c], over all of them, over height and width."""
    functions = {"sum": torch.sum, "mean": torch.mean, "max": torch.amax}
    for name, function in functions.items():
        for axis in (1, 2, 3):
            record(group, group.case(name), lambda x: function(x, dim=axis), normal(2, 3, 5, 4),
                   options={"axis": axis - 1})
        record(group, group.case(f"{name}_of_all"), lambda x: function(x, dim=(1, 2, 3)).unsqueeze(1),
               normal(3, 3, 5, 4))
    record(group, group.case("global_avg_pool"), lambda x: function_of(F.adaptive_avg_pool2d, x),
           normal(2, 5, 3, 18))
    record(group, group.case("global_max_pool"), lambda x: function_of(F.adaptive_max_pool2d, x),
           normal(2, 5, 3, 18))


def function_of(pool, x):
    return pool(first(x), 1).flatten(1)


def frames(group):
    """F.pad with zeros; with negative sides it crops."""
    for name, sign in (("zero_pad", 1), ("crop", -1)):
        for top, bottom, left, right in ((1, 1, 1, 1), (2, 0, 0, 1), (0, 1, 2, 1)):
            sides = tuple(sign * side for side in (left, right, top, bottom))
            options = {"top": top, "bottom": bottom, "left": left, "right": right}
            record(group, group.case(name), lambda x: last(F.pad(first(x), sides)),
                   normal(2, 4, 5, 3), options=options)


def upsampling(group):
    """F.interpolate; bilinear with align_corners=False."""
    for name, options in (("nearest", {"mode": "nearest"}),
                          ("bilinear", {"mode": "bilinear", "align_corners": False})):
        for shape, factor in (((2, 3, 2, 3), (2, 2)), ((1, 1, 4, 2), (3, 4)), ((1, 2, 2, 18), (3, 1))):
            record(group, group.case(name),
                   lambda x: last(F.interpolate(first(x), scale_factor=[float(f) for f in factor], **options)),
                   normal(*shape), options={"height_factor": factor[0], "width_factor": factor[1]})


def norms(group):
    """group_norm; batch_norm of images in training and inference."""
    for groups, eps in ((1, 1e-5), (3, 1e-3), (6, 1e-5)):
        record(group, group.case("group_norm"),
               lambda x, gamma, beta: last(F.group_norm(first(x), groups, gamma, beta, eps)),
               normal(2, 3, 4, 6, mean=0.5, std=2.0), norm_parameters(6), {"groups": groups, "eps": eps})
    eps, momentum = 1e-3, 0.9
    case = group.case("batch_norm_train")
    x, mean, var = normal(2, 3, 4, 6, mean=0.5, std=2.0), normal(6), uniform(0.5, 2.0, 6)
    new_mean, new_var = mean.clone(), var.clone()
    record(group, case,
           lambda x, gamma, beta: last(F.batch_norm(first(x), new_mean, new_var, gamma, beta, True, 1.0 - momentum, eps)),
           x, norm_parameters(6), {"eps": eps, "momentum": momentum},
           {"running_mean_before": mean, "running_var_before": var,
            "running_mean_after": new_mean, "running_var_after": new_var})
    case = group.case("batch_norm_infer")
    x, mean, var = normal(2, 3, 4, 6, mean=0.5, std=2.0), normal(6), uniform(0.5, 2.0, 6)
    record(group, case,
           lambda x, gamma, beta: last(F.batch_norm(first(x), mean, var, gamma, beta, False, 0.0, eps)),
           x, norm_parameters(6), {"eps": eps}, {"running_mean": mean, "running_var": var})


def orders(group):
    for order in ((0, 2, 1), (1, 2, 0), (2, 0, 1), (2, 1, 0)):
        options = {f"axis_{place}": axis for place, axis in enumerate(order)}
        record(group, group.case("permute"), lambda x: x.permute(0, *(axis + 1 for axis in order)).contiguous(),
               normal(2, 2, 3, 4), options=options)


def functions(group):
    for name, function in (("square", torch.square), ("abs", torch.abs), ("exp", torch.exp), ("negate", torch.neg)):
        record(group, group.case(name), function, normal(4, 19, std=2.0))
    for name, function in (("sqrt", torch.sqrt), ("log", torch.log)):
        record(group, group.case(name), function, uniform(0.01, 9.0, 4, 19))


def build():
    group = Group()
    for add_cases in (pooling, reductions, frames, upsampling, norms, orders, functions):
        add_cases(group)
    return group
