"""Layers: outputs and the gradients of sum(output * output_gradient)."""

import torch
import torch.nn.functional as F

from golden_common import Group, normal, single, uniform

# (batch, features)
SHAPES = [(1, 5), (7, 9), (4, 13), (2, 33)]
# (batch, in, out)
DENSE_SHAPES = [(1, 5, 3), (4, 13, 19), (7, 33, 5), (3, 1, 13)]
# Inputs nearer than this to a kink of a piecewise function are moved away from it.
KINK_DISTANCE = 0.01
KINKS = (-3.0, 0.0, 3.0, 6.0)
EXTREMES = (-100.5, -30.25, -9.125, -1e-4, -1e-6, 1e-6, 1e-4, 9.125, 30.25, 100.5)


def hard_sigmoid(x):
    """As F.hardsigmoid, whose gradient however has 1/6 in f32 only, also for f64."""
    output = F.relu6(x + 3.0) / 6.0
    assert torch.allclose(output, F.hardsigmoid(x), rtol=1e-14, atol=0.0)
    return output


# name, torch function, options (torch's own argument names)
ACTIVATIONS = [
    ("relu", F.relu, {}),
    ("relu6", F.relu6, {}),
    ("leaky_relu", F.leaky_relu, {"negative_slope": 0.01}),
    ("leaky_relu", F.leaky_relu, {"negative_slope": 0.2}),
    ("elu", F.elu, {"alpha": 1.0}),
    ("elu", F.elu, {"alpha": 0.7}),
    ("selu", F.selu, {}),
    ("gelu", F.gelu, {}),
    ("gelu_tanh", lambda x: F.gelu(x, approximate="tanh"), {}),
    ("silu", F.silu, {}),
    ("softplus", F.softplus, {}),
    ("sigmoid", torch.sigmoid, {}),
    ("hard_sigmoid", hard_sigmoid, {}),
    ("tanh", torch.tanh, {}),
    ("hard_swish", F.hardswish, {}),
    ("softmax", lambda x: F.softmax(x, dim=1), {}),
    ("log_softmax", lambda x: F.log_softmax(x, dim=1), {}),
]


def record(group, case, forward, x, parameters=None, options=None, extra=None):
    """Runs forward(x, **parameters) and stores the values and all gradients."""
    x = x.clone().requires_grad_()
    parameters = {k: v.clone().requires_grad_() for k, v in (parameters or {}).items()}
    output = forward(x, **parameters)
    upstream = normal(*output.shape)
    (output * upstream).sum().backward()
    tensors = {"input": x, "output": output, "output_gradient": upstream, "input_gradient": x.grad}
    for name, parameter in parameters.items():
        tensors[name] = parameter
        tensors[f"{name}_gradient"] = parameter.grad
    group.add(case, tensors | (extra or {}), options)


def dense(x, weight, bias=None):
    """`weight` is [in, out] here, the transpose of torch.nn.Linear.weight."""
    return F.linear(x, weight.T, bias)


def dense_parameters(inputs, outputs):
    return {"weight": normal(inputs, outputs, std=inputs**-0.5), "bias": normal(outputs)}


def dense_cases(group):
    """torch.nn.functional.linear, with and without bias."""
    for name in ("dense", "dense_no_bias"):
        for batch, inputs, outputs in DENSE_SHAPES:
            case = group.case(name)
            parameters = dense_parameters(inputs, outputs)
            if name == "dense_no_bias":
                del parameters["bias"]
            record(group, case, dense, normal(batch, inputs), parameters)


def norm_parameters(features):
    return {"gamma": normal(features, mean=1.0, std=0.5), "beta": normal(features)}


