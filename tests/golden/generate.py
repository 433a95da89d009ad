"""Writes the golden values, one safetensors file for each group. See README.md.

    python generate.py [directory]      (default: the directory of this script)
"""

import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from safetensors.numpy import save

import golden_convolutions
import golden_functions
import golden_initializers
import golden_layers
import golden_losses
import golden_optimizers

GROUPS = {
    "layers": golden_layers,
    "convolutions": golden_convolutions,
    "losses": golden_losses,
    "optimizers": golden_optimizers,
    "initializers": golden_initializers,
    "functions": golden_functions,
}
SIZE_LIMIT = 600_000


def with_sorted_metadata(data):
    """safetensors writes the metadata in random order; this makes the bytes reproducible."""
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    if "__metadata__" in header:
        header["__metadata__"] = dict(sorted(header["__metadata__"].items()))
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text + data[8 + size :]


def main():
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    total = 0
    for name, module in GROUPS.items():
        group = module.build()
        data = with_sorted_metadata(save(group.tensors, group.metadata or None))
        (directory / f"{name}.safetensors").write_bytes(data)
        total += len(data)
        print(f"{name}.safetensors: {len(data)} bytes, {len(group.tensors)} tensors")
    assert total <= SIZE_LIMIT, f"{total} bytes are too many"


if __name__ == "__main__":
    main()
