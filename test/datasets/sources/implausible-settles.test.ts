import { describe, expect, it } from 'vitest';
import type { ContractSettles } from '../../../datasets/sources/contract-settles.js';
import { implausibleSettles, withoutSettles } from '../../../datasets/sources/implausible-settles.js';

/** Contract with one settle per day from day 100 on; 0 leaves a day out. */
function contract(expiration: number, settles: number[], file = 'a.csv'): ContractSettles {
  const kept = settles.map((settle, index) => ({ settle, day: 100 + index })).filter(({ settle }) => settle > 0);
  return {
    expiration,
    days: Int32Array.from(kept, ({ day }) => day),
    settles: Float64Array.from(kept, ({ settle }) => settle),
    lines: Int32Array.from(kept, ({ day }) => day - 98),
    source: { vendor: 'cfe', file, sha256: '0'.repeat(64) },
  };
}

describe('implausibleSettles', () => {
  it('finds a misprint between plausible days and contracts', () => {
    const misprinted = contract(200, [20, 10.25, 20.1]);
    const contracts = [contract(170, [19, 19.2, 19.1]), misprinted, contract(230, [21, 21, 21])];
    expect(implausibleSettles(contracts)).toEqual([{ contract: misprinted, index: 1 }]);
  });

  it('finds one on the day a contract is first quoted', () => {
    const misprinted = contract(200, [0, 10.25, 20]);
    expect(implausibleSettles([contract(170, [19, 19.2, 19.1]), misprinted])).toEqual([
      { contract: misprinted, index: 0 },
    ]);
  });

  it('finds one that another file has right, in the file that has it wrong', () => {
    const wrong = contract(200, [20, 10.25, 20.1], 'wrong.csv');
    const right = contract(200, [20, 20.1, 20.1], 'right.csv');
    expect(implausibleSettles([wrong, right, contract(170, [19, 19.2, 19.1])])).toEqual([
      { contract: wrong, index: 1 },
    ]);
  });

  it('leaves a crash that moves the whole curve', () => {
    const front = contract(170, [15.6, 33.2, 23.9]);
    const next = contract(200, [15, 28, 21]);
    expect(implausibleSettles([front, next])).toEqual([]);
  });

  it('decides nothing without two neighbours', () => {
    expect(implausibleSettles([contract(170, [10]), contract(200, [20])])).toEqual([]);
  });
});

describe('withoutSettles', () => {
  it('drops days, settles and lines together', () => {
    expect(withoutSettles(contract(200, [20, 10, 21]), new Set([1]))).toEqual(contract(200, [20, 0, 21]));
  });
});
