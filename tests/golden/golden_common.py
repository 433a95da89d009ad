"""What every group of golden values shares: random inputs and the collection of cases."""

import zlib

import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
torch.use_deterministic_algorithms(True)


def seed(case):
    """Seeds torch from the case's name, so that a new case leaves the others unchanged."""
    torch.manual_seed(zlib.crc32(case.encode()))


def single(values):
    """Rounds to the nearest f32, so that a test in f32 starts from exactly the same numbers."""
    return torch.as_tensor(values, dtype=torch.float64).float().double()


def normal(*shape, mean=0.0, std=1.0):
    return single(mean + std * torch.randn(*shape))


def uniform(low, high, *shape):
    return single(low + (high - low) * torch.rand(*shape))


def option_text(value):
    return str(value).lower() if isinstance(value, bool) else repr(value)


class Group:
    """The cases of one file: tensors `<case>.<tensor>`, options `<case>.<option>`."""

    def __init__(self):
        self.tensors = {}
        self.metadata = {}
        self.counts = {}

    def case(self, name):
        """Numbers the next case of this name, `<name>_<n>`, and seeds torch for it."""
        number = self.counts.get(name, 0)
        self.counts[name] = number + 1
        case = f"{name}_{number}"
        seed(case)
        return case

    def add(self, case, tensors, options=None, finite=True):
        for name, tensor in tensors.items():
            tensor = torch.as_tensor(tensor).detach().contiguous()
            assert tensor.dtype in (torch.float64, torch.int64), (case, name)
            assert not finite or bool(torch.isfinite(tensor).all()), (case, name)
            assert f"{case}.{name}" not in self.tensors, (case, name)
            self.tensors[f"{case}.{name}"] = tensor.numpy().copy()
        for name, value in (options or {}).items():
            self.metadata[f"{case}.{name}"] = option_text(value)
