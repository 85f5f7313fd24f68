import { LOWEST_DRAWN } from '../../figures/curve-spec.js';
import { percent } from '../texts.js';

/** What a caption says of those of the drawn cuts that stand at the edge of the picture and lie beyond it; empty where none do. */
export function edgeSentence(cuts: readonly number[]): string {
  const beyond = cuts.filter((cut) => cut < LOWEST_DRAWN);
  if (beyond.length === 0) return '';
  const lowest = percent(beyond.reduce((least, cut) => Math.min(least, cut), 0));
  const marks = beyond.length === 1 ? '1 mark is' : `${beyond.length.toLocaleString('en')} marks are`;
  return ` ${marks} drawn at ${percent(LOWEST_DRAWN)} and belong lower, down to ${lowest}.`;
}
