import type { Verdict } from '../../schemas/index.js';
import { hangLines, wrapLines } from '../words/wrap-lines.js';

/** Verdicts named one by one; more are counted. */
const NAMED = 6;

/**
 * How many of the decided words still stand when all claims and readings of a run are judged together, and which do
 * not. Nothing where no verdict has an interval.
 */
export function adjustedLines(verdicts: readonly Verdict[], width: number): string[] {
  const tested = verdicts.filter(({ adjusted }) => adjusted !== null);
  if (tested.length === 0) return [];
  const decided = tested.filter(({ verdict }) => verdict !== 'undetermined');
  const falling = decided.filter(({ adjusted, confidence }) => (adjusted as number) > 1 - confidence);
  const first =
    `All ${tested[0].tests} verdicts with an interval taken together (Holm): ` +
    (decided.length === 0
      ? 'none was decided.'
      : `${decided.length - falling.length} of ${decided.length} decided words stand at ${percent(tested[0].confidence)}.`);
  const named = falling
    .slice(0, NAMED)
    .map(
      ({ claim, reading, friction, rule, verdict, significance, adjusted }) =>
        `  ${claim} (${reading}, ${friction}, ${rule}): ${verdict} alone (p ${fixed(significance)}), not among all ` +
        `(${fixed(adjusted)})`,
    );
  const more = falling.length > NAMED ? [`  and ${falling.length - NAMED} more`] : [];
  return [...wrapLines(first, width), ...[...named, ...more].flatMap((line) => hangLines(line, width))];
}

function percent(fraction: number): string {
  return `${Math.round(100 * fraction)}%`;
}

function fixed(value: number | null): string {
  return (value ?? Number.NaN).toFixed(3);
}
