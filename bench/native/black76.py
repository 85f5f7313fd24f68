"""Black-76 prices with NumPy and SciPy's normal distribution, the whole batch in each call.

    python3 black76.py INPUT REPETITIONS

INPUT as for black76.c. Prints seconds of the fastest repetition and the sum of the prices.
"""

import sys
import time

import numpy
from scipy.special import ndtr

sign, forward, strike, volatility, years, discount = numpy.fromfile(sys.argv[1]).reshape(6, -1)


def prices():
    deviation = volatility * numpy.sqrt(years)
    d1 = numpy.log(forward / strike) / deviation + 0.5 * deviation
    d2 = d1 - deviation
    return discount * sign * (forward * ndtr(sign * d1) - strike * ndtr(sign * d2))


best = float("inf")
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    out = prices()
    best = min(best, time.perf_counter() - start)
print(best, out.sum())
