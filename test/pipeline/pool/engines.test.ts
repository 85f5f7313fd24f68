import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRIAL_METRICS, type TrialMetric } from '../../../engine/book/index.js';
import {
  type BlockResult,
  condorTrackAt,
  evaluateBlock,
  layerTrackAt,
  openContext,
  type TrackFaults,
} from '../../../pipeline/pool/index.js';
import { makeMarket, randomPath } from '../../make-market.js';
import { openGrid } from './open-grid.js';

const none: TrackFaults = { condors: {}, layers: {} };
const paths = [4, 5, 6].map((seed) => makeMarket(randomPath(400, seed)));

/** Every bit of a result, so that −0 and 0, or two kinds of NaN, are told apart. */
function bitsOf({ metrics, drawdowns, summaries, offsets, reasons, book }: BlockResult) {
  const hexOf = (column: Float64Array | Float32Array) =>
    Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString('hex');
  return { reasons, columns: [...metrics, ...drawdowns, ...summaries, ...offsets].map(hexOf), book };
}

const mix = fc.constantFrom('0/0/0', '4/4/2', '4/0/0', '0/4/0', '0/0/2', '4/4/0', '0/4/2', '2/2/1', '10/0/0');
const someOf = <Item>(items: readonly Item[]) => fc.subarray([...items], { minLength: 1 });

/** A grid of up to some hundred trials: mixes, readings, tenors, books; now and then a rule that looks at the account. */
const grids = fc
  .record({
    mixes: fc.uniqueArray(mix, { minLength: 1, maxLength: 9 }),
    sizings: someOf(['contracts', 'risk', 'vega', 'budget']),
    budgets: someOf(['12%', '15%', '40%']),
    tenors: someOf(['30/110/220', '12/37/75', '30/75/120']),
    capitals: someOf([1.2, 2, 5]),
    wings: someOf([25, 50]),
    entry: fc.constantFrom('weekly', 'monthly'),
    friction: fc.constantFrom('none', 'live', 'stressed'),
    exit: fc.constantFrom('none', 'vix-vix3m'),
    reinvests: fc.constantFrom('[false]', '[false]', '[false, true]'),
    limits: fc.constantFrom('[none]', '[none]', '[none, 20%]'),
  })
  .map(({ mixes, sizings, budgets, tenors, capitals, wings, entry, friction, exit, reinvests, limits }) => {
    const readings = sizings.flatMap((name) =>
      name === 'budget'
        ? budgets.map((budget, at) => `    budget-${at}: {hedge.sizing: budget, hedge.budget: ${budget}}`)
        : `    ${name}: {hedge.sizing: ${name}}`,
    );
    return [
      `condor: {entry: ${entry}}`,
      `hedge: {exit: ${exit}}`,
      `friction: {level: ${friction}}`,
      'sweep:',
      `  hedge.mix: [${mixes.join(', ')}]`,
      `  hedge.tenor: [${tenors.join(', ')}]`,
      `  account.capitalMultiple: [${capitals.join(', ')}]`,
      `  condor.wing: [${wings.join(', ')}]`,
      `  account.reinvest: ${reinvests}`,
      `  hedge.creditLimit: ${limits}`,
      '  readings:',
      ...readings,
    ].join('\n');
  });

describe('the two engines', () => {
  it('give the same bits on random grids, whatever fails', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(
        grids,
        fc.nat(paths.length - 1),
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        (grid, path, pick, size) => {
          const { plan, context } = openGrid(
            grid,
            { summarized: ['rolling-63', 'rolling-126', 'own-drawdowns'] },
            paths[path],
          );
          const faults = {
            condors: pick % 7 === 0 ? { [pick % plan.condors.length]: 'no smile' } : {},
            layers: plan.layers.length > 0 && pick % 2 === 0 ? { [pick % plan.layers.length]: 'no future' } : {},
          };
          for (const block of plan.blocks) {
            const to = Math.min(block.to, block.from + size);
            const part = { ...block, to };
            const fast = evaluateBlock(context, part, faults);
            const reference = evaluateBlock(openContext({ ...context, engine: 'reference' }), part, faults);
            expect(bitsOf(fast)).toEqual(bitsOf(reference));
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('know that a rate of return on margin and the days with theta do not hang on the capital', () => {
    const grid =
      'sweep: {hedge.mix: [4/4/2, 0/4/2, 0/0/0], account.capitalMultiple: [1.2, 5], condor.wing: [25, 50]}\n';
    const { plan, context } = openGrid(grid);
    const lane = openContext({ ...context });
    const figures = plan.blocks.map((block) => {
      const { metrics } = expectSame(context, block, lane);
      const of = (name: TrialMetric) => [...metrics[TRIAL_METRICS.indexOf(name)]];
      return { onMargin: [of('irr_hedged'), of('theta_positive_share')], growth: of('cagr_hedged') };
    });
    expect(figures).toHaveLength(4);
    const [small, large, other] = figures;
    expect(small.onMargin.flat().filter((figure) => !Number.isNaN(figure)).length).toBeGreaterThan(3);
    expect(large.onMargin).toEqual(small.onMargin);
    expect(large.growth).not.toEqual(small.growth);
    expect(other.onMargin).not.toEqual(small.onMargin);
  });

  it('give the same bits where a day of a track is not a number', () => {
    const { plan, context } = openGrid('sweep: {hedge.mix: [4/4/2, 0/4/2, 0/0/0]}\n');
    layerTrackAt(context.tracks, 0).mark[300] = Number.NaN;
    const { metrics } = expectSame(context, plan.blocks[0]);
    expect(metrics.flatMap((column) => [...column]).some(Number.isNaN)).toBe(true);
    condorTrackAt(context.tracks, 0).profitAndLoss[500] = Number.POSITIVE_INFINITY;
    expectSame(context, plan.blocks[0]);
  });
});

function expectSame(
  context: ReturnType<typeof openGrid>['context'],
  block: ReturnType<typeof openGrid>['plan']['blocks'][number],
  lane = openContext({ ...context }),
): BlockResult {
  const reference = evaluateBlock(openContext({ ...context, engine: 'reference' }), block, none);
  expect(bitsOf(evaluateBlock(lane, block, none))).toEqual(bitsOf(reference));
  return reference;
}
