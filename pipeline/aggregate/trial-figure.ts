import type { Market } from '../../engine/contracts/market.js';
import type { Window } from '../../engine/contracts/window.js';
import { drawdownReduction } from '../../engine/metrics/index.js';
import { mean, median } from '../../engine/statistics/index.js';
import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { regimeLabellers } from './regimes/index.js';
import type { StoredBook, StoredTrial } from './trial-evidence.js';
import { reductionReader } from './window-reductions.js';

/** The one figure that a claim takes of a trial, and what it is made of. */
export interface TrialFigure {
  /** In the unit of the metric; NaN where the trial has none. */
  readonly value: number;
  /** The values behind it, per window, where it has an interval: one sample, or the two that are compared. */
  readonly samples: readonly Float64Array[];
  readonly counted: number;
  readonly leftOut: number;
}

/** Takes the figure of a claim from a trial. */
export type FigureReader = (trial: StoredTrial) => TrialFigure;

/** Windows that a claim is about: those of its kind or its period. */
type Scene = { readonly market: Market; readonly windows: readonly Window[]; readonly own: readonly number[] };

/** A figure of the whole run: no windows to count. */
const wholeRun = (value: number): TrialFigure => ({ value, samples: [], counted: 1, leftOut: 0 });

/** A figure of one window, which counts or does not. */
function inWindow(window: number | undefined, isCounted: boolean, figureIn: (window: number) => number): TrialFigure {
  if (window === undefined) return { value: Number.NaN, samples: [], counted: 0, leftOut: 0 };
  if (!isCounted) return { value: Number.NaN, samples: [], counted: 0, leftOut: 1 };
  return { value: figureIn(window), samples: [], counted: 1, leftOut: 0 };
}

/** Mean drawdown of a book over the windows that count. */
function meanDrawdown(book: StoredBook, own: readonly number[]): TrialFigure {
  const counted = own.filter((window) => book.counted[window]);
  const drawdowns = Float64Array.from(counted, (window) => book.drawdowns[window]);
  const leftOut = own.length - counted.length;
  return { value: mean(drawdowns), samples: [drawdowns], counted: counted.length, leftOut };
}

const readers = {
  'drawdown-reduction':
    ({ own: [window] }: Scene): FigureReader =>
    ({ hedged, book }) =>
      inWindow(window, book.counted[window], (at) => drawdownReduction(hedged(at), book.drawdowns[at])),
  'hedged-drawdown':
    ({ own: [window] }: Scene): FigureReader =>
    ({ hedged }) =>
      inWindow(window, true, hedged),
  'loss-offset':
    ({ own: [window] }: Scene): FigureReader =>
    ({ offset, book }) =>
      inWindow(window, book.counted[window], offset),
  'annual-hedge-cost':
    (): FigureReader =>
    ({ metric }) =>
      wholeRun(metric('hedge_cost_per_year')),
  'net-theta':
    (): FigureReader =>
    ({ metric }) =>
      wholeRun(metric('net_theta')),
  // Cost of the hedge; what it is without the exit is taken off where both trials are known.
  'exit-gain':
    (): FigureReader =>
    ({ metric }) =>
      wholeRun(-metric('hedge_cost_per_year')),
  'unhedged-drawdown': ({ own }: Scene): FigureReader => {
    // Thousands of trials stand on one book: its figure is taken once and shared.
    const known = new WeakMap<StoredBook, TrialFigure>();
    return ({ book }) => {
      let figure = known.get(book);
      if (figure === undefined) {
        figure = meanDrawdown(book, own);
        known.set(book, figure);
      }
      return figure;
    };
  },
  'inversion-gain': (scene: Scene): FigureReader => {
    const { label } = regimeLabellers['term-structure-vix3m'];
    const isCalm = scene.own.map((window) => label(scene.market, scene.windows[window]) === 'contango');
    const [inverted, calm] = [false, true].map((wanted) =>
      reductionReader(scene.own.filter((_, at) => isCalm[at] === wanted)),
    );
    return (trial) => {
      const samples = [inverted(trial), calm(trial)] as const;
      return {
        value: median(samples[0]) - median(samples[1]),
        samples,
        // A difference is known no better than the rarer of the two.
        counted: Math.min(samples[0].length, samples[1].length),
        leftOut: scene.own.length - samples[0].length - samples[1].length,
      };
    };
  },
} satisfies Record<ClaimDefinition['metric'], (scene: Scene) => FigureReader>;

/** How a claim reads its figure off the trials of a run. */
export function figureReader(
  claim: ClaimDefinition,
  market: Market,
  windows: readonly Window[],
  own: readonly number[],
) {
  return readers[claim.metric]({ market, windows, own });
}
