"""How a file of golden values is written; needs neither torch nor Keras."""

import json


def with_sorted_metadata(data):
    """safetensors writes the metadata in random order; this makes the bytes reproducible."""
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    if "__metadata__" in header:
        header["__metadata__"] = dict(sorted(header["__metadata__"].items()))
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text + data[8 + size :]
