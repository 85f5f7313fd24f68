import { describe, expect, it } from 'vitest';
import { CALL, type ChainQuotes, PUT } from '../../../engine/contracts/chain-quotes.js';
import type { Market } from '../../../engine/contracts/market.js';
import { rootCode } from '../../../engine/contracts/option-root.js';
import { parityGaps, summarizeParity } from '../../../engine/marking/index.js';
import { exp } from '../../../engine/math/index.js';
import { timeToMorningSettlement } from '../../../engine/surfaces/index.js';
import { madeMarket } from '../signals/made-market.js';

const rows = 60;
const made = madeMarket(rows);
const [settlement] = made.vixExpirations;
/** The first VIX expiration, as a row: one row is a day here. */
const settlementRow = settlement - made.days[0];
const target = made.vixExpirations[1];

/** A call at 3 and a put at a price, strike 20, on some rows. */
function withPairs(puts: ReadonlyMap<number, number>): Market {
  const offsets = new Int32Array(rows + 1);
  for (let row = 0; row < rows; ++row) offsets[row + 1] = offsets[row] + (puts.has(row) ? 2 : 0);
  const pairs = [...puts].toSorted(([a], [b]) => a - b);
  const mids = pairs.flatMap(([, put]) => [3, put]);
  const quotes: ChainQuotes = {
    offsets,
    roots: new Uint8Array(mids.length).fill(rootCode('VIX')),
    expirations: new Int32Array(mids.length).fill(target),
    optionTypes: Uint8Array.from(mids, (_, at) => (at % 2 === 0 ? CALL : PUT)),
    strikes: new Float64Array(mids.length).fill(20),
    bids: Float64Array.from(mids, (mid) => mid - 0.1),
    asks: Float64Array.from(mids, (mid) => mid + 0.1),
  };
  return { ...made, quotes };
}

/** Put that keeps parity with a call at 3. */
function fairPut(row: number): number {
  const { offsets, expirations, settles } = made.vixFutures;
  const contract = expirations.indexOf(target, offsets[row]);
  const discountFactor = exp(-made.rate[row] * timeToMorningSettlement(target - made.days[row]));
  return 3 - discountFactor * (settles[contract] - 20);
}

describe('parityGaps', () => {
  it('is zero for a pair that agrees with the VX future, and what is missing for one that does not', () => {
    const gaps = parityGaps(
      withPairs(new Map([...[2, 5].map((row) => [row, fairPut(row)] as const), [7, fairPut(7) - 0.25]])),
    );
    expect(gaps.map(({ row }) => row)).toEqual([2, 5, 7]);
    expect(gaps[0].gap).toBeCloseTo(0, 12);
    expect(gaps[1].gap).toBeCloseTo(0, 12);
    expect(gaps[2].gap).toBeCloseTo(0.25, 12);
  });

  it('counts the days to the nearest expiration, before or after it', () => {
    const at = (row: number) => parityGaps(withPairs(new Map([[row, 1]])))[0].daysFromExpiration;
    expect([settlementRow - 3, settlementRow, settlementRow + 2].map(at)).toEqual([3, 0, 2]);
  });
});

describe('summarizeParity', () => {
  it('tells the week of an expiration from the rest', () => {
    const distorted = [settlementRow - 1, settlementRow - 2].map((row) => [row, fairPut(row) - 0.4] as const);
    const fair = [1, 2, 3].map((row) => [row, fairPut(row)] as const);
    const { near, away } = summarizeParity(withPairs(new Map([...fair, ...distorted]))) ?? {};
    expect(near).toMatchObject({ pairs: 2 });
    expect(near?.median).toBeCloseTo(0.4, 12);
    expect(away).toMatchObject({ pairs: 3 });
    expect(away?.largestSize).toBeCloseTo(0, 12);
  });

  it('is not available without quotes, or where no pair has both sides', () => {
    expect(summarizeParity(made)).toBeNull();
    const oneSided = withPairs(new Map([[2, 1]]));
    oneSided.quotes?.bids.fill(Number.NaN);
    expect(summarizeParity(oneSided)).toBeNull();
  });
});
