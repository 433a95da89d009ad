"""What Keras does to the learning rate and to the weights beside the optimizer. See README.md.

    python golden_training.py [directory]      (default: the directory of this script)
"""

import os
import sys
from pathlib import Path

sys.dont_write_bytecode = True
os.environ["KERAS_BACKEND"] = "torch"

import keras
import numpy as np
from golden_file import with_sorted_metadata
from safetensors.numpy import save

VALUES = [1.0, 0.8, 0.9, 0.79, 0.785, 0.8, 0.81, 0.7, 0.75, 0.76, 0.77, 0.78, 0.69, 0.69, 0.68995,
          0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.6, 0.7, 0.7, 0.7]
RATE = 0.5
PLATEAUS = [
    {"patience": 0, "factor": 0.5},
    {"patience": 1, "factor": 0.5},
    {"patience": 2, "factor": 0.25, "min_delta": 0.0},
    {"patience": 2, "factor": 0.5, "min_delta": 0.011},
    {"patience": 3, "factor": 0.5, "cooldown": 2},
    {"patience": 1, "factor": 0.5, "cooldown": 1, "min_rate": 0.05},
    {"patience": 2, "factor": 0.5, "rises": 1},
    {"patience": 0, "factor": 0.5, "cooldown": 3, "min_rate": 0.1},
    {"patience": 10, "factor": 0.1},
]


def rates(options):
    """The rate after each value."""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(RATE), loss="mse")
    callback = keras.callbacks.ReduceLROnPlateau(
        monitor="value", mode="max" if options.get("rises") else "min", patience=options["patience"],
        factor=options["factor"], min_delta=options.get("min_delta", 1e-4),
        cooldown=options.get("cooldown", 0), min_lr=options.get("min_rate", 0.0), verbose=0)
    callback.set_model(model)
    callback.on_train_begin()
    found = []
    for epoch, value in enumerate(VALUES):
        callback.on_epoch_end(epoch, {"value": value})
        found.append(float(model.optimizer.learning_rate.value))
    return np.array(found)


def main():
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    keras.config.set_floatx("float64")
    tensors, options = {}, {}
    for number, plateau in enumerate(PLATEAUS):
        tensors[f"plateau_{number}.values"] = np.array(VALUES)
        tensors[f"plateau_{number}.rates"] = rates(plateau)
        given = {"rate": RATE} | plateau
        options |= {f"plateau_{number}.{key}": str(value) for key, value in given.items()}
    rng = np.random.default_rng(1)
    for number, (inputs, outputs, limit) in enumerate([(3, 5, 1.0), (20, 18, 0.8), (1, 4, 0.3), (40, 1, 5.0)]):
        kernel = rng.uniform(-1, 1, (inputs, outputs))
        limited = keras.ops.convert_to_numpy(keras.constraints.MaxNorm(limit, axis=0)(kernel))
        tensors |= {f"max_norm_{number}.kernel": kernel, f"max_norm_{number}.limited": limited}
        options[f"max_norm_{number}.max"] = str(limit)
        penalty = keras.regularizers.L1L2(l1=0.25, l2=0.5)(kernel)
        tensors |= {f"penalty_{number}.kernel": kernel, f"penalty_{number}.loss": np.array([float(penalty)])}
    (directory / "training.safetensors").write_bytes(with_sorted_metadata(save(tensors, options)))


if __name__ == "__main__":
    main()
