"""What the Python peers share, as `measure/src/lib.rs` does for those in Rust: the works, and how a step of one is timed.

A script calls `run`; it prints a line `peer,work,median_ns,runs` for each work that it knows and that was asked for in its arguments (all of them
without arguments). A number of seconds in the variable PEER_SECONDS says how long each is timed (1).
"""

import os
import sys
import time
from dataclasses import dataclass

# Before a library that reads them is imported: one thread.
for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS"):
    os.environ.setdefault(name, "1")

import numpy as np


@dataclass(frozen=True)
class Work:
    """A training step of a network over a batch, or for a batch of one the inference of a sample. README.md describes the networks."""

    net: str
    batch: int

    @property
    def classes(self):
        return 2 if self.net == "C" else 10

    @property
    def training(self):
        return self.batch > 1

    def __str__(self):
        return f"{self.net}{self.batch}"

    def inputs(self):
        """Tokens [batch, 64] or numbers [batch, 784]."""
        random = np.random.default_rng(1)
        if self.net == "C":
            return random.integers(0, 5000, (self.batch, 64), dtype=np.int32)
        return random.random((self.batch, 784), dtype=np.float32)

    def targets(self):
        return np.random.default_rng(2).integers(0, self.classes, self.batch, dtype=np.int64)


WORKS = [Work(*work) for work in zip("AABBCDABC", (32, 256, 32, 128, 32, 128, 1, 1, 1))]


def run(peer, prepare):
    """Times the works that were asked for. `prepare` gives the step of a work and how many steps one call of it makes, or None."""
    asked = sys.argv[1:]
    for work in WORKS:
        if asked and str(work) not in asked:
            continue
        prepared = prepare(work)
        if prepared is not None:
            step, steps = prepared
            median, runs = timed(step, float(os.environ.get("PEER_SECONDS", "1")))
            print(f"{peer},{work},{median / steps:.0f},{runs}", flush=True)


def timed(step, seconds):
    """The median time of a call in nanoseconds, and of how many runs. A run is as many calls as take a millisecond."""
    for _ in range(3):
        step()
    begin, count = time.perf_counter(), 0
    while count < 3 or time.perf_counter() - begin < seconds / 4:
        step()
        count += 1
    calls = max(1, int(1e-3 * count / (time.perf_counter() - begin)))
    begin, times = time.perf_counter(), []
    while len(times) < 5 or time.perf_counter() - begin < seconds:
        before = time.perf_counter_ns()
        for _ in range(calls):
            step()
        times.append((time.perf_counter_ns() - before) / calls)
    return sorted(times)[len(times) // 2], len(times)
