import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainQuotes, findQuote, optionTypeCode } from '../../../engine/contracts/chain-quotes.js';
import { OPTION_ROOTS, rootCode } from '../../../engine/contracts/option-root.js';
import { makeQuotes, type Quote } from './make-quotes.js';

const DAYS = 4;

const contract = fc.record({
  row: fc.nat(DAYS - 1),
  root: fc.constantFrom(...OPTION_ROOTS),
  expiration: fc.integer({ min: 18_000, max: 18_006 }),
  optionType: fc.constantFrom('call' as const, 'put' as const),
  strike: fc.integer({ min: 1, max: 12 }).map((step) => step * 2.5),
});
type Contract = Pick<Quote, 'row' | 'root' | 'expiration' | 'optionType' | 'strike'>;
const nameOf = ({ row, root, expiration, optionType, strike }: Contract) =>
  [row, root, expiration, optionType, strike].join();

function linearScan(quotes: ChainQuotes, wanted: Contract): number {
  for (let at = quotes.offsets[wanted.row]; at < quotes.offsets[wanted.row + 1]; ++at) {
    const isSame =
      quotes.roots[at] === rootCode(wanted.root) &&
      quotes.expirations[at] === wanted.expiration &&
      quotes.optionTypes[at] === optionTypeCode(wanted.optionType) &&
      quotes.strikes[at] === wanted.strike;
    if (isSame) return at;
  }
  return -1;
}

describe('findQuote', () => {
  it('finds what a linear scan finds, and nothing where it finds nothing', () => {
    const found = { yes: 0, no: 0 };
    fc.assert(
      fc.property(
        fc.uniqueArray(contract, { maxLength: 200, selector: nameOf }),
        fc.array(contract, { minLength: 20, maxLength: 20 }),
        (listed, wanted) => {
          const quotes = makeQuotes(
            DAYS,
            listed.map((quote) => ({ ...quote, bid: 1, ask: 2 })),
          );
          for (const one of [...listed, ...wanted]) {
            const { row, root, expiration, optionType, strike } = one;
            const at = findQuote(quotes, row, rootCode(root), expiration, optionTypeCode(optionType), strike);
            expect(at).toBe(linearScan(quotes, one));
            ++found[at < 0 ? 'no' : 'yes'];
          }
        },
      ),
      { numRuns: 300, seed: 3 },
    );
    expect(Math.min(found.yes, found.no)).toBeGreaterThan(1000);
  });
});
