import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openChainBytes, readChain } from '../../../../datasets/sources/chains/index.js';
import { CHAIN_FIXTURES, chainFixturePaths, isInOrder } from './chain-fixture.js';

const oddTexts = [
  ...['"', ',', '\n', '\r', '\r\n', ',,,,', '0', '1e308', '-', '-1', 'NaN', 'Infinity', '1,5', '٣', '\uFEFF', '\0'],
  ...['9999-12-31', '0001-01-01', '20190231', '99999999999999999999', ' ', 'x'.repeat(70_000), '1e-320'],
];

/** A byte range of a file replaced by other bytes, or cut out, or the file cut short, or its columns in another order. */
const damage = fc.record({
  path: fc.constantFrom(...chainFixturePaths),
  start: fc.nat(3000),
  length: fc.nat(40),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc.constantFrom(...oddTexts).map((text) => new Uint8Array(Buffer.from(text))),
  ),
  cut: fc.boolean(),
  rotation: fc.nat(3),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
});

describe('readChain, given damaged files', () => {
  it('never throws; rows are kept in order and plausible, or refused with a line', () => {
    fc.assert(
      fc.property(damage, ({ path, start, length, bytes, cut, rotation, lineEnd }) => {
        const text = readFileSync(`${CHAIN_FIXTURES}/${path}`, 'utf8');
        const rotated = text.split('\n').map((line) => rotate(line, rotation));
        const whole = Buffer.from(rotated.join(lineEnd));
        const at = start % (whole.length + 1);
        const rest = cut ? new Uint8Array() : whole.subarray(at + length);
        const table = openChainBytes(path, Buffer.concat([whole.subarray(0, at), bytes, rest]));
        if (table === undefined || 'unreadable' in table) return;
        const { chain, tally } = readChain(table);
        const { columns } = chain;
        const refused = tally.refusals.reduce((sum, { count }) => sum + count, 0);
        expect(tally.kept + refused).toBe(tally.rows);
        expect(columns.length).toBe(tally.kept);
        expect(tally.refusals.every(({ first }) => /:\d+$/.test(first))).toBe(true);
        expect(isInOrder(columns)).toBe(true);
        for (let row = 0; row < columns.length; ++row) {
          const { days, expirations, strikes, bids, asks, lasts, volumes, openInterests } = columns;
          expect(expirations[row]).toBeGreaterThanOrEqual(days[row]);
          expect(strikes[row]).toBeGreaterThan(0);
          for (const price of [bids[row], asks[row], lasts[row]]) expect(Number.isNaN(price) || price > 0).toBe(true);
          expect(bids[row] > asks[row]).toBe(false);
          for (const count of [volumes[row], openInterests[row]]) expect(count < 0 || count === Infinity).toBe(false);
          expect(columns.impliedVolatilities[row] <= 0 || Math.abs(columns.deltas[row]) > 1).toBe(false);
        }
      }),
      { numRuns: 3000, seed: 20081120 },
    );
  });
});

/** The fields of a line moved around: columns are found by name. */
function rotate(line: string, by: number): string {
  const fields = line.split(',');
  return [...fields.slice(by), ...fields.slice(0, by)].join(',');
}
