"""Prints the coefficients that engine/math carries, from their definitions and nothing else.

Each is the polynomial or rational function that agrees with the wanted function at Chebyshev nodes, computed in
70 digits; the largest error between the nodes is printed beside, to be compared with 2^-53 = 1.1e-16.

    python3 make-math-coefficients.py        needs mpmath (Debian: python3-mpmath)
"""

from mpmath import cos, erfc, exp, log, lu_solve, matrix, mp, mpf, nstr, pi, sqrt

mp.dps = 70


def fit(wanted, nodes, numerator_degree, denominator_degree=0):
    """Coefficients, lowest power first, of P/Q with Q(0) = 1 that equals `wanted` at every node."""
    unknowns = numerator_degree + denominator_degree + 1
    assert len(nodes) == unknowns
    rows, values = matrix(unknowns, unknowns), matrix(unknowns, 1)
    for row, x in enumerate(nodes):
        value = wanted(x)
        for power in range(numerator_degree + 1):
            rows[row, power] = x**power
        for power in range(1, denominator_degree + 1):
            rows[row, numerator_degree + power] = -value * x**power
        values[row] = value
    solved = list(lu_solve(rows, values))
    return solved[: numerator_degree + 1], [mpf(1)] + solved[numerator_degree + 1 :]


def nodes_between(low, high, count, place=lambda t: t):
    """Chebyshev nodes of [low, high]; `place` maps [0, 1] to [0, 1] and may crowd them towards one end."""
    return [low + (high - low) * place((1 - cos(pi * (2 * i + 1) / (2 * count))) / 2) for i in range(count)]


def horner(coefficients, x):
    total = mpf(0)
    for coefficient in reversed(coefficients):
        total = total * x + coefficient
    return total


def show(name, coefficients, error):
    print(f"{name}   largest error {nstr(error, 3)}")
    for coefficient in coefficients:
        print("   ", repr(float(coefficient)))


# exp: e^r = 1 + r + r^2 q(r) on half an octave around 0; the error is relative to e^r.
half_octave = log(2) / 2 * mpf("1.0001")


def exp_remainder(r):
    return (exp(r) - 1 - r) / r**2 if r else mpf("0.5")


q, _ = fit(exp_remainder, nodes_between(-half_octave, half_octave, 11), 10)
grid = [half_octave * (mpf(i) / 500 - 1) for i in range(1001) if i != 500]
show("exp q", q, max(abs(1 + r + r * r * horner(q, r) - exp(r)) / exp(r) for r in grid))

# log: log((1 + s)/(1 - s)) = 2 s + s^3 p(s^2) for mantissas in [sqrt(1/2), sqrt(2)]; the error is relative.
largest_square = ((sqrt(2) - 1) / (sqrt(2) + 1)) ** 2 * mpf("1.0005")


def log_remainder(square):
    s = sqrt(square)
    return (log((1 + s) / (1 - s)) / s - 2) / square


p, _ = fit(log_remainder, nodes_between(mpf(0), largest_square, 8), 7)
grid = [largest_square * mpf(i) / 1000 for i in range(1, 1001)]
show("log p", p, max(abs(z * (horner(p, z) - log_remainder(z))) / 2 for z in grid))

# Scaled normal tail e^(z^2/2) N(-z) on [0, 39], nodes crowded towards 0; the error is relative.
def scaled_tail(z):
    return exp(z * z / 2) * erfc(z / sqrt(2)) / 2


def crowd(t):
    """[0, 1] to [0, 1] through z = 4 u / (1 - u), which gives small and large z the same attention."""
    u = t * 39 / mpf(43)
    return 4 * u / (1 - u) / 39


top, bottom = fit(scaled_tail, nodes_between(mpf(0), mpf(39), 22, crowd), 10, 11)
grid = [39 * crowd(mpf(i) / 2000) for i in range(2001)]
error = max(abs(horner(top, z) / horner(bottom, z) / scaled_tail(z) - 1) for z in grid)
show("tail numerator", top, error)
show("tail denominator", bottom, error)

# erf: erf(x) = x e(x^2) for |x| < 0.75; the error is relative.
def erf_over_x(square):
    x = sqrt(square)
    return (1 - erfc(x)) / x


e, _ = fit(erf_over_x, nodes_between(mpf(0), mpf("0.5626"), 11), 10)
grid = [mpf("0.5626") * mpf(i) / 1000 for i in range(1, 1001)]
show("erf e", e, max(abs(horner(e, z) / erf_over_x(z) - 1) for z in grid))

# ln 2 in two parts: the first has 21 trailing zero bits, so its product with an exponent is exact.
high = float(int(log(2) * 2**32)) / 2**32
print("ln 2 high", repr(high), " low", repr(float(log(2) - mpf(high))))
print("1/ln 2", repr(float(1 / log(2))), " 1/sqrt(2 pi)", repr(float(1 / sqrt(2 * pi))))
