import { toIsoDate } from '../engine/contracts/calendar-date.js';
import { formatVerdictTable, usesColour } from '../results/report/index.js';
import type { Manifest } from '../results/schemas/index.js';
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

/** One line: how many of the prices were quotes; none when the dataset has no quotes. */
function describePrices({ dataset: { observedPrices } }: Manifest): string[] {
  if (observedPrices === null) return [];
  // Rounded down: 100% would claim what is not so.
  const [least, most] = [observedPrices.least, observedPrices.most].map((share) => `${Math.floor(share * 100)}%`);
  return [`option marks and fills observed: ${least === most ? least : `${least} to ${most}`}, the others modelled.`];
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
  for (const line of describePrices(manifest)) console.log(line);
  const shown = byRegime ? verdicts : verdicts.filter(({ regime }) => regime === 'all');
  const options = { width: process.stdout.columns ?? 80, colour: usesColour(process.stdout, process.env) };
  console.log([formatVerdictTable(shown, options), '', ...LEGEND].join('\n'));
}
