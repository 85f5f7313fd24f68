import type { Verdict } from '../../schemas/index.js';

/** A claimed or measured figure in its unit: `37%`, `1.8%` below 10%, `12 USD`. */
export function figureText(value: number, unit: Verdict['unit']): string {
  if (unit === 'USD per day') return `${signless(Math.round(value))} USD`;
  const percent = 100 * value;
  // Costs of a percent or two need their decimal; a cut of 37% does not.
  return `${signless(Math.abs(percent) < 10 ? Math.round(10 * percent) / 10 : Math.round(percent))}%`;
}

/** What is claimed, as the rule of the line reads it: `≥ 35%`, `35% to 40%`, `≤ 12%`. */
export function claimedText({ rule, claimedFrom: from, claimedTo: to, unit }: Verdict): string {
  if (from === null) return `≤ ${figureText(to ?? Number.NaN, unit)}`;
  if (to === null || rule === 'at-least') return `≥ ${figureText(from, unit)}`;
  return `${figureText(from, unit)} to ${figureText(to, unit)}`;
}

/** Adding zero turns -0 into 0. */
function signless(value: number): string {
  return String(value + 0);
}
