import type { BookSpec } from '../../engine/book/index.js';
import type { Walks } from '../../engine/walks/index.js';
import type { PreparedRun } from '../../pipeline/stages/prepared-run.js';
import { plannedTrial } from '../../sweeps/plan/index.js';
import { type BenchRow, bestOf } from '../bench-row.js';
import { openGridWalks } from '../grid-walks.js';

/** The reference walks every so many of the books; the rest is counted as if it had. */
const EVERY = 18;
/** Any size of account will do for a bench [USD]. */
const CAPITAL = 500_000;

/** The trials of grids/adaptive.yaml whose rules look at the account, each walked day by day. */
export async function open(): Promise<BenchRow> {
  const { run, open } = await openGridWalks('adaptive.yaml');
  const books = sequentialBooks(run);
  const walk = (walks: Walks, every: number) => {
    for (let at = 0; at < books.length; at += every) walks.book(books[at], 0, run.rows.base);
  };
  const share = Math.ceil(books.length / EVERY);
  return {
    about: `${books.length} sequential trials x ${run.days.days.length} days, one thread`,
    work: books.length,
    unit: 'trial',
    contenders: [
      { name: 'fast', run: () => bestOf(1, () => walk(open('fast'), 1)) },
      { name: 'reference', run: () => (bestOf(1, () => walk(open('reference'), EVERY)) * books.length) / share },
    ],
    absent: {},
    targets: [{ figure: 'speed over the reference', atLeast: 8, of: ({ fast, reference }) => reference / fast }],
  };
}

function sequentialBooks({ plan }: PreparedRun): BookSpec[] {
  return Array.from(plan.order).flatMap((trial) => {
    const { book, hedge } = plannedTrial(plan, trial);
    const { sizing, layers, rules } = hedge;
    if (!book.reinvests && rules === null) return [];
    const held = layers.map(({ layer, ...units }) => ({ ...units, spec: plan.layers[layer] }));
    const { reinvests } = book;
    return [{ condor: plan.condors[book.condor], sizing, layers: held, rules, capital: CAPITAL, reinvests }];
  });
}
