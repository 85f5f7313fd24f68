import Table from 'cli-table3';
import colours from 'picocolors';
import type { Verdict, VerdictWord } from '../../schemas/index.js';

export interface VerdictTableOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether to colour verdicts; see `usesColour`. */
  readonly colour: boolean;
}

type Paint = ReturnType<typeof colours.createColors>;

/** Says the alternative in the table and in its legend. */
const TRADING_LESS = 'trading less';

/** Stands in place of a table that would hold nothing. */
export const NO_TRIAL = 'undetermined: no trial of the run makes the choices that this claim is about';

const HEADINGS = ['reading', 'n (out)', 'rule', 'holds in', 'median cut', 'verdict'];

/** Table lines without boxes: two spaces between columns, no rules. */
const NO_LINES = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) => [
    [side, ''],
    [`${side}-mid`, ''],
    [`${side}-left`, ''],
    [`${side}-right`, ''],
  ]),
);

/**
 * The verdict table for a terminal: a block per claim, friction and regime, a line per reading and rule.
 *
 * Each line gives the windows counted (and left out), the share of them in which the claim holds and the median
 * reduction, both with their intervals; under it the reduction that trading fewer condors would have given for the
 * hedge's cost. A label such as `modelled VIX` always stands beside the word; where the
 * terminal is too narrow for both on one line, under it. Fits 80 columns.
 */
export function formatVerdictTable(verdicts: readonly Verdict[], { width, colour }: VerdictTableOptions): string {
  const paint = colours.createColors(colour);
  const rows = verdicts.flatMap((verdict) => [rowTexts(verdict), secondLine(verdict)]);
  const widths = HEADINGS.map((heading, column) => Math.max(heading.length, ...rows.map((row) => row[column].length)));
  const isTooWide = sum(widths) + 2 * (widths.length - 1) > width;

  const blocks = groupBy(verdicts, ({ claim, friction, regime }) => JSON.stringify([claim, friction, regime]));
  const printed = blocks.map((block) => {
    if (block.every(({ trials }) => trials === 0)) return `${blockTitle(block[0], paint)}\n${NO_TRIAL}`;
    const table = new Table({
      chars: { ...NO_LINES, middle: '  ' },
      style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
      colWidths: widths.map((size, column) =>
        isTooWide && column === widths.length - 1 ? narrowVerdict(verdicts) : size,
      ),
      colAligns: ['left', 'right', 'left', 'right', 'right', 'left'],
    });
    table.push(HEADINGS.map((heading) => paint.dim(heading)));
    for (const [index, verdict] of block.entries()) table.push(cells(verdict, block[index - 1], isTooWide, paint));
    return [
      blockTitle(block[0], paint),
      ...table
        .toString()
        .split('\n')
        .map((line) => line.trimEnd()),
    ].join('\n');
  });
  return printed.join('\n\n');
}

/** Whether a stream wants colour: it is a terminal and NO_COLOR (no-color.org) is not set. */
export function usesColour(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !environment.NO_COLOR;
}

function blockTitle({ claim, friction, regime, windows: about, confidence }: Verdict, paint: Paint): string {
  const [, only] = about.split(' with ');
  const all = only === undefined ? 'all windows' : `windows with ${only}`;
  const windows = regime === 'all' ? all : regime;
  const intervals = `[${Math.round(100 * confidence)}% intervals]`;
  return `${paint.bold(claim)} · friction ${friction} · ${windows} ${paint.dim(intervals)}`;
}

/** The words of a line, uncoloured; the label on the same line as the verdict. */
function rowTexts(verdict: Verdict): string[] {
  return [
    verdict.reading,
    `${verdict.windowsCounted} (${verdict.windowsLeftOut})`,
    verdict.rule === 'at-least' ? 'at least' : 'within',
    estimate(verdict.holdRate, verdict.lower, verdict.upper),
    estimate(verdict.medianReduction, verdict.medianLower, verdict.medianUpper),
    verdict.label === '' ? verdict.verdict : `${verdict.verdict}, ${verdict.label}`,
  ];
}

/** The cells of a line; what repeats the line above is left blank. */
function cells(verdict: Verdict, above: Verdict | undefined, isTooWide: boolean, paint: Paint): string[] {
  const [reading, count, rule, rate, median] = rowTexts(verdict);
  const isRepeated = above?.reading === verdict.reading;
  const word = paintWord(verdict.verdict, paint);
  const label = verdict.label === '' ? '' : `${isTooWide ? '\n' : ', '}${paint.yellow(verdict.label)}`;
  const cut = isRepeated ? tradingLess(verdict) : median;
  return [isRepeated ? '' : reading, isRepeated ? '' : count, rule, rate, cut, `${word}${label}`];
}

/** Texts that stand in the same columns one line further down. */
function secondLine(verdict: Verdict): string[] {
  return ['', '', '', '', tradingLess(verdict), ''];
}

/** What the hedge's cost would have bought by trading fewer condors; stands under the hedge's own median cut. */
function tradingLess({ deleveragedMedian }: Verdict): string {
  return deleveragedMedian === null ? '' : `${TRADING_LESS} ${percent(deleveragedMedian)}`;
}

/** `63% [50, 74]`: an estimate and its interval, in whole percent. */
function estimate(value: number | null, lower: number | null, upper: number | null): string {
  if (value === null) return '–';
  return lower === null || upper === null ? percent(value) : `${percent(value)} [${whole(lower)}, ${whole(upper)}]`;
}

function percent(fraction: number): string {
  return `${whole(fraction)}%`;
}

function whole(fraction: number): string {
  // Adding zero turns -0 into 0.
  return String(Math.round(100 * fraction) + 0);
}

function paintWord(word: VerdictWord, paint: Paint): string {
  if (word === 'supported' || word === 'reproduced') return paint.green(word);
  return word === 'refuted' || word === 'not reproduced' ? paint.red(word) : word;
}

/** Width of the last column when labels stand under their words. */
function narrowVerdict(verdicts: readonly Verdict[]): number {
  return Math.max(...verdicts.flatMap(({ verdict, label }) => [verdict.length, label.length]));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
