import { toIsoDate } from '../engine/contracts/calendar-date.js';
import {
  ALTERNATIVES_LEGEND,
  adjustedLines,
  formatAlternatives,
  formatContradictions,
  formatFigureTable,
  formatHistories,
  formatMultiverse,
  formatVerdictTable,
  formatWindowSummaries,
  HISTORIES_LEGEND,
  isFigureVerdict,
  multiverseLines,
  overfittingLines,
  undecidedLines,
  usesColour,
  wrapLines,
} from '../results/report/index.js';
import type { Manifest, Multiverse, Overfitting } from '../results/schemas/index.js';
import { parseClaims } from '../sweeps/claims/index.js';
import { readHistories, summariseHistories } from './histories/index.js';
import { outputWidth, printLines } from './print-lines.js';
import { modelledNote } from './stages/modelled-note.js';
import type { PreparedRun } from './stages/prepared-run.js';
import { readWindowSummaries } from './stages/read-window-summaries.js';
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
  return [`data ${dataset.name}, measured ${from} to ${to}. ${modelledNote(run)}`, ...describeCuts(run)].join('\n');
}

/** One line: how many windows the ends of the data cut off; they are in no figure. */
function describeCuts({ incompleteWindows }: PreparedRun): string[] {
  const cuts = Object.entries(incompleteWindows).filter(([, count]) => count > 0);
  if (cuts.length === 0) return [];
  return [
    `cut off by the ends of the data, and in no figure: ${cuts.map(([kind, count]) => `${kind} ${count}`).join(', ')}.`,
  ];
}

/** One line: how many of the prices were quotes; none when the dataset has no quotes. */
function describePrices({ dataset: { observedPrices } }: Manifest): string[] {
  if (observedPrices === null) return [];
  // Rounded down: 100% would claim what is not so.
  const [least, most] = [observedPrices.least, observedPrices.most].map((share) => `${Math.floor(share * 100)}%`);
  return [`option marks and fills observed: ${least === most ? least : `${least} to ${most}`}, the others modelled.`];
}

