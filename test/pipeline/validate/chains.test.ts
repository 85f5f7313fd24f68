import { describe, expect, it } from 'vitest';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { sliceMarket } from '../../../engine/contracts/market-slice.js';
import { makeSpxSmileAt, smilePrice, surfaceParameterSets } from '../../../engine/surfaces/index.js';
import { compareChains } from '../../../pipeline/validate/chains/compare-chains.js';
import { marketFromIndices } from '../../../pipeline/validate/chains/day-market.js';
import { parityForward } from '../../../pipeline/validate/chains/parity-forward.js';
import type { ChainSample, PricedOption } from '../../../pipeline/validate/chains/quote-sample.js';
import { makeMarket, randomPath } from '../../make-market.js';

const parameters = surfaceParameterSets.base;
const market = sliceMarket(makeMarket(randomPath(60, 2)), 40, 41);
const day = market.days[0];

/** A weekly chain that the model itself prices, shifted by some volatility. */
function modelChain(shift: number): PricedOption[] {
  const expiration = day + 30;
  const smile = makeSpxSmileAt(market, 0, 30 / 365, parameters);
  const dearer = { ...smile, atmVolatility: smile.atmVolatility + shift };
  const options: PricedOption[] = [];
  for (let strike = 850; strike <= 1400; strike += 5) {
    for (const optionType of ['call', 'put'] as const) {
      const price = smilePrice(dearer, optionType, strike);
      if (price < 0.05) continue;
      options.push({ product: 'SPX', day, expiration, settlesInMorning: false, optionType, strike, price });
    }
  }
  return options;
}

const sampleOf = (options: PricedOption[]): ChainSample => ({ file: 'x.csv', day, prices: 'mid', options, market });

describe('parityForward', () => {
  it('finds the forward of a chain by parity, whatever was expected', () => {
    const smile = makeSpxSmileAt(market, 0, 30 / 365, parameters);
    const forward = parityForward(modelChain(0), smile.forward * 1.01, smile.discountFactor);
    expect(forward).toBeCloseTo(smile.forward, 9);
  });

  it('keeps to what was expected where too few strikes have both rights', () => {
    const calls = modelChain(0).filter(({ optionType }) => optionType === 'call');
    expect(parityForward(calls, 1234, 1)).toBe(1234);
  });
});

describe('compareChains', () => {
  it('finds no error in its own chain', () => {
    const rows = compareChains([sampleOf(modelChain(0))], parameters);
    expect(rows.length).toBeGreaterThan(4);
    expect(rows[0]).toMatchObject({ file: 'x.csv', product: 'SPX', daysToExpiration: '10-60', delta: '5-50' });
    for (const row of rows) expect(Math.abs(row.bias)).toBeLessThan(1e-6);
  });

  it('finds the points by which a chain is dearer', () => {
    const [headline] = compareChains([sampleOf(modelChain(0.02))], parameters);
    expect(headline.bias).toBeLessThan(-1.5);
    expect(headline.medianAbsoluteError).toBeCloseTo(-headline.bias, 9);
  });
});

describe('marketFromIndices', () => {
  const source = { vendor: 'cboe', file: 'x.csv', sha256: '' };
  const series = (column: 'spx_close' | 'vix' | 'rate' | 'skew', date: string, value: number) => ({
    column,
    days: Int32Array.of(toDay(date)),
    values: Float64Array.of(value),
    source,
  });
  const observations = {
    series: [series('vix', '2026-07-22', 18), series('rate', '2026-01-29', 0.036), series('skew', '2026-06-01', 150)],
    futures: [],
    settlements: [],
    events: [],
  };

  it('takes what is recent, models what is old, and the spot that it is told', () => {
    const made = marketFromIndices(observations, toDay('2026-07-23'), 7400);
    if (typeof made === 'string') throw new Error(made);
    expect(made.spxClose[0]).toBe(7400);
    expect(made.vix[0]).toBe(18);
    expect(made.rate[0]).toBe(0.036);
    expect(made.skew[0]).toBe(123);
    expect(made.vixFutures.settles.length).toBeGreaterThan(7);
  });

  it('says what is missing', () => {
    expect(marketFromIndices(observations, toDay('2026-08-23'), Number.NaN)).toBe('no S&P 500, VIX near 2026-08-23');
  });
});
