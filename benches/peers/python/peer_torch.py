"""PyTorch, eager and compiled, for inference also traced: the fused Adam, denormals flushed, images with channels last."""

import shutil
from functools import partial

import measure

import torch
from torch import nn

torch.set_num_threads(1)
torch.set_flush_denormal(True)


class LastStates(nn.Module):
    """Both last states of a bidirectional LSTM, side by side."""

    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(32, 64, batch_first=True, bidirectional=True)

    def forward(self, steps):
        _, (hidden, _) = self.lstm(steps)
        return torch.cat([hidden[0], hidden[1]], dim=-1)


def network(name):
    if name == "A":
        return nn.Sequential(nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
    if name == "B":
        features = [nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten()]
        return nn.Sequential(*features, nn.Linear(5408, 128), nn.ReLU(), nn.Linear(128, 10)).to(memory_format=torch.channels_last)
    if name == "C":
        return nn.Sequential(nn.Embedding(5000, 32), LastStates(), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 2))
    return nn.Sequential(nn.Linear(784, 512), nn.BatchNorm1d(512), nn.ReLU(), nn.Dropout(0.5), nn.Linear(512, 10))


def inputs_of(work):
    if work.net == "C":
        return torch.from_numpy(work.inputs()).long()
    inputs = torch.from_numpy(work.inputs())
    if work.net == "B":
        return inputs.reshape(-1, 1, 28, 28).contiguous(memory_format=torch.channels_last)
    return inputs


def optimizer_of(net, decay):
    """A decay of twice 1e-4 is the gradient of the penalty. It is for weights alone."""
    weights = [parameter for parameter in net.parameters() if parameter.dim() > 1]
    others = [parameter for parameter in net.parameters() if parameter.dim() <= 1]
    groups = [{"params": weights, "weight_decay": 2e-4 if decay else 0.0}, {"params": others}]
    return torch.optim.Adam(groups, lr=1e-12, fused=True)


def traced(work):
    """Without Python between the layers."""
    if work.training:
        return None
    net, inputs = network(work.net).eval(), inputs_of(work)
    called = torch.jit.optimize_for_inference(torch.jit.freeze(torch.jit.trace(net, inputs)))

    def infer():
        with torch.inference_mode():
            called(inputs)

    return infer, 1


def prepare(compiled, work):
    torch.manual_seed(1)
    net, inputs, targets = network(work.net), inputs_of(work), torch.from_numpy(work.targets())
    if not work.training:
        net.eval()
        called = torch.compile(net) if compiled else net

        def infer():
            with torch.inference_mode():
                called(inputs)

        return infer, 1
    optimizer = optimizer_of(net, work.net == "D")
    loss_of = lambda inputs, targets: nn.functional.cross_entropy(net(inputs), targets)
    if compiled:
        loss_of = torch.compile(loss_of)

    def step():
        optimizer.zero_grad(set_to_none=True)
        loss_of(inputs, targets).backward()
        optimizer.step()

    return step, 1


if __name__ == "__main__":
    measure.run("torch", partial(prepare, False))
    measure.run("torch-traced", traced)
    if shutil.which("c++") or shutil.which("g++") or shutil.which("clang++"):
        measure.run("torch-compiled", partial(prepare, True))
