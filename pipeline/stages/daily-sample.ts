import { hedgedTrials } from '../aggregate/multiverse/trial-figures.js';
import { DAILY_SAMPLE, type Differentials, drawTrials } from '../aggregate/overfitting/measure-overfitting.js';
import { type DailyPart, dailyPath, readDaily } from '../pool/index.js';
import type { PreparedRun } from './prepared-run.js';

/** Trials per part: their daily returns come to about a megabyte. */
const PART_SIZE = 32;

/** Trials that are followed day by day, in parts of one book each. */
export function dailyParts(run: PreparedRun): DailyPart[] {
  const sampled = new Set(drawTrials(indicesOf(hedgedTrials(run.expanded)), DAILY_SAMPLE, run.sweep.seed, 'days'));
  const parts: { index: number; book: number; places: number[] }[] = [];
  for (const { book, from, to } of run.plan.blocks) {
    for (let place = from; place < to; ++place) {
      if (!sampled.has(run.plan.order[place])) continue;
      const last = parts.at(-1);
      if (last?.book === book && last.places.length < PART_SIZE) last.places.push(place);
      else parts.push({ index: parts.length, book, places: [place] });
    }
  }
  return parts;
}

/**
 * Joins the parts: how much better than no hedge each trial was, day by day. Trials that failed are left out.
 */
export async function readDailyDifferentials(
  { plan, expanded, rows, days, runHash }: PreparedRun,
  parts: readonly DailyPart[],
  partsFolder: string,
): Promise<Differentials> {
  const measured = days.days.length - rows.base - 1;
  const series: { readonly id: string; readonly differences: Float64Array }[] = [];
  for (const { index, places } of parts) {
    const part = await readDaily(dailyPath(partsFolder, index), runHash);
    // No worker survived it: the block of these trials says which of them failed.
    if (part === null) continue;
    for (const [at, place] of places.entries()) {
      const differences = part.subarray(at * measured, (at + 1) * measured);
      if (!Number.isNaN(differences[0])) series.push({ id: expanded.ids.at(plan.order[place]), differences });
    }
  }
  const values = new Float64Array(measured * series.length);
  for (const [column, { differences }] of series.entries()) {
    for (let day = 0; day < measured; ++day) values[day * series.length + column] = differences[day];
  }
  return { values, ids: series.map(({ id }) => id) };
}

/** Indices of the ones. A loop: `from` an iterator would make a list of a million numbers first. */
export function indicesOf(flags: Uint8Array): Int32Array {
  const indices = new Int32Array(flags.reduce((ones, flag) => ones + flag, 0));
  let ones = 0;
  for (let index = 0; index < flags.length; ++index) if (flags[index] === 1) indices[ones++] = index;
  return indices;
}
