"""Tokens, positions, attention, a transformer encoder layer: outputs and the gradients of sum(output * output_gradient)."""

import numpy as np
import torch
from torch import nn

from golden_common import Group, normal
from golden_layers import record

# vocabulary, width, padding_idx, tokens
EMBEDDINGS = [
    (7, 5, None, [[1, 6, 0, 1, 1], [0, 3, 6, 6, 2]]),
    (7, 5, 0, [[1, 6, 0, 1, 1], [0, 3, 6, 6, 0]]),
    (3, 1, 0, [[2], [0], [2]]),
    (20, 17, None, [[19, 0, 19, 3]]),
]
# (batch, steps, features), heads, causal, the lengths of the samples (None: no mask)
ATTENTIONS = [
    ((2, 5, 8), 2, False, None),
    ((2, 5, 8), 2, True, None),
    ((3, 5, 8), 4, False, [5, 2, 1]),
    ((3, 5, 8), 1, True, [3, 5, 1]),
    ((1, 1, 6), 3, True, None),
    ((1, 70, 6), 2, False, [67]),
    ((1, 70, 6), 2, True, None),
]
# (steps, features)
POSITIONS = [(7, 6), (5, 5), (3, 1), (9, 34)]
# activation, norm_first, the lengths of the samples
ENCODERS = [("relu", False, None), ("gelu", True, None), ("relu", True, [6, 3]), ("gelu", False, [4, 6])]


def embeddings(group):
    for vocabulary, width, padding, tokens in EMBEDDINGS:
        case = group.case("embedding")
        layer = nn.Embedding.from_pretrained(normal(vocabulary, width), freeze=False, padding_idx=padding)
        tokens = torch.tensor(tokens)
        output = layer(tokens)
        upstream = normal(*output.shape)
        (output * upstream).sum().backward()
        tensors = {"tokens": tokens.double(), "output": output, "output_gradient": upstream,
                   "weight": layer.weight, "weight_gradient": layer.weight.grad}
        group.add(case, tensors, {"mask_zero": int(padding == 0)})


def positions(group):
    """Vaswani et al. 2017, 3.5: the formula as it stands there."""
    for steps, features in POSITIONS:
        position = np.arange(steps)[:, None]
        pair = np.arange(features)[None, :] // 2
        angle = position / 10000.0 ** (2 * pair / features)
        even = np.arange(features)[None, :] % 2 == 0
        group.add(group.case("sinusoidal"), {"output": torch.tensor(np.where(even, np.sin(angle), np.cos(angle)))})


def kept(lengths, steps):
    """1 for a step of the sample, 0 for padding."""
    return None if lengths is None else (torch.arange(steps)[None, :] < torch.tensor(lengths)[:, None]).double()


def attention(x, heads, causal, mask, weight, bias, output_weight, output_bias):
    """torch.nn.MultiheadAttention; the weights are [in, out] here."""
    features, steps = x.shape[-1], x.shape[1]
    layer = nn.MultiheadAttention(features, heads, batch_first=True)
    parameters = {"in_proj_weight": weight.T, "in_proj_bias": bias, "out_proj.weight": output_weight.T,
                  "out_proj.bias": output_bias}
    options = {"need_weights": False}
    if causal:
        options["attn_mask"] = torch.triu(torch.ones(steps, steps, dtype=torch.bool), diagonal=1)
    if mask is not None:
        options["key_padding_mask"] = mask == 0
    return torch.func.functional_call(layer, parameters, (x, x, x), options)[0]


def attention_parameters(features):
    return {"weight": normal(features, 3 * features, std=features**-0.5), "bias": normal(3 * features, std=0.5),
            "output_weight": normal(features, features, std=features**-0.5), "output_bias": normal(features)}


def attentions(group):
    for shape, heads, causal, lengths in ATTENTIONS:
        case = group.case("attention")
        mask = kept(lengths, shape[1])
        record(group, case, lambda x, **parameters: attention(x, heads, causal, mask, **parameters), normal(*shape),
               attention_parameters(shape[2]), {"heads": heads, "causal": int(causal)},
               {} if mask is None else {"mask": mask})


def encoders(group):
    """torch.nn.TransformerEncoderLayer, width 6, two heads, 8 between; its parameters by our names."""
    features, between, steps, batch = 6, 8, 6, 2
    for activation, norm_first, lengths in ENCODERS:
        case = group.case("encoder")
        layer = nn.TransformerEncoderLayer(features, 2, between, dropout=0.0, activation=activation,
                                           batch_first=True, norm_first=norm_first)
        mask = kept(lengths, steps)

        def forward(x, weight, bias, output_weight, output_bias, gamma1, beta1, gamma2, beta2, weight1, bias1, weight2,
                    bias2):
            parameters = {
                "self_attn.in_proj_weight": weight.T, "self_attn.in_proj_bias": bias,
                "self_attn.out_proj.weight": output_weight.T, "self_attn.out_proj.bias": output_bias,
                "norm1.weight": gamma1, "norm1.bias": beta1, "norm2.weight": gamma2, "norm2.bias": beta2,
                "linear1.weight": weight1.T, "linear1.bias": bias1, "linear2.weight": weight2.T, "linear2.bias": bias2,
            }
            options = {} if mask is None else {"src_key_padding_mask": mask == 0}
            return torch.func.functional_call(layer, parameters, (x,), options)

        parameters = attention_parameters(features) | {
            "gamma1": normal(features, mean=1.0, std=0.2), "beta1": normal(features),
            "gamma2": normal(features, mean=1.0, std=0.2), "beta2": normal(features),
            "weight1": normal(features, between, std=0.4), "bias1": normal(between),
            "weight2": normal(between, features, std=0.3), "bias2": normal(features),
        }
        record(group, case, forward, normal(batch, steps, features), parameters,
               {"gelu": int(activation == "gelu"), "norm_first": int(norm_first), "eps": layer.norm1.eps},
               {} if mask is None else {"mask": mask})


def build():
    group = Group()
    embeddings(group)
    positions(group)
    attentions(group)
    encoders(group)
    return group
