"""Losses (mean reduction) and their gradients with respect to the prediction."""

import torch
import torch.nn.functional as F

from golden_common import Group, normal, single, uniform

# (batch, features)
SHAPES = [(1, 3), (4, 10), (7, 5)]


def record(group, case, loss_of, output, target, options=None, extra=None):
    """Stores loss_of(output, target) and its gradient; int64 targets are named `class`."""
    output = output.clone().requires_grad_()
    loss = loss_of(output, target)
    loss.backward()
    target_name = "class" if target.dtype == torch.int64 else "target"
    tensors = {"output": output, target_name: target, "loss": loss.reshape(1),
               "output_gradient": output.grad}
    group.add(case, tensors | (extra or {}), options)


def classes(shape):
    return torch.randint(shape[1], (shape[0],))


def logits(shape):
    """Normal numbers, with a few large ones in all but the smallest batch."""
    values = normal(*shape, std=2.0)
    if shape[0] > 1:
        values[0, 1], values[1, 0], values[2, 2] = 30.25, -30.25, 9.125
    return values


def log_probabilities(shape):
    return single(F.log_softmax(normal(*shape, std=2.0), dim=1))


def distributions(shape, parts=64):
    """Multiples of 1/64 (zero among them), so that the sum is exactly 1 in f32 as well."""
    weights = torch.softmax(torch.randn(*shape), dim=1)
    return torch.stack([torch.bincount(torch.multinomial(row, parts, replacement=True),
                                       minlength=shape[1]) / parts for row in weights]).double()


def signs(shape):
    return torch.randint(2, shape).double() * 2 - 1


def elementwise(group):
    """mse_loss, l1_loss, huber_loss(delta): means over all elements."""
    for name, loss, options in [("mse", F.mse_loss, {}), ("mae", F.l1_loss, {}),
                                ("huber", F.huber_loss, {"delta": 1.0}),
                                ("huber", F.huber_loss, {"delta": 0.5})]:
        for shape in SHAPES:
            case = group.case(name)
            record(group, case, lambda y, t: loss(y, t, **options), normal(*shape),
                   normal(*shape), options)


def cross_entropy(group):
    """cross_entropy(weight, label_smoothing): class index, weighted mean over the batch."""
    for name, smoothing, weighted in [("cross_entropy", None, False),
                                      ("cross_entropy_smoothing", 0.1, False),
                                      ("cross_entropy_weight", None, True),
                                      ("cross_entropy_weight_smoothing", 0.1, True)]:
        for shape in SHAPES:
            case = group.case(name)
            weight = uniform(0.2, 2.0, shape[1]) if weighted else None
            record(group, case,
                   lambda y, t: F.cross_entropy(y, t, weight, label_smoothing=smoothing or 0.0),
                   logits(shape), classes(shape),
                   {"label_smoothing": smoothing} if smoothing else {},
                   {"class_weight": weight} if weighted else {})


def binary_cross_entropy(group):
    """binary_cross_entropy_with_logits and binary_cross_entropy: means over all elements.

    Targets are 0, 1 or between; the probabilities stay away from 0 and 1.
    """
    for name, loss, outputs in [
            ("bce_logits", F.binary_cross_entropy_with_logits, logits),
            ("bce", F.binary_cross_entropy, lambda shape: uniform(0.02, 0.98, *shape))]:
        for shape in SHAPES:
            case = group.case(name)
            target = single(uniform(-0.5, 1.5, *shape).clamp(0.0, 1.0))
            record(group, case, loss, outputs(shape), target)


def cosine(output, target):
    return (1.0 - F.cosine_similarity(output, target, dim=1, eps=1e-8)).mean()


def hinge_binary(output, target):
    return torch.clamp(1.0 - target * output, min=0.0).mean()


def normal_of(shape):
    return normal(*shape)


def others(group):
    """cross_entropy (distribution target), nll_loss, kl_div (batchmean), multi_margin_loss
    (p=1, margin=1), binary hinge (written out: torch's hinge_embedding_loss is another one)
    and 1 - cosine_similarity(eps=1e-8)."""
    for name, loss, outputs, targets, options in [
            ("cross_entropy_distribution", F.cross_entropy, logits, distributions, {}),
            ("nll", F.nll_loss, log_probabilities, classes, {}),
            ("kl_div", lambda y, t: F.kl_div(y, t, reduction="batchmean"), log_probabilities,
             distributions, {}),
            ("hinge", F.multi_margin_loss, normal_of, classes, {"margin": 1.0}),
            ("hinge_binary", hinge_binary, normal_of, signs, {"margin": 1.0}),
            ("cosine_similarity", cosine, normal_of, normal_of, {"eps": 1e-8})]:
        for shape in SHAPES:
            case = group.case(name)
            record(group, case, loss, outputs(shape), targets(shape), options)


def sequences(group):
    """cross_entropy and nll_loss over steps, with ignore_index: means over the steps that count.

    An output is [batch, steps * classes], the scores of a step side by side; `class` is
    [batch, steps], -1 where a step is left out. The second sample of the larger batches is left
    out as a whole.
    """
    for name, smoothing, weighted, scores in [
            ("sequence_cross_entropy", None, False, logits),
            ("sequence_cross_entropy_weight_smoothing", 0.1, True, logits),
            ("sequence_nll", None, False, log_probabilities)]:
        for batch, steps, count in [(1, 4, 3), (4, 2, 10), (5, 6, 5)]:
            case = group.case(name)
            output = scores((batch * steps, count)).reshape(batch, steps * count)
            target = torch.randint(count, (batch, steps))
            target[torch.rand(batch, steps) < 0.3] = -1
            target[0, 0], target[-1, -1] = count - 1, -1
            if batch > 1:
                target[1] = -1
            weight = uniform(0.2, 2.0, count) if weighted else None

            def loss(y, t):
                y, t = y.reshape(-1, count), t.reshape(-1)
                if name == "sequence_nll":
                    return F.nll_loss(y, t, ignore_index=-1)
                return F.cross_entropy(y, t, weight, ignore_index=-1,
                                       label_smoothing=smoothing or 0.0)

            record(group, case, loss, output, target,
                   {"label_smoothing": smoothing} if smoothing else {},
                   {"class_weight": weight} if weighted else {})


def build():
    group = Group()
    for add_cases in (elementwise, cross_entropy, binary_cross_entropy, others, sequences):
        add_cases(group)
    return group
