import {
  deleveragedShare,
  keptForDrawdown,
  medianReduction,
  type WalkedLayer,
  type WeightedColumn,
} from '../../engine/book/index.js';
import { drawdownReduction } from '../../engine/metrics/index.js';
import { instrumentNames, makeInstrument, walkAlternative } from '../../engine/strategy/alternatives/index.js';
import type { AlternativeName } from '../../results/schemas/index.js';
import type { PlannedBook, PlannedHedge } from '../../sweeps/plan/index.js';
import { type EvaluatedBook, evaluateBook, measure } from './evaluate-book.js';
import { bookSpecOf } from './evaluate-trial.js';
import { measuredSum } from './measured-sum.js';
import type { WorkerContext } from './worker-context.js';

/** What came of an alternative; money is a fraction of the capital per year. */
export interface AlternativeFigures {
  readonly alternative: AlternativeName;
  /** Of the deepest drawdown of the whole period [fraction]. */
  readonly drawdownReduction: number;
  /** Median over the counted cycles [fraction]. */
  readonly medianCycleReduction: number;
  /** What it lost, or the condors' profit given up; < 0 where it earned. */
  readonly costPerYear: number;
  readonly premiumPerYear: number;
  /** Share of the condors not traded. */
  readonly condorsGivenUp: number;
}

/** A hedge beside its alternatives, and the accounts with and without it, at each close from the base row on [USD]. */
export interface EvaluatedAlternatives {
  readonly figures: readonly AlternativeFigures[];
  readonly hedged: Float64Array;
  readonly unhedged: Float64Array;
}

/**
 * Sets a hedge beside what else its money could do: fewer condors at the same cost or to the same drawdown, and every
 * instrument that spends its premium on the same days.
 *
 * Walks the book itself: no track has to be priced before. The alternatives protect the condors of the unhedged book,
 * whatever size a reinvesting hedged one came to.
 */
export function evaluateAlternatives(
  context: WorkerContext,
  planned: PlannedBook,
  hedge: PlannedHedge,
): EvaluatedAlternatives {
  const { days, rows, walks } = context;
  const ladder = walks.condorLadder(context.condors[planned.condor], 0);
  const book = evaluateBook(context, planned, ladder);
  const walked = walks.book(bookSpecOf(context, book, hedge), 0, rows.base);
  const measureAs = openMeasure(context, book);

  const hedgeProfit = sumOf(context, walked.layers, 'profitAndLoss');
  const hedged = measureAs(
    'hedge',
    [walked.condor, ...walked.layers].map(({ profitAndLoss }) => ({ profitAndLoss, weight: 1 })),
    { cost: -hedgeProfit, premium: sumOf(context, walked.layers, 'premium'), condorsGivenUp: 0 },
  );

  const { profitAndLoss } = book.condor;
  const condorProfit = measuredSum(context, profitAndLoss);
  const fewer = (name: AlternativeName, condorsGivenUp: number) =>
    measureAs(name, [{ profitAndLoss, weight: 1 - condorsGivenUp }], {
      cost: condorsGivenUp * condorProfit,
      premium: 0,
      condorsGivenUp,
    });
  const kept = keptForDrawdown(book.base, profitAndLoss, book.measured, hedged.drawdown);

  // Layers of one hedge share friction and surface.
  const [{ friction, surface }] = hedge.layers.map(({ layer }) => context.layers[layer]);
  const instead = instrumentNames.map((name) => {
    const track = walkAlternative(days, makeInstrument(name, days, friction, surface), walked.purchases.flat());
    const columns = [profitAndLoss, track.profitAndLoss].map((column) => ({ profitAndLoss: column, weight: 1 }));
    return measureAs(name, columns, {
      cost: -measuredSum(context, track.profitAndLoss),
      premium: measuredSum(context, track.premium),
      condorsGivenUp: 0,
    });
  });
  return {
    figures: [
      hedged.figures,
      fewer('fewer-condors-same-cost', deleveragedShare({ condorProfit, hedgeProfit })).figures,
      fewer('fewer-condors-same-drawdown', 1 - kept).figures,
      ...instead.map(({ figures }) => figures),
    ],
    hedged: hedged.equity.subarray(rows.base),
    unhedged: book.equity.subarray(rows.base),
  };
}

/** Measures accounts on one book; sums are over the measured days [USD]. */
function openMeasure(context: WorkerContext, { base, record }: EvaluatedBook) {
  const { full, unhedged, countedCycles } = record;
  const yearlyCapital = record.years * base.capital;
  return (
    alternative: AlternativeName,
    columns: readonly WeightedColumn[],
    sums: { readonly cost: number; readonly premium: number; readonly condorsGivenUp: number },
  ) => {
    const { equity, drawdowns } = measure(context, base, columns);
    const drawdown = drawdowns.fractions[full];
    const figures: AlternativeFigures = {
      alternative,
      drawdownReduction: drawdownReduction(drawdown, unhedged.fractions[full]),
      medianCycleReduction: medianReduction(unhedged, drawdowns, countedCycles),
      costPerYear: sums.cost / yearlyCapital,
      premiumPerYear: sums.premium / yearlyCapital,
      condorsGivenUp: sums.condorsGivenUp,
    };
    return { drawdown, figures, equity };
  };
}

function sumOf(context: WorkerContext, layers: readonly WalkedLayer[], column: 'profitAndLoss' | 'premium'): number {
  return layers.reduce((sum, layer) => sum + measuredSum(context, layer[column]), 0);
}
