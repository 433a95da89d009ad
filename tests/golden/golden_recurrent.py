"""Recurrent layers: outputs and the gradients of sum(output * output_gradient).

Masked cases are packed sequences. torch writes zeros behind their ends; here these places have what this crate defines: the last state of the
direction that has read the sample, and the zeros of the one that has not begun.
"""

import torch
from torch import nn
from torch.func import functional_call
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from golden_common import Group, normal
from golden_layers import record

BATCH, STEPS, INPUTS, UNITS = 3, 5, 2, 3
LENGTHS = [5, 1, 3]

KINDS = {
    "lstm": (nn.LSTM, {}, 4),
    "gru": (nn.GRU, {}, 3),
    "rnn_tanh": (nn.RNN, {"nonlinearity": "tanh"}, 1),
    "rnn_relu": (nn.RNN, {"nonlinearity": "relu"}, 1),
}


def parameters(name, gates):
    """`weight` is [in, gates], the transpose of torch's; the two biases of torch are one, but for the candidate of a gated unit."""
    found = {"weight": normal(INPUTS, gates * UNITS, std=0.7), "recurrent": normal(UNITS, gates * UNITS, std=0.5),
             "bias": normal(gates * UNITS, std=0.5)}
    return found | ({"recurrent_bias": normal(UNITS, std=0.5)} if name == "gru" else {})


def of_torch(found, suffix):
    bias = found["bias"]
    inner = torch.zeros_like(bias)
    if "recurrent_bias" in found:
        inner = torch.cat([inner[: 2 * UNITS], found["recurrent_bias"]])
    return {f"weight_ih_l0{suffix}": found["weight"].T, f"weight_hh_l0{suffix}": found["recurrent"].T,
            f"bias_ih_l0{suffix}": bias, f"bias_hh_l0{suffix}": inner}


def part(found, prefix):
    return {key.removeprefix(prefix): value for key, value in found.items() if key.startswith(prefix)}


def padded(module, weights, x):
    """All states of packed sequences; see above for what is behind their ends."""
    packed = pack_padded_sequence(x, LENGTHS, batch_first=True, enforce_sorted=False)
    output, last = functional_call(module, weights, (packed,))
    output, _ = pad_packed_sequence(output, batch_first=True, total_length=STEPS)
    last = last[0] if isinstance(last, tuple) else last
    inside = (torch.arange(STEPS) < torch.tensor(LENGTHS)[:, None])[:, :, None]
    forward = torch.where(inside, output[..., :UNITS], last[0][:, None])
    states = torch.cat([forward, output[..., UNITS:]], dim=2)
    return states, last


def case(group, name, sequence, both, masked):
    cell, arguments, gates = KINDS[name]
    module = cell(INPUTS, UNITS, batch_first=True, bidirectional=both, **arguments)

    def forward(x, **found):
        weights = of_torch(part(found, "forward."), "") | of_torch(part(found, "backward."), "_reverse") if both else of_torch(found, "")
        if masked:
            states, last = padded(module, weights, x)
        else:
            states, last = functional_call(module, weights, (x,))
            last = last[0] if isinstance(last, tuple) else last
        return states if sequence else torch.cat(list(last), dim=1)

    number = group.case(name)
    x = normal(BATCH, STEPS, INPUTS)
    found = parameters(name, gates)
    if both:
        found = {f"forward.{key}": value for key, value in found.items()}
        found |= {f"backward.{key}": value for key, value in parameters(name, gates).items()}
    mask = (torch.arange(STEPS) < torch.tensor(LENGTHS)[:, None]).double()
    options = {"sequence": int(sequence), "both": int(both), "masked": int(masked)}
    record(group, number, forward, x, found, options, {"mask": mask} if masked else None)


def build():
    group = Group()
    for name in KINDS:
        for both in (False, True):
            for sequence in (False, True):
                for masked in (False, True):
                    case(group, name, sequence, both, masked)
    return group
