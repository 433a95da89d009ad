"""Graphs: several inputs and outputs, values that are read several times, shared weights."""

import torch
import torch.nn.functional as F

from golden_common import Group, normal
from golden_layers import dense, dense_parameters, layer_norm, norm_parameters

BATCH = 3
EPS = 1e-5


def parameters(**parts):
    """`part.tensor` for the tensors of every part."""
    return {f"{part}.{name}": value for part, tensors in parts.items()
            for name, value in tensors.items()}


def layer(p, name, x):
    return dense(x, p[f"{name}.weight"], p[f"{name}.bias"])


def record(group, case, forward, inputs, tensors):
    """Runs forward(p, **inputs), which gives the outputs by name, and stores all gradients."""
    inputs = {name: value.clone().requires_grad_() for name, value in inputs.items()}
    tensors = {name: value.clone().requires_grad_() for name, value in tensors.items()}
    outputs = forward(tensors, **inputs)
    upstream = {name: normal(*value.shape) for name, value in outputs.items()}
    sum((outputs[name] * upstream[name]).sum() for name in outputs).backward()
    stored = {name: value for name, value in tensors.items()}
    stored |= {f"{name}_gradient": value.grad for name, value in tensors.items()}
    for name, value in inputs.items():
        stored |= {f"input.{name}": value, f"input_gradient.{name}": value.grad}
    for name, value in outputs.items():
        stored |= {f"output.{name}": value, f"output_gradient.{name}": upstream[name]}
    group.add(case, stored, {"eps": EPS})


def residual(group):
    """A block whose input is added to its output, twice, with an element-wise gate."""
    case = group.case("residual")
    tensors = parameters(first=dense_parameters(6, 5), body=dense_parameters(5, 5),
                         body_dense_2=dense_parameters(5, 5), norm=norm_parameters(5),
                         gate=dense_parameters(6, 5), out=dense_parameters(5, 3))

    def forward(p, x):
        first = torch.tanh(layer(p, "first", x))
        body = layer(p, "body_dense_2", F.gelu(layer(p, "body", first)))
        joined = layer_norm(first + body, p["norm.gamma"], p["norm.beta"], EPS)
        gate = torch.sigmoid(layer(p, "gate", x))
        return {"out": layer(p, "out", gate * joined - body + first)}

    record(group, case, forward, {"x": normal(BATCH, 6)}, tensors)


def siamese(group):
    """Two embeddings with the same weights, which are used a third time on their difference."""
    case = group.case("siamese")
    tensors = parameters(embed=dense_parameters(4, 4), embed_dense_2=dense_parameters(4, 4),
                         out=dense_parameters(8, 2))

    def forward(p, left, right):
        def embed(x):
            return layer(p, "embed_dense_2", F.silu(layer(p, "embed", x)))

        a, b = embed(left), embed(right)
        distance = a - b
        again = embed(distance * distance)
        return {"out": layer(p, "out", torch.cat([again, a], dim=1)), "distance": distance}

    record(group, case, forward, {"left": normal(BATCH, 4), "right": normal(BATCH, 4)}, tensors)


def joined(group):
    """Values of shape [2, 3, 2] joined along every axis; one layer for every position."""
    case = group.case("joined")
    tensors = parameters(rows=dense_parameters(2, 2), value=dense_parameters(18, 1))

    def forward(p, image, row):
        rows = torch.tanh(layer(p, "rows", image.reshape(BATCH, 6, 2))).reshape(BATCH, 2, 3, 2)
        given = image.reshape(BATCH, 2, 3, 2)
        first = torch.cat([row.reshape(BATCH, 1, 3, 2), rows], dim=1)
        second = torch.cat([rows, given, rows], dim=2)
        third = torch.cat([rows, given], dim=3)
        flat = torch.cat([image, row], dim=1)
        outputs = {"value": layer(p, "value", flat), "first": first, "second": second, "third": third}
        return {name: output.reshape(BATCH, -1) for name, output in outputs.items()}

    record(group, case, forward, {"image": normal(BATCH, 12), "row": normal(BATCH, 6)}, tensors)


def build():
    group = Group()
    for add_case in (residual, siamese, joined):
        add_case(group)
    return group
