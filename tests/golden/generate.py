"""Writes the golden values, one safetensors file for each group. See README.md.

    python generate.py [directory]      (default: the directory of this script)
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True

from safetensors.numpy import save

import golden_attention
import golden_augment
import golden_convolutions
import golden_functions
import golden_graphs
import golden_initializers
import golden_layers
import golden_losses
import golden_optimizers
import golden_pooling
import golden_recurrent
import golden_schedules
from golden_file import with_sorted_metadata

GROUPS = {
    "layers": golden_layers,
    "graphs": golden_graphs,
    "convolutions": golden_convolutions,
    "losses": golden_losses,
    "optimizers": golden_optimizers,
    "attention": golden_attention,
    "augment": golden_augment,
    "schedules": golden_schedules,
    "initializers": golden_initializers,
    "functions": golden_functions,
    "pooling": golden_pooling,
    "recurrent": golden_recurrent,
}
SIZE_LIMIT = 1_000_000


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
