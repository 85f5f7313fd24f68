"""Writes spa-exact.json: Hansen's test for superior predictive ability with exact p-values.

All n^n index sequences that the stationary bootstrap can draw from n observations are gone through with their
probabilities, so nothing is simulated, and the variances are those of the drawn means, not a formula's.

    python3 make-spa-table.py        standard library only; written with Python 3.11
"""

import itertools
import json
import math
import pathlib


def exact(rows, mean_block):
    n, k = len(rows), len(rows[0])
    q = 1 / mean_block
    means = [sum(row[j] for row in rows) / n for j in range(k)]
    draws = []
    for indices in itertools.product(range(n), repeat=n):
        probability = 1 / n
        for before, after in zip(indices, indices[1:]):
            probability *= q / n + (1 - q) * (after == (before + 1) % n)
        if probability > 0:
            draws.append((probability, [sum(rows[i][j] for i in indices) / n for j in range(k)]))
    variances = [n * sum(p * (drawn[j] - means[j]) ** 2 for p, drawn in draws) for j in range(k)]
    scale = [math.sqrt(n / v) for v in variances]
    statistic = max(0.0, max(m * s for m, s in zip(means, scale)))
    bound = [-math.sqrt(v / n * 2 * math.log(math.log(n))) for v in variances]
    centres = {
        "lower": [max(0.0, m) for m in means],
        "consistent": [m if m >= b else 0.0 for m, b in zip(means, bound)],
        "upper": means,
    }
    answer = {"meanBlock": mean_block, "rows": rows, "variances": variances, "statistic": statistic}
    for name, centre in centres.items():
        answer[name] = sum(
            p for p, drawn in draws
            if max(0.0, max((d - c) * s for d, c, s in zip(drawn, centre, scale))) > statistic
        )
    return answer


STRONG = [[0.9, -0.3, 0.1], [0.4, -1.7, -0.2], [-0.5, -0.9, 0.6], [1.3, -2.1, -0.4], [0.8, 0.3, 0.2], [-0.1, -1.2, 0.3]]
WEAK = [[0.2, 0.11, -3.1, 0.5], [-0.4, 0.62, -2.2, -0.7], [0.7, -0.35, -1.4, 0.3], [-0.3, 0.27, -2.9, 0.1], [0.25, -0.19, -2.5, 0.6]]
cases = [exact(STRONG, 1), exact(STRONG, 2), exact(STRONG, 4), exact(WEAK, 1), exact(WEAK, 3)]
path = pathlib.Path(__file__).with_name("spa-exact.json")
path.write_text("[\n  " + ",\n  ".join(map(json.dumps, cases)) + "\n]\n")
