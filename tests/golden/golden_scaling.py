"""Writes the golden values of scalers, from scikit-learn. See README.md.

    python golden_scaling.py [directory]      (default: the directory of this script)
"""

import sys
import zlib
from pathlib import Path

sys.dont_write_bytecode = True

import numpy as np
from golden_file import with_sorted_metadata
from safetensors.numpy import save
from sklearn.preprocessing import MinMaxScaler, StandardScaler

COUNTS = [1, 2, 37]


def single(values):
    return np.asarray(values).astype(np.float32).astype(np.float64)


def columns(rng, count):
    """Columns of different sizes; the fourth is constant, the fifth nearly so, the sixth 0."""
    rows = rng.standard_normal((count, 6)) * [1.0, 1000.0, 1e-3, 0.0, 1e-5, 0.0]
    return single(rows + [0.0, 5000.0, 0.25, 7.1, 64.0, 0.0])


def standardize(rng, count):
    train, other = columns(rng, count), columns(rng, 5)
    scaler = StandardScaler().fit(train)
    return {"train": train, "other": other, "mean": scaler.mean_, "deviation": scaler.scale_,
            "scaled": scaler.transform(other)}


def min_max(rng, count):
    train, other = columns(rng, count), columns(rng, 5)
    scaler, onto = MinMaxScaler().fit(train), MinMaxScaler((-3.0, 2.5)).fit(train)
    return {"train": train, "other": other, "minimum": scaler.data_min_, "scaled": scaler.transform(other),
            "onto": onto.transform(other)}


def main():
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    tensors = {}
    for make in (standardize, min_max):
        for number, count in enumerate(COUNTS):
            case = f"{make.__name__}_{number}"
            values = make(np.random.default_rng(zlib.crc32(case.encode())), count)
            tensors |= {f"{case}.{name}": np.ascontiguousarray(value) for name, value in values.items()}
    (directory / "scaling.safetensors").write_bytes(with_sorted_metadata(save(tensors)))


if __name__ == "__main__":
    main()
