import { evaluateBlock, openContext } from '../../pipeline/pool/index.js';
import { type BenchRow, bestProcessorSeconds } from '../bench-row.js';
import { openEvaluation, priceGrid } from '../priced-grid.js';

/** Every reading of the digits, tenor and strike of one condor ladder: separable trials with all their figures. */
const GRID = `claims: claims/alvh.yaml
hedge: {strike: delta}
sweep:
  hedge.mix: [4/4/2, 4/0/0, 0/4/0, 0/0/2, 4/4/0, 4/0/2, 0/4/2, 2/2/1, 6/6/3, 8/8/4, 2/4/4, 10/0/0, 0/0/0]
  hedge.tenor: [30/110/220, 30/75/120, 12/37/75]
  hedge.delta: [0.3, 0.4, 0.5]
  readings:
    contracts: {hedge.sizing: contracts}
    budget-12: {hedge.sizing: budget, hedge.budget: 12%}
    budget-15: {hedge.sizing: budget, hedge.budget: 15%}
    budget-18: {hedge.sizing: budget, hedge.budget: 18%}
    risk: {hedge.sizing: risk}
    vega: {hedge.sizing: vega}
windows: {kinds: [cycles, episodes, full]}
`;

/** Trials of a block that the reference does in one repetition. */
const FEW = 24;

/** Whole separable trials, from priced tracks to every figure of the tables, in one thread. */
export async function open(scratch: string): Promise<BenchRow> {
  const priced = await priceGrid(scratch, GRID);
  const { context, blocks, trials, measuredDays, windows } = priced;
  const none = { condors: {}, layers: {} };
  const reference = openContext({ ...context, engine: 'reference' });
  const few = { ...blocks[0], to: blocks[0].from + FEW };
  const all = openEvaluation(priced);
  all();
  return {
    about: `${trials} trials x ${measuredDays} days, ${windows} windows, one thread, by processor time`,
    work: trials,
    unit: 'trial',
    contenders: [
      // A worker of its own each time: layers are sized anew.
      {
        name: 'fast, layers sized first',
        run: () => bestProcessorSeconds(1, openEvaluation(priced)),
      },
      { name: 'fast', run: () => bestProcessorSeconds(3, all) },
      {
        name: 'reference',
        run: () => bestProcessorSeconds(1, () => evaluateBlock(reference, few, none)) * (trials / FEW),
      },
    ],
    absent: {},
    targets: [
      { figure: 'fast, microseconds per trial', atMost: 120, of: ({ fast }) => (fast / trials) * 1e6 },
      { figure: 'fast, trials per processor second', of: ({ fast }) => trials / fast },
      { figure: 'speed over the reference', of: ({ fast, reference }) => reference / fast },
    ],
  };
}
