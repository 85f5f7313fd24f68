import { LOWEST_DRAWN } from '../../figures/curve-spec.js';
import { percent } from '../texts.js';

/** What a caption says of cuts that are drawn at the edge of the picture and lie beyond it; empty where none do. */
export function edgeSentence(cuts: readonly number[]): string {
  const beyond = cuts.filter((cut) => cut < LOWEST_DRAWN);
  if (beyond.length === 0) return '';
  const lowest = beyond.reduce((least, cut) => Math.min(least, cut), 0);
  return ` Drawn at ${percent(LOWEST_DRAWN)} though they are lower, down to ${percent(lowest)}: ${beyond.length.toLocaleString('en')}.`;
}