def batch_norm_train(group):
    """torch.nn.functional.batch_norm(training=True, momentum=1 - <our momentum>).

    With two samples the input gradient would be almost zero. The running variance
    takes in the unbiased batch variance.
    """
    settings = [(3, 5, 1e-5, 0.9), (4, 13, 1e-3, 0.99), (7, 19, 1e-5, 0.9), (5, 33, 1e-3, 0.5)]
    for batch, features, eps, momentum in settings:
        case = group.case("batch_norm_train")
        x = normal(batch, features, mean=0.5, std=2.0)
        mean, var = normal(features), uniform(0.5, 2.0, features)
        new_mean, new_var = mean.clone(), var.clone()

        def forward(x, gamma, beta):
            return F.batch_norm(x, new_mean, new_var, gamma, beta, True, 1.0 - momentum, eps)

        extra = {"running_mean_before": mean, "running_var_before": var,
                 "running_mean_after": new_mean, "running_var_after": new_var}
        options = {"eps": eps, "momentum": momentum}
        record(group, case, forward, x, norm_parameters(features), options, extra)


def batch_norm_infer(group):
    """torch.nn.functional.batch_norm(training=False)."""
    for (batch, features), eps in zip(SHAPES, (1e-5, 1e-3, 1e-5, 1e-3)):
        case = group.case("batch_norm_infer")
        x = normal(batch, features, mean=0.5, std=2.0)
        mean, var = normal(features), uniform(0.5, 2.0, features)

        def forward(x, gamma, beta):
            return F.batch_norm(x, mean, var, gamma, beta, False, 0.0, eps)

        extra = {"running_mean": mean, "running_var": var}
        record(group, case, forward, x, norm_parameters(features), {"eps": eps}, extra)


def layer_norm(x, gamma, beta, eps):
    return F.layer_norm(x, x.shape[1:], gamma, beta, eps)


def layer_norm_cases(group):
    """torch.nn.functional.layer_norm over the features of each sample (biased variance)."""
    for (batch, features), eps in zip(SHAPES, (1e-5, 1e-3, 1e-5, 1e-3)):
        case = group.case("layer_norm")
        x = normal(batch, features, mean=0.5, std=2.0)
        record(group, case, lambda x, gamma, beta: layer_norm(x, gamma, beta, eps), x,
               norm_parameters(features), {"eps": eps})


def activation_input(batch, features):
    """Normal numbers away from the kinks; with more than two samples also all EXTREMES."""
    x = normal(batch, features, std=2.0)
    for kink in KINKS:
        x[(x - kink).abs() < KINK_DISTANCE] = kink + 2 * KINK_DISTANCE
    if batch > 2:
        x.view(-1)[torch.randperm(x.numel())[: len(EXTREMES)]] = torch.tensor(EXTREMES)
    return single(x)


def activations(group):
    """The functions of ACTIVATIONS; softmax and log_softmax go over the features."""
    for name, function, options in ACTIVATIONS:
        for shape in SHAPES:
            case = group.case(name)
            record(group, case, lambda x: function(x, **options), activation_input(*shape),
                   options=options)


def prelu(group):
    """torch.nn.functional.prelu with one alpha for all features or one for each."""
    for name in ("prelu_shared", "prelu"):
        for batch, features in SHAPES:
            case = group.case(name)
            alpha = uniform(0.05, 0.5, 1 if name == "prelu_shared" else features)
            record(group, case, lambda x, alpha: F.prelu(x, alpha),
                   activation_input(batch, features), {"alpha": alpha})


def mlp(group):
    """7 -> dense 6 -> tanh -> dense 5 -> layer norm -> gelu -> dense 3."""
    case, eps = group.case("mlp"), 1e-5
    parts = [("first", dense_parameters(7, 6)), ("second", dense_parameters(6, 5)),
             ("norm", norm_parameters(5)), ("third", dense_parameters(5, 3))]
    parameters = {f"{part}.{name}": value for part, group_ in parts
                  for name, value in group_.items()}

    def forward(x, **p):
        x = torch.tanh(dense(x, p["first.weight"], p["first.bias"]))
        x = dense(x, p["second.weight"], p["second.bias"])
        x = F.gelu(layer_norm(x, p["norm.gamma"], p["norm.beta"], eps))
        return dense(x, p["third.weight"], p["third.bias"])

    record(group, case, forward, normal(4, 7), parameters, {"eps": eps})


def build():
    group = Group()
    for add_cases in (dense_cases, batch_norm_train, batch_norm_infer, layer_norm_cases,
                      activations, prelu, mlp):
        add_cases(group)
    return group
