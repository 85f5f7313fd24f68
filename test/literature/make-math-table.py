"""Writes math-table.json: functions of engine/math at many arguments, to 50 digits.

A row is [arguments..., value, rest]: `value` is the exact result as a double and `rest` what that rounding took, in
units in the last place of `value`, so that errors well below one ulp can be measured.

    python3 make-math-table.py        needs mpmath (Debian: python3-mpmath)
"""

import json
import math
import pathlib
import random

from mpmath import erf, erfc, erfinv, exp, log, mp, mpf, ncdf, npdf, power, sqrt

mp.dps = 50
draw = random.Random(20_081_120)


def row(function, *arguments):
    exact = function(*(mpf(x) for x in arguments))
    value = float(exact)
    return [*arguments, value, round(float((exact - mpf(value)) / mpf(math.ulp(value))), 4)]


def spread(low, high, count):
    return [draw.uniform(low, high) for _ in range(count)]


def scales(low, high, count):
    """Both signs, sizes between powers of ten."""
    return [draw.choice((-1, 1)) * 10 ** draw.uniform(low, high) for _ in range(count)]


def inverse_normal(p):
    mp.dps = 400  # 1 - 2p loses as many digits as p has zeros
    x = -sqrt(2) * erfinv(1 - 2 * p)
    mp.dps = 50
    return +x


table = {
    "exp": [row(exp, x) for x in spread(-1, 1, 120) + spread(-40, 40, 120) + spread(-744, 709.7, 80) + scales(-20, -1, 40)],
    "log": [
        row(log, x)
        for x in spread(0.5, 2, 160) + [1 + x for x in scales(-12, -1, 80)] + [abs(x) for x in scales(-307, 307, 80)]
        + [abs(x) for x in scales(-320, -308, 10)]
    ],
    "erf": [row(erf, x) for x in spread(-0.8, 0.8, 120) + spread(-6, 6, 80) + scales(-300, -1, 30)],
    "erfc": [row(erfc, x) for x in spread(-1, 1, 120) + spread(-6, 8, 80) + spread(8, 26.5, 60) + scales(-30, -1, 20)],
    "normalDensity": [row(npdf, x) for x in spread(-4, 4, 80) + spread(-37, 37, 60)],
    "normalDistribution": [
        row(ncdf, x) for x in spread(-4, 4, 160) + spread(-37.5, -4, 100) + spread(4, 9, 20) + scales(-20, -1, 20)
    ],
    "inverseNormal": [row(inverse_normal, p) for p in spread(0, 1, 120) + [abs(x) for x in scales(-300, -1, 60)]],
    "pow moderate": [
        row(power, x, y)
        for x, y in ((10 ** draw.uniform(-4, 4), draw.uniform(-2, 2)) for _ in range(160))
    ]
    + [row(power, draw.uniform(0.5, 2), draw.uniform(-26, 26)) for _ in range(80)],
    "pow extreme": [
        row(power, x, y)
        for x, y in ((10 ** draw.uniform(-300, 300), draw.uniform(-1, 1)) for _ in range(80))
    ]
    + [row(power, 1 + x, draw.uniform(-600, 600) / abs(x)) for x in scales(-10, -3, 60)]
    + [row(power, draw.uniform(0.7, 1.42), draw.uniform(-1900, 1900)) for _ in range(120)],
}

path = pathlib.Path(__file__).with_name("math-table.json")
lines = [f"  {json.dumps(name)}: [\n    " + ",\n    ".join(map(json.dumps, rows)) + "\n  ]" for name, rows in table.items()]
path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