/** A line for everything about a run that is not as its grid has it: trials left out, columns that begin late. */
export function describeLacks({ skipped, columnGaps }: PreparedRun): string[] {
  const counts = new Map<string, number>();
  for (const reason of skipped.reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const lines = [...counts].map(([reason, count]) => `${count.toLocaleString('en')} trials skipped: ${reason}`);
  return [...lines, ...columnGaps];
}

/** One line: whether quoted VIX options keep put-call parity around their expirations. */
export function describeParity({ parity }: Manifest): string {
  if (parity === null) return 'Conversion/reversal check: unavailable, no VIX call and put quoted as a pair.';
  const part = (gaps: (typeof parity)['near']) =>
    gaps === null
      ? 'no pairs'
      : `median gap ${gaps.median.toFixed(2)}, size ${gaps.medianSize.toFixed(2)}, at most ` +
        `${gaps.largestSize.toFixed(2)} points in ${gaps.pairs.toLocaleString('en')} pairs`;
  return (
    `Conversion/reversal check: within ${parity.nearDays} days of a VIX expiration ${part(parity.near)}; ` +
    `further away ${part(parity.away)}.`
  );
}

/** What must be known to read the table, each where it stands in it. */
const LEGEND = {
  'n (out)': 'windows counted, and left out because the unhedged book lost too little in them.',
  'trading less': "the median cut from giving up the hedge's cost in condors instead.",
  'all trials': "the lowest and the highest of the trials' own figures.",
  'p of all': 'p-value of the word, adjusted for all verdicts of the run with an interval (Holm).',
};

const FIGURES_LEGEND = [
  'median trial: its figure, in brackets a 95% interval over windows; what is about one period has none.',
  'reach it: trials whose own figure is as claimed; from 90% on reproduced, up to 10% not reproduced.',
];

/** The claims of a run's ledger that are about one thing, side by side, on standard output. */
export function printContradictions({ manifest, verdicts }: Pick<FinishedRun, 'manifest' | 'verdicts'>): void {
  const ledger = parseClaims(manifest.claims.text, manifest.grid.file);
  const table = formatContradictions(ledger, verdicts, outputWidth());
  console.log(table === '' ? 'The ledger has no two claims about the same thing that this run judges.' : table);
}

/** What all trials of a run say together, on standard output. */
export function printMultiverse(multiverse: Multiverse, json: boolean, label: string): void {
  const text = json ? JSON.stringify(multiverse, null, 1) : formatMultiverse(multiverse, outputWidth(), label);
  console.log(text);
}

/** Whether the best trial of a run was tuned, on standard output. */
export function printOverfitting(overfitting: Overfitting, json: boolean, label: string): void {
  const lines = overfittingLines(overfitting, outputWidth(), label);
  console.log(json ? JSON.stringify(overfitting, null, 1) : lines.join('\n') || 'The run has no hedged trial.');
}

/** The claimed hedges in overlapping windows and in their books' own drawdowns, when the grid asked for them. */
export async function printWindowSummaries({
  folder,
  verdicts,
  alternatives,
}: Pick<FinishedRun, 'folder' | 'verdicts' | 'alternatives'>): Promise<void> {
  const summaries = await readWindowSummaries(folder, alternatives);
  const table = formatWindowSummaries(summaries, outputWidth(), verdicts[0]?.label ?? '');
  if (table !== '') console.log(`\n${table}`);
}

/** The claimed hedges on other histories, when the grid asked for some. */
export async function printHistories({ folder, verdicts }: Pick<FinishedRun, 'folder' | 'verdicts'>): Promise<void> {
  const summaries = summariseHistories(await readHistories(folder), verdicts);
  if (summaries.length === 0) return;
  const width = outputWidth();
  const table = formatHistories(summaries, width, verdicts[0]?.label ?? '');
  console.log(['', table, '', ...wrapLines(HISTORIES_LEGEND, width)].join('\n'));
}

/**
 * The verdict table of a run on standard output, failed trials first when there are any; then what else the money of
 * each claimed hedge could do, what all trials say together, and whether the best of them was tuned.
 *
 * @param byRegime - whether to print every regime, or all windows together only
 */
export function printVerdicts(
  {
    manifest,
    verdicts,
    alternatives,
    multiverse,
    overfitting,
  }: Pick<FinishedRun, 'manifest' | 'verdicts' | 'alternatives' | 'multiverse' | 'overfitting'>,
  byRegime: boolean,
): void {
  printLines(Object.entries(manifest.failures).map(([reason, count]) => `${count} trials failed: ${reason}`));
  printLines(describePrices(manifest));
  const shown = byRegime ? verdicts : verdicts.filter(({ regime }) => regime === 'all');
  const options = { width: outputWidth(), colour: usesColour(process.stdout, process.env) };
  const wrapped = (notes: readonly string[]) => notes.flatMap((note) => wrapLines(note, options.width));
  const reductions = shown.filter((verdict) => !isFigureVerdict(verdict));
  const figures = formatFigureTable(shown, options.width);
  if (reductions.length > 0) {
    const table = formatVerdictTable(reductions, options);
    const legend = Object.entries(LEGEND).flatMap(([term, text]) => (table.includes(term) ? [`${term}: ${text}`] : []));
    console.log([table, '', ...wrapped(legend)].join('\n'));
  }
  if (figures !== '')
    console.log([...(reductions.length > 0 ? [''] : []), figures, '', ...wrapped(FIGURES_LEGEND)].join('\n'));
  for (const lines of [undecidedLines(shown, options.width), adjustedLines(shown, options.width)]) {
    if (lines.length > 0) console.log(['', ...lines].join('\n'));
  }
  if (alternatives.length > 0)
    console.log(
      [
        '',
        formatAlternatives(alternatives, options.width, verdicts[0]?.label),
        '',
        ...wrapped([ALTERNATIVES_LEGEND]),
      ].join('\n'),
    );
  const label = verdicts[0]?.label ?? '';
  const together = [
    multiverseLines(multiverse, options.width, label),
    overfittingLines(overfitting, options.width, label),
  ];
  for (const lines of together) if (lines.length > 0) console.log(['', ...lines].join('\n'));
}

/**
 * Says on stderr, in one line, that the page or a picture of a complete run could not be made.
 *
 * @returns whether everything was
 */
export function reportUndrawn({ undrawn, manifest }: Pick<FinishedRun, 'undrawn' | 'manifest'>): boolean {
  if (undrawn.length === 0) return true;
  const reasons = undrawn.join('; ');
  console.error(`The tables are complete, but report or pictures are not (${reasons}): sweep report ${manifest.run}`);
  return false;
}
