"""Learning rates, step by step, of torch.optim.lr_scheduler and keras.optimizers.schedules."""

import os

os.environ["KERAS_BACKEND"] = "torch"

import keras
import torch
from keras.optimizers import schedules
from torch.optim import lr_scheduler

from golden_common import Group

STEPS = 40
RATE = 0.1

# name, scheduler, our options (torch's are made of them by torch_options)
TORCH = [
    ("step", lr_scheduler.StepLR, {"steps": 7, "factor": 0.3}),
    ("multi_step", lr_scheduler.MultiStepLR, {"first": 5, "second": 18, "factor": 0.3}),
    ("exponential", lr_scheduler.ExponentialLR, {"steps": 1, "factor": 0.9}),
    ("polynomial", lr_scheduler.PolynomialLR, {"steps": 25, "power": 1.0}),
    ("polynomial", lr_scheduler.PolynomialLR, {"steps": 25, "power": 2.5}),
    ("cosine_restarts", lr_scheduler.CosineAnnealingWarmRestarts, {"steps": 6, "lengthen": 1}),
    ("cosine_restarts", lr_scheduler.CosineAnnealingWarmRestarts,
     {"steps": 5, "lengthen": 2, "end": 0.01}),
    ("one_cycle", lr_scheduler.OneCycleLR, {"steps": STEPS}),
    ("one_cycle", lr_scheduler.OneCycleLR, {"steps": STEPS, "linear": True, "rise": 0.45,
                                            "start_divisor": 10.0, "end_divisor": 100.0}),
    ("one_cycle", lr_scheduler.OneCycleLR, {"steps": STEPS, "three_phases": True}),
    ("one_cycle", lr_scheduler.OneCycleLR, {"steps": STEPS, "three_phases": True, "rise": 0.25,
                                            "linear": True}),
]

# name, schedule, our options, those of Keras
KERAS = [
    ("exponential", schedules.ExponentialDecay, {"steps": 7, "factor": 0.5},
     {"decay_steps": 7, "decay_rate": 0.5}),
    ("exponential", schedules.ExponentialDecay, {"steps": 7, "factor": 0.5, "staircase": True},
     {"decay_steps": 7, "decay_rate": 0.5, "staircase": True}),
    ("polynomial", schedules.PolynomialDecay, {"steps": 15, "end": 0.02, "power": 2.0},
     {"decay_steps": 15, "end_learning_rate": 0.02, "power": 2.0}),
    ("polynomial", schedules.PolynomialDecay,
     {"steps": 9, "end": 0.02, "power": 1.5, "cycle": True},
     {"decay_steps": 9, "end_learning_rate": 0.02, "power": 1.5, "cycle": True}),
    ("inverse_time", schedules.InverseTimeDecay, {"steps": 7, "decay": 0.5},
     {"decay_steps": 7, "decay_rate": 0.5}),
    ("inverse_time", schedules.InverseTimeDecay, {"steps": 7, "decay": 0.5, "staircase": True},
     {"decay_steps": 7, "decay_rate": 0.5, "staircase": True}),
    ("cosine", schedules.CosineDecay, {"steps": 25}, {"decay_steps": 25}),
    ("cosine", schedules.CosineDecay, {"steps": 25, "end": 0.025},
     {"decay_steps": 25, "alpha": 0.25}),
    ("warm_up_cosine", schedules.CosineDecay, {"warm_up": 8, "steps": 25, "end": 0.025},
     {"decay_steps": 25, "alpha": 0.25, "warmup_steps": 8, "warmup_target": RATE,
      "initial_learning_rate": 0.0}),
    ("cosine_restarts", schedules.CosineDecayRestarts, {"steps": 6, "shrink": 0.8, "lengthen": 1},
     {"first_decay_steps": 6, "t_mul": 1.0, "m_mul": 0.8, "alpha": 0.0}),
    ("cosine_restarts", schedules.CosineDecayRestarts, {"steps": 4, "shrink": 0.5, "lengthen": 2},
     {"first_decay_steps": 4, "t_mul": 2.0, "m_mul": 0.5, "alpha": 0.0}),
]


def torch_options(name, options):
    options = dict(options)
    if name == "step":
        return {"step_size": options["steps"], "gamma": options["factor"]}
    if name == "multi_step":
        return {"milestones": [options["first"], options["second"]], "gamma": options["factor"]}
    if name == "exponential":
        return {"gamma": options["factor"]}
    if name == "polynomial":
        return {"total_iters": options["steps"], "power": options["power"]}
    if name == "cosine_restarts":
        return {"T_0": options["steps"], "T_mult": options["lengthen"],
                "eta_min": options.get("end", 0.0)}
    return {
        "max_lr": RATE,
        "total_steps": options["steps"],
        "pct_start": options.get("rise", 0.3),
        "anneal_strategy": "linear" if "linear" in options else "cos",
        "div_factor": options.get("start_divisor", 25.0),
        "final_div_factor": options.get("end_divisor", 1e4),
        "three_phase": "three_phases" in options,
        "cycle_momentum": False,
    }


def rates_of_torch(make):
    """The rate before each step."""
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=RATE)
    scheduler, rates = make(optimizer), []
    for step in range(STEPS):
        rates.append(float(optimizer.param_groups[0]["lr"]))
        optimizer.step()
        if step + 1 < STEPS:
            scheduler.step()
    return torch.tensor(rates, dtype=torch.float64)


def warm_up(optimizer):
    rise = lr_scheduler.LinearLR(optimizer, start_factor=0.25, total_iters=6)
    then = lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    return lr_scheduler.SequentialLR(optimizer, [rise, then], milestones=[6])


def build():
    keras.config.set_floatx("float64")
    group = Group()
    for name, scheduler, options in TORCH:
        make = lambda optimizer: scheduler(optimizer, **torch_options(name, options))
        group.add(group.case(name), {"rates": rates_of_torch(make)}, {"rate": RATE} | options)
    group.add(group.case("warm_up_step"), {"rates": rates_of_torch(warm_up)},
              {"rate": RATE, "warm_up": 6, "from": 0.25, "steps": 10, "factor": 0.5})
    for name, schedule, options, theirs in KERAS:
        schedule = schedule(**({"initial_learning_rate": RATE} | theirs))
        rates = torch.tensor([float(schedule(step)) for step in range(STEPS)], dtype=torch.float64)
        group.add(group.case(name), {"rates": rates}, {"rate": RATE} | options)
    return group
