"""Fits the polynomials of core/src/kernels/functions/single.rs. Needs mpmath: python3 fit_functions.py

Each fit is minimax in the error that matters (relative, of the whole function), found by Lawson's algorithm (weighted least squares,
weights multiplied by the error), and its coefficients are rounded to f32 one after another, the others fitted anew each time.
"""
import struct

from mpmath import cos, erf, erfc, exp, expm1, fabs, log, log1p, lu_solve, matrix, mp, mpf, pi, tanh

mp.dps = 40


def single(x):
    return mpf(struct.unpack("f", struct.pack("f", float(x)))[0])


def least_squares(points, goal, weight, powers):
    n = len(powers)
    normal, right = matrix(n, n), matrix(n, 1)
    for x, y, w in zip(points, goal, weight):
        row = [x**p for p in powers]
        for i in range(n):
            right[i] += w * row[i] * y
            for j in range(n):
                normal[i, j] += w * row[i] * row[j]
    return lu_solve(normal, right)


def minimax(points, goal, scale, powers):
    """Coefficients that make the largest |scale * (goal - polynomial)| small."""
    weight = [mpf(1)] * len(points)
    for _ in range(12):
        coefficients = least_squares(points, goal, [w * s * s for w, s in zip(weight, scale)], powers)
        errors = [
            fabs(s * (y - sum(c * x**p for c, p in zip(coefficients, powers)))) for x, y, s in zip(points, goal, scale)
        ]
        weight = [w * e for w, e in zip(weight, errors)]
        total = sum(weight)
        weight = [w / total + mpf(10) ** -12 for w in weight]
    return coefficients, max(errors)


def fit(name, function, scale, low, high, degree, count=90):
    """A polynomial of this degree for `function`, on `low` to `high`."""
    middle, half = (mpf(low) + high) / 2, (mpf(high) - low) / 2
    points = [middle + half * cos(pi * (2 * i + 1) / (2 * count)) for i in range(count)]
    scales = [scale(x) for x in points]
    rounded, powers = {}, list(range(degree + 1))
    while powers:
        goal = [function(x) - sum(c * x**p for p, c in rounded.items()) for x in points]
        coefficients, error = minimax(points, goal, scales, powers)
        rounded[powers[0]] = single(coefficients[0])
        powers = powers[1:]
    final = max(
        fabs(s * (function(x) - sum(c * x**p for p, c in rounded.items()))) for x, s in zip(points, scales)
    )
    print(f"// {name}: {low} to {high}, error {float(final):.2g}")
    print("[" + ", ".join(f"{float(rounded[p]):.9g}" for p in range(degree + 1)) + "]")


fit("(expm1(x) - x) / x^2", lambda x: (expm1(x) - x) / x**2, lambda x: x**2 / expm1(x), -0.3475, 0.3475, 4)
fit("(log1p(x) - x + x^2 / 2) / x^3", lambda x: (log1p(x) - x + x**2 / 2) / x**3, lambda x: x**3 / log1p(x), -0.334, 0.334, 7)
# In powers of the square of the argument.
fit("tanh(x) / x^3 - 1 / x^2", lambda s: (tanh(s**0.5) / s**0.5 - 1) / s, lambda s: s * s**0.5 / tanh(s**0.5), 1e-6, 0.36, 4)
fit("erf(x) / x - 1", lambda s: erf(s**0.5) / s**0.5 - 1, lambda s: s**0.5 / erf(s**0.5), 1e-6, 0.8465, 5)
fit("log(erfc(x)) / x + 1", lambda x: log(erfc(x)) / x + 1, lambda x: x * erfc(x) / erf(x), 0.92, 4, 6)
