import type { Overfitting } from '../../schemas/index.js';
import { hangLines } from '../words/wrap-lines.js';

/**
 * Whether the best trial of a run was tuned, in a few lines; the reason where a test could not be made.
 *
 * @param label - `modelled VIX` where the VIX was not observed, or empty
 */
export function overfittingLines(overfitting: Overfitting, width: number, label: string): string[] {
  const { trials, backtest, cycles, days, deflatedSharpe } = overfitting;
  if (trials === 0) return [];
  return [
    `Was it tuned? ${count(trials)} hedged trials to choose from${sampled(overfitting)}${label === '' ? '' : ` · ${label}`}`,
    item(
      'that the best in half of the cycles ends in the lower half of the others',
      backtest.result && `${percent(backtest.result.probability)} (PBO, ${count(backtest.result.splits)} splits)`,
      backtest.reason,
    ),
    item(
      'that no trial beats no hedge, by drawdown over cycles',
      cycles.result && significance(cycles.result),
      cycles.reason,
    ),
    item('that no trial beats no hedge, by daily return', days.result && significance(days.result), days.reason),
    item(
      'that the best Sharpe ratio of hedge minus none is more than luck',
      deflatedSharpe.result && deflated(deflatedSharpe.result),
      deflatedSharpe.reason,
    ),
  ].flatMap((line) => hangLines(line, width));
}

function sampled({ trials, cycleSample, dailySample }: Overfitting): string {
  if (cycleSample >= trials && dailySample >= trials) return '';
  const parts = [
    ...(cycleSample < trials ? [`${count(cycleSample)} drawn for cycles`] : []),
    ...(dailySample < trials ? [`${count(dailySample)} drawn for days`] : []),
  ];
  return `, ${parts.join(', ')}`;
}

function item(question: string, answer: string | null, reason: string | null): string {
  return `  ${question}: ${answer ?? `not tested, ${reason}`}`;
}

function significance({ consistent, lower, upper, replicates }: NonNullable<Overfitting['cycles']['result']>): string {
  const text = (p: number) => (p === 0 ? `< ${fixed(1 / replicates)}` : fixed(p));
  const range = lower === upper ? '' : `, ${text(lower)} to ${text(upper)}`;
  return `p ${text(consistent)} (SPA${range})`;
}

function deflated({
  probability,
  probabilityOfAll,
  effectiveTrials,
  allTrials,
}: NonNullable<Overfitting['deflatedSharpe']['result']>): string {
  if (effectiveTrials === allTrials) return `${percent(probability)} (DSR; no clusters, so that all trials count)`;
  const effective = count(Math.round(effectiveTrials));
  return `${percent(probability)} (DSR, ${effective} effective trials; ${percent(probabilityOfAll)} with all)`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function percent(fraction: number): string {
  return `${Math.round(100 * fraction) + 0}%`;
}

function fixed(value: number): string {
  return value.toFixed(3);
}
