import type { Walks } from '../../engine/walks/index.js';
import { type BenchRow, bestOf } from '../bench-row.js';
import { openGridWalks } from '../grid-walks.js';

/** The reference walks every so many of the tracks; the rest is counted as if it had. */
const EVERY = 8;

/** The tracks of the headline grid, priced from nothing: by the fast engine and by the reference. */
export async function open(): Promise<BenchRow> {
  const { run, open } = await openGridWalks('4-4-2.yaml');
  const { condors, layers } = run.plan;
  const price = (walks: Walks, every: number) => {
    for (let at = 0; at < condors.length; at += every) walks.condorLadder(condors[at], 0);
    for (let at = 0; at < layers.length; at += every) walks.layer(layers[at], run.rows.base + 1);
  };
  const tracks = condors.length + layers.length;
  return {
    about: `${condors.length} condor and ${layers.length} layer tracks x ${run.days.days.length} days, one thread`,
    work: tracks * run.days.days.length,
    unit: 'track-day',
    contenders: [
      { name: 'fast', run: () => bestOf(1, () => price(open('fast'), 1)) },
      { name: 'reference', run: () => bestOf(1, () => price(open('reference'), EVERY)) * EVERY },
    ],
    absent: {},
    targets: [{ figure: 'speed over the reference', atLeast: 3, of: ({ fast, reference }) => reference / fast }],
  };
}
