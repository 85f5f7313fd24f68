import type { AccountFigure } from './account-spec.js';

/** Points of an account; more cannot be seen. */
const MOST_CLOSES = 900;

/** Closes of a trial's two accounts, day by day. */
interface AccountDays {
  readonly day: readonly string[];
  /** [USD] */
  readonly equity: { readonly hedged: readonly number[]; readonly unhedged: readonly number[] };
  /** [fraction] */
  readonly drawdown: { readonly hedged: readonly number[]; readonly unhedged: readonly number[] };
}

/** What the figure of a trial's accounts shows: the last close and the deepest drawdown of every few days. */
export function accountOfDays(
  trial: string,
  { day, equity, drawdown }: AccountDays,
  episodes: AccountFigure['episodes'],
): AccountFigure {
  const step = Math.max(1, Math.ceil(day.length / MOST_CLOSES));
  const starts = Array.from({ length: Math.ceil(day.length / step) }, (_, point) => point * step);
  const lastOf = <Value>(values: readonly Value[]) =>
    starts.map((start) => values[Math.min(start + step, values.length) - 1]);
  const deepest = (values: readonly number[]) => starts.map((start) => Math.max(...values.slice(start, start + step)));
  return {
    title: 'The account, with the hedge and without',
    subtitle: `trial ${trial}`,
    dates: lastOf(day),
    hedged: lastOf(equity.hedged),
    unhedged: lastOf(equity.unhedged),
    hedgedDrawdown: deepest(drawdown.hedged),
    unhedgedDrawdown: deepest(drawdown.unhedged),
    episodes,
  };
}
