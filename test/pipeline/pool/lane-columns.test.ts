import { describe, expect, it } from 'vitest';
import { AccountLanes } from '../../../engine/book/index.js';
import { makeRandom } from '../../../engine/math/index.js';
import { blankSizedColumns, findTrades, SIZINGS, type Sizing, sizeLayer } from '../../../engine/strategy/index.js';
import { kernelModule } from '../../../pipeline/pool/index.js';
import { LaneColumns } from '../../../pipeline/pool/lane-columns.js';
import type { LaneGroup } from '../../../pipeline/pool/lane-groups.js';
import { condorTrackAt, layerTrackAt } from '../../../pipeline/pool/shared-tracks.js';
import { openGrid } from './open-grid.js';

const GRID = `
sweep:
  hedge.mix: [4/4/2]
  hedge.tenor: [30/110/220, 12/37/75]
  hedge.delta: [0.3, 0.5]
  condor.wing: [25, 50]
`;

/** Fewer than the ways in which 12 layers are read on two ladders: most are gone when they are asked for again. */
const SLOTS = 16;

describe('LaneColumns', () => {
  const { context } = openGrid(GRID);
  const { base } = context.rows;
  const days = context.days.days.length;
  const layers = context.layers.length;

  function sizedAnew(condor: number, layer: number, sizing: Sizing) {
    const columns = blankSizedColumns(days);
    const ladder = condorTrackAt(context.tracks, condor);
    sizeLayer(context.yields, findTrades(layerTrackAt(context.tracks, layer)), ladder, sizing, base, columns);
    const profitAndLoss = columns.profitAndLoss.slice(base);
    profitAndLoss[0] = 0;
    return { profitAndLoss, theta: columns.theta.slice(base) };
  }

  function randomGroup(random: ReturnType<typeof makeRandom>): LaneGroup {
    const place = () => (random.integer(4) === 0 ? null : random.integer(layers));
    return { sizing: SIZINGS[random.integer(SIZINGS.length)], layers: [place(), place(), place()], trials: [] };
  }

  it.each([
    ['expected, with room for all of them', 3],
    ['expected, more than there is room for', 12],
    ['not expected', 0],
  ])('has the days of all layers of a group, whatever was sized before or ahead: %s', (_, expected) => {
    const columns = new LaneColumns(context, new AccountLanes(kernelModule(), days - base, base, 1, SLOTS));
    const random = makeRandom(expected + 1);
    for (let block = 0; block < 30; ++block) {
      const condor = random.integer(context.condors.length);
      const groups = Array.from({ length: 8 }, () => randomGroup(random));
      columns.expect(groups.slice(0, expected));
      for (const group of groups) {
        const held = group.layers.map((layer) => (layer === null ? null : columns.get(condor, layer, group.sizing)));
        for (const [place, layer] of group.layers.entries()) {
          if (layer === null) continue;
          const { profitAndLoss, theta } = sizedAnew(condor, layer, group.sizing);
          expect(held[place]?.columns.profitAndLoss.values).toEqual(profitAndLoss);
          expect(held[place]?.columns.theta.values).toEqual(theta);
        }
      }
    }
  });
});
