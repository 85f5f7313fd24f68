import type { HistoryKind, HistoryRow, Verdict } from '../../results/schemas/index.js';
import type { ShownTrial } from '../stages/claim-case.js';

/**
 * What a judge found on one history, a row for each claim, reading and friction.
 *
 * @param verdicts - those of other regimes than `all` are left out
 * @param shown - the median trials that stand for the claimed hedges
 */
export function historyRows(
  place: { readonly kind: HistoryKind; readonly path: number },
  verdicts: readonly Verdict[],
  shown: readonly ShownTrial[],
): HistoryRow[] {
  const byHedge = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    if (verdict.regime !== 'all') continue;
    const key = JSON.stringify([verdict.claim, verdict.reading, verdict.friction]);
    byHedge.set(key, [...(byHedge.get(key) ?? []), verdict]);
  }
  return [...byHedge.values()].map((rules): HistoryRow => {
    const [{ claim, reading, friction, trials, windowsCounted, windowsLeftOut, medianReduction, figure }] = rules;
    const holdRate = (rule: Verdict['rule']) => rules.find((verdict) => verdict.rule === rule)?.holdRate ?? Number.NaN;
    const trial = shown.find((each) => each.claim === claim && each.reading === reading && each.friction === friction);
    return {
      ...place,
      claim,
      reading,
      friction,
      trials,
      windowsCounted,
      windowsLeftOut,
      holdRateAtLeast: holdRate('at-least'),
      holdRateWithin: holdRate('within'),
      medianReduction: medianReduction ?? Number.NaN,
      fullReduction: trial?.fullReduction ?? Number.NaN,
      figure: figure ?? Number.NaN,
    };
  });
}
