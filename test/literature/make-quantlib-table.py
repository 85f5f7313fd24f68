"""Writes quantlib-black76.json: Black-76 values by QuantLib's BlackCalculator, an independent implementation.

A row is [call?, forward, strike, volatility, timeToExpiry, discountFactor, price, delta, gamma, vega, theta,
impliedVolatility]; the last is null where the price does not determine it to 1e-6 (time value below 1e-9 of it, or
almost no vega).

    python3 make-quantlib-table.py        needs QuantLib (Debian: quantlib-python); written with version 1.29
"""

import itertools
import json
import math
import pathlib

import QuantLib as ql

FORWARDS = (16.5, 4120.25)
MONEYNESS = (0.5, 0.8, 0.95, 1.0, 1.06, 1.3, 2.2)
VOLATILITIES = (0.08, 0.22, 0.95)
TIMES = (2 / 365, 45 / 365, 0.6, 3.0)
RATE = 0.0375


def row(is_call, forward, moneyness, volatility, time):
    strike = forward * moneyness
    discount = math.exp(-RATE * time)
    deviation = volatility * math.sqrt(time)
    option_type = ql.Option.Call if is_call else ql.Option.Put
    black = ql.BlackCalculator(ql.PlainVanillaPayoff(option_type, strike), forward, deviation, discount)
    price, vega = black.value(), black.vega(time)
    intrinsic = discount * max(forward - strike if is_call else strike - forward, 0.0)
    implied = None
    if price - intrinsic > 1e-9 * price and volatility * vega > 1e-6 * price:
        implied = ql.blackFormulaImpliedStdDev(option_type, strike, forward, price, discount, 0.0, deviation, 1e-14, 500)
        implied /= math.sqrt(time)
    greeks = [black.deltaForward(), black.gammaForward(), vega, black.theta(forward, time)]
    return [is_call, forward, strike, volatility, time, discount, price, *greeks, implied]


rows = [row(*case) for case in itertools.product((True, False), FORWARDS, MONEYNESS, VOLATILITIES, TIMES)]
path = pathlib.Path(__file__).with_name("quantlib-black76.json")
path.write_text("[\n  " + ",\n  ".join(map(json.dumps, rows)) + "\n]\n")
