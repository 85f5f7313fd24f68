import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccountLanes, PLACES, windowDrawdown } from '../../../engine/book/index.js';
import type { Window } from '../../../engine/contracts/window.js';
import { LANES } from '../../../engine/kernels/index.js';
import { kernelModule } from '../../../pipeline/pool/index.js';

const DAYS = 90;

/** Days that are flat, repeat one another, or lose nearly everything: where falls tie, and where they round. */
const gain = fc.oneof(
  fc.constantFrom(0, 0, 1, -1, 100, -100, 3, -90),
  fc.double({ min: -50, max: 50, noNaN: true }),
  fc.double({ min: -1e-12, max: 1e-12, noNaN: true }),
);
const column = fc.array(gain, { minLength: DAYS, maxLength: DAYS });
const windows = fc.array(fc.tuple(fc.nat(DAYS - 2), fc.integer({ min: 1, max: DAYS })), { minLength: 1, maxLength: 6 });
const weights = fc.array(fc.constantFrom(0, 0.1, 1, 1.7, 4), { minLength: PLACES * LANES, maxLength: PLACES * LANES });

describe('AccountLanes', () => {
  it('finds the drawdowns that windowDrawdown finds, bit for bit', () => {
    fc.assert(
      fc.property(fc.tuple(column, column, column, column), windows, weights, (columns, spans, held) => {
        const [common, ...layers] = columns;
        const asked = spans.map(([fromRow, length], at): Window => {
          return { kind: 'cycles', name: `${at}`, fromRow, toRow: Math.min(DAYS - 1, fromRow + length) };
        });
        const lanes = openLanes(asked, common, layers, held);
        lanes.runHedged([lanes.slots[0], lanes.slots[1], lanes.slots[2]]);
        lanes.measureDrawdowns();
        for (let lane = 0; lane < LANES; ++lane) {
          const equity = Float64Array.from({ length: DAYS }, (_, day) => lanes.equity[day * LANES + lane]);
          for (const [at, window] of asked.entries()) {
            const { fraction, usd } = windowDrawdown(equity, window, 100);
            const found = [lanes.fractions[at * LANES + lane], lanes.dollars[at * LANES + lane]];
            expect(found, `lane ${lane}, rows ${window.fromRow}-${window.toRow}`).toEqual([fraction, usd]);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** Accounts of 100 that hold these columns. */
function openLanes(asked: readonly Window[], common: number[], layers: number[][], held: number[]): AccountLanes {
  const lanes = new AccountLanes(kernelModule(), DAYS, 0, asked.length, PLACES);
  lanes.openBook(100, asked);
  lanes.book.unhedged.values.set(common);
  for (const [at, layer] of layers.entries()) lanes.slots[at].profitAndLoss.values.set(layer);
  lanes.weights.set(held);
  return lanes;
}
