"""What the kernels accountEquity and windowDrawdowns do, per account in NumPy, or compiled by Numba.

    python3 fused_drawdown.py INPUT numpy|numba ACCOUNTS REPETITIONS

INPUT as in fused-drawdown.c. Prints the shortest time of the repetitions in seconds and the sum of all fractions.
"""
import sys
import time

import numpy as np

path, way, accounts, repetitions = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
data = open(path, "rb").read()
days, all_accounts, windows, spans = np.frombuffer(data, np.int32, 4)
numbers = np.frombuffer(data, np.float64, 4 * days + 3 * all_accounts + 1, 16)
columns = numbers[: 4 * days].reshape(4, days)
weights = numbers[4 * days : -1].reshape(-1, 3, 16).transpose(0, 2, 1).reshape(-1, 3)[:accounts]
capital = numbers[-1]
bounds = np.frombuffer(data, np.int32, 2 * windows, 16 + 8 * len(numbers)).reshape(windows, 2)


def account_numpy(weight):
    gains = columns[0] + weight[0] * columns[1] + weight[1] * columns[2] + weight[2] * columns[3]
    gains[0] = capital
    equity = np.cumsum(gains)
    total = 0.0
    for first, last in bounds:
        peak = np.maximum.accumulate(equity[first : last + 1])
        fall = peak - equity[first : last + 1]
        fall.max()
        total += (fall / (peak + (capital - equity[first]))).max()
    return total


def account_numba(weight):
    equity = np.empty(days)
    equity[0] = capital
    for day in range(1, days):
        equity[day] = equity[day - 1] + (
            columns[0, day] + weight[0] * columns[1, day] + weight[1] * columns[2, day] + weight[2] * columns[3, day]
        )
    total = 0.0
    for at in range(windows):
        first, last = bounds[at]
        peak = equity[first]
        restated = capital - peak
        deepest = 0.0
        share = 0.0
        for day in range(first + 1, last + 1):
            peak = max(peak, equity[day])
            fall = peak - equity[day]
            deepest = max(deepest, fall)
            share = max(share, fall / (peak + restated))
        total += share
    return total


if way == "numba":
    import numba

    account_numba = numba.njit(account_numba)
account = account_numpy if way == "numpy" else account_numba
account(weights[0])
best = np.inf
for _ in range(repetitions):
    start = time.perf_counter()
    total = sum(account(weight) for weight in weights)
    best = min(best, time.perf_counter() - start)
print(best, repr(float(total)))
