import type { Verdict } from '../../schemas/index.js';
import { claimedText } from '../words/figure-text.js';
import { hangLines } from '../words/wrap-lines.js';

/** Places named one by one; more are counted. */
const NAMED = 3;

/**
 * Lines that say what would decide the undetermined verdicts, each need of a claim once, with the readings and frictions
 * that share it; none when all are decided, or have no trials.
 */
export function undecidedLines(verdicts: readonly Verdict[], width: number): string[] {
  const places = new Map<string, string[]>();
  const needs = new Map<string, { readonly claim: string; readonly need: string }>();
  for (const verdict of verdicts) {
    if (verdict.verdict !== 'undetermined' || verdict.trials === 0) continue;
    const { claim, reading, friction, regime, wouldChange } = verdict;
    const key = `${claim} ${verdict.rule} ${wouldChange}`;
    needs.set(key, { claim: `${claim} ${claimedText(verdict)}`, need: wouldChange });
    const place = regime === 'all' ? `${reading}, ${friction}` : `${reading}, ${friction}, ${regime}`;
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  if (needs.size === 0) return [];
  const lines = [...needs].map(([key, { claim, need }]) => `  ${claim} (${inWords(places.get(key) ?? [])}): ${need}`);
  return ['What would decide:', ...lines.flatMap((line) => hangLines(line, width))];
}

function inWords(places: readonly string[]): string {
  return places.length <= NAMED ? places.join('; ') : `${places.length} readings and frictions`;
}
