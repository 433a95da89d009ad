"""Convolutions: outputs and the gradients of sum(output * output_gradient)."""

import torch
import torch.nn.functional as F

from golden_common import Group, normal
from golden_layers import record

BATCH = 3


def pair(value):
    return (value, value) if isinstance(value, int) else value


def same(size, kernel, stride, dilation):
    """The padding of TensorFlow before and behind an axis."""
    needed = (-(-size // stride) - 1) * stride + dilation * (kernel - 1) + 1
    total = max(needed - size, 0)
    return total // 2, total - total // 2


def padded(x, kernel, stride, dilation, padding):
    """`x` [batch, channels, height, width] with its padding; causal is for a height of 1."""
    if padding == "same":
        vertical, horizontal = (same(*axis) for axis in zip(x.shape[2:], kernel, stride, dilation))
    elif padding == "causal":
        vertical, horizontal = (0, 0), (dilation[1] * (kernel[1] - 1), 0)
    else:
        vertical, horizontal = ((side, side) for side in pair(padding))
    return F.pad(x, (*horizontal, *vertical))


def geometry(kernel, stride, dilation):
    return pair(kernel), pair(stride), pair(dilation)


def depth_parameters(kernel, channels, outputs, bias):
    """`weight` is [kernel height * kernel width * channels, outputs]."""
    depth = kernel[0] * kernel[1] * channels
    parameters = {"weight": normal(depth, outputs, std=depth**-0.5)}
    return parameters | ({"bias": normal(outputs)} if bias else {})


def convolution(group, name, shape, outputs, kernel, stride=1, padding=0, dilation=1, groups=1, bias=True):
    """torch.nn.functional.conv2d; images are [batch, height, width, channels] here."""
    kernel, stride, dilation = geometry(kernel, stride, dilation)

    def forward(x, weight, bias=None):
        weight = weight.reshape(*kernel, shape[2] // groups, outputs).permute(3, 2, 0, 1)
        x = padded(x.permute(0, 3, 1, 2), kernel, stride, dilation, padding)
        return F.conv2d(x, weight, bias, stride, 0, dilation, groups).permute(0, 2, 3, 1)

    case = group.case(name)
    record(group, case, forward, normal(BATCH, *shape),
           depth_parameters(kernel, shape[2] // groups, outputs, bias))


def depthwise_weight(weight, kernel, channels):
    """[kernel height * kernel width, channels * multiplier] as torch has it."""
    outputs = weight.shape[1]
    return weight.reshape(*kernel, 1, outputs).permute(3, 2, 0, 1)


def depthwise(group, name, shape, kernel, stride=1, padding=0, dilation=1, multiplier=1):
    """torch.nn.functional.conv2d with as many groups as channels."""
    kernel, stride, dilation = geometry(kernel, stride, dilation)

    def forward(x, weight, bias):
        x = padded(x.permute(0, 3, 1, 2), kernel, stride, dilation, padding)
        weight = depthwise_weight(weight, kernel, shape[2])
        return F.conv2d(x, weight, bias, stride, 0, dilation, shape[2]).permute(0, 2, 3, 1)

    case = group.case(name)
    record(group, case, forward, normal(BATCH, *shape),
           depth_parameters(kernel, 1, shape[2] * multiplier, True))


def separable(group, name, shape, outputs, kernel, stride=1, padding=0, dilation=1, multiplier=1):
    """The two convolutions one after the other."""
    kernel, stride, dilation = geometry(kernel, stride, dilation)
    between = shape[2] * multiplier

    def forward(x, depthwise, pointwise, bias):
        x = padded(x.permute(0, 3, 1, 2), kernel, stride, dilation, padding)
        x = F.conv2d(x, depthwise_weight(depthwise, kernel, shape[2]), None, stride, 0, dilation, shape[2])
        return F.conv2d(x, pointwise.T.reshape(outputs, between, 1, 1), bias).permute(0, 2, 3, 1)

    case = group.case(name)
    x = normal(BATCH, *shape)
    parameters = {"depthwise": normal(kernel[0] * kernel[1], between, std=0.3),
                  "pointwise": normal(between, outputs, std=0.4), "bias": normal(outputs)}
    record(group, case, forward, x, parameters)


def transposed(group, name, shape, outputs, kernel, stride=1, padding=0, dilation=1, bias=True):
    """torch.nn.functional.conv_transpose2d; `weight` is [channels, kernel height * kernel width * outputs]."""
    kernel, stride, dilation = geometry(kernel, stride, dilation)

    def forward(x, weight, bias=None):
        weight = weight.reshape(shape[2], *kernel, outputs).permute(0, 3, 1, 2)
        y = F.conv_transpose2d(x.permute(0, 3, 1, 2), weight, bias, stride, pair(padding), 0, 1, dilation)
        return y.permute(0, 2, 3, 1)

    case = group.case(name)
    x, depth = normal(BATCH, *shape), kernel[0] * kernel[1] * outputs
    parameters = {"weight": normal(shape[2], depth, std=0.5)}
    record(group, case, forward, x, parameters | ({"bias": normal(outputs)} if bias else {}))


def build():
    group = Group()
    convolution(group, "plain", (5, 4, 2), 3, 3)
    convolution(group, "padded", (4, 3, 2), 3, (1, 3), padding=(2, 2), bias=False)
    convolution(group, "strided", (7, 8, 1), 2, 2, stride=(2, 5))
    convolution(group, "dilated", (7, 6, 2), 3, 3, dilation=2, padding=1)
    convolution(group, "grouped", (4, 5, 4), 6, (2, 3), groups=2)
    convolution(group, "all_options", (6, 7, 4), 4, (3, 2), (2, 1), (1, 2), (1, 2), 2, False)
    convolution(group, "deep", (4, 3, 19), 3, 3)
    convolution(group, "many", (9, 10, 1), 2, 3)
    convolution(group, "pixels", (3, 4, 5), 4, 1)
    convolution(group, "same", (5, 6, 3), 2, (2, 3), stride=(1, 2), padding="same")
    convolution(group, "sequence", (1, 9, 2), 3, (1, 4), stride=(1, 2), padding=(0, 1))
    convolution(group, "causal", (1, 8, 3), 2, (1, 3), dilation=(1, 2), padding="causal")
    depthwise(group, "depthwise", (5, 4, 3), 3, stride=2, padding=1)
    depthwise(group, "depthwise_several", (5, 6, 3), (2, 3), dilation=(1, 2), multiplier=2)
    separable(group, "separable", (5, 4, 3), 4, 3, padding=1, multiplier=2)
    separable(group, "separable_strided", (6, 5, 2), 3, 2, stride=(1, 2), dilation=(2, 1))
    transposed(group, "transposed", (3, 2, 2), 3, 3, stride=2, padding=1)
    transposed(group, "transposed_dilated", (3, 4, 4), 1, (3, 2), 2, (1, 2), (1, 3), False)
    transposed(group, "transposed_sparse", (2, 3, 2), 2, 2, stride=3)
    transposed(group, "transposed_sequence", (1, 4, 3), 2, (1, 3), stride=(1, 2))
    return group
