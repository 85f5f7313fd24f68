import { toIsoDate } from '../engine/contracts/calendar-date.js';
import { formatVerdictTable, usesColour } from '../results/report/index.js';
import { modelledNote } from './stages/draw-heatmaps.js';
import type { PreparedRun } from './stages/prepared-run.js';
import type { FinishedRun } from './stages/run-sweep.js';

/** One line: how large the sweep is. */
export function describeSize({ sweep, expanded, plan, windows }: PreparedRun): string {
  const number = (count: number) => count.toLocaleString('en');
  const tracks = plan.condors.length + plan.layers.length;
  return (
    `${sweep.name}: ${number(expanded.count)} trials (${number(expanded.pointsBeforeMerging)} points), ` +
    `${number(tracks)} tracks, ${windows.length} windows`
  );
}

/** One line: which days of which data, and what in them is a model's. */
export function describePeriod(run: PreparedRun): string {
  const { days, rows, dataset } = run;
  const from = toIsoDate(days.days[rows.base + 1]);
  const to = toIsoDate(days.days[days.days.length - 1]);
  return `data ${dataset.name}, measured ${from} to ${to}. ${modelledNote(run)}`;
}

/** What must be known to read the table. */
const LEGEND = [
  'n (out): windows counted, and left out because the unhedged book lost too little in them.',
  "trading less: the median cut from giving up the hedge's cost in condors instead.",
];

/**
 * The verdict table of a run on standard output, failed trials first when there are any.
 *
 * @param byRegime - whether to print every regime, or all windows together only
 */
export function printVerdicts(
  { manifest, verdicts }: Pick<FinishedRun, 'manifest' | 'verdicts'>,
  byRegime: boolean,
): void {
  for (const [reason, count] of Object.entries(manifest.failures)) console.log(`${count} trials failed: ${reason}`);
  const shown = byRegime ? verdicts : verdicts.filter(({ regime }) => regime === 'all');
  const options = { width: process.stdout.columns ?? 80, colour: usesColour(process.stdout, process.env) };
  console.log([formatVerdictTable(shown, options), '', ...LEGEND].join('\n'));
}
