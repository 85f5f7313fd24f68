import colours from 'picocolors';
import type { Verdict, VerdictWord } from '../../schemas/index.js';
import { figureText } from '../words/figure-text.js';
import { hangLines, wrapLines } from '../words/wrap-lines.js';
import { alignColumns, fits } from './align-columns.js';
import { rowsAsText } from './table-or-text.js';

export interface VerdictTableOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether to colour verdicts; see `usesColour`. */
  readonly colour: boolean;
}

type Paint = ReturnType<typeof colours.createColors>;

interface Column {
  readonly heading: string;
  readonly textOf: (verdict: Verdict, isRepeated: boolean) => string;
}

/** Says the alternative in the table and in its legend. */
const TRADING_LESS = 'trading less';

/** Stands in place of a table that would hold nothing. */
export const NO_TRIAL = 'undetermined: no trial of the run makes the choices that this claim is about';

const READING: Column = { heading: 'reading', textOf: ({ reading }, isRepeated) => (isRepeated ? '' : reading) };
const COUNT: Column = {
  heading: 'n (out)',
  textOf: ({ windowsCounted, windowsLeftOut }, isRepeated) =>
    isRepeated ? '' : `${windowsCounted} (${windowsLeftOut})`,
};
const RULE: Column = { heading: 'rule', textOf: ({ rule }) => (rule === 'at-least' ? 'at least' : 'within') };
const HOLDS: Column = {
  heading: 'holds in',
  textOf: ({ holdRate, lower, upper }) => estimate(holdRate, lower, upper),
};
const MEDIAN: Column = {
  heading: 'median cut',
  textOf: ({ medianReduction, medianLower, medianUpper }, isRepeated) =>
    isRepeated ? '' : estimate(medianReduction, medianLower, medianUpper),
};
/** What the hedge's cost would have bought by trading fewer condors, in the line under the hedge's own cut. */
const MEDIAN_AND_LESS: Column = {
  heading: MEDIAN.heading,
  textOf: (verdict, isRepeated) => {
    if (!isRepeated) return MEDIAN.textOf(verdict, false);
    return verdict.deleveragedMedian === null ? '' : `${TRADING_LESS} ${percent(verdict.deleveragedMedian)}`;
  },
};
const LESS: Column = {
  heading: TRADING_LESS,
  textOf: ({ deleveragedMedian }, isRepeated) =>
    deleveragedMedian === null || isRepeated ? '' : percent(deleveragedMedian),
};

/** What a wider terminal shows besides, what is wanted most first. */
const MORE: readonly Column[] = [
  {
    heading: 'all trials',
    textOf: ({ lowest, highest, unit }, isRepeated) =>
      isRepeated || lowest === null || highest === null
        ? ''
        : `${figureText(lowest, unit)} to ${figureText(highest, unit)}`,
  },
  { heading: 'trials', textOf: ({ trials }, isRepeated) => (isRepeated ? '' : trials.toLocaleString('en')) },
  {
    heading: 'p of all',
    textOf: ({ adjusted }) => (adjusted === null ? '' : adjusted < 0.001 ? '< 0.001' : adjusted.toFixed(3)),
  },
];

/**
 * The verdict table for a terminal: a block per claim, friction and regime, a line per reading and rule.
 *
 * Each line gives the windows counted (and left out), the share of them in which the claim holds and the median
 * reduction, both with their intervals; under it the reduction that trading fewer condors would have given for the
 * hedge's cost. A label such as `modelled VIX` always stands beside the word, or under it. Fits 80 columns; a wider
 * terminal shows more columns, and one that is too narrow for a table the same as text.
 */
export function formatVerdictTable(verdicts: readonly Verdict[], { width, colour }: VerdictTableOptions): string {
  const paint = colours.createColors(colour);
  const blocks = groupBy(verdicts, ({ claim, friction, regime }) => JSON.stringify([claim, friction, regime]));
  const bodies = setBlocks(blocks, width, paint);
  return blocks
    .map((block, at) => {
      const isEmpty = block.every(({ trials }) => trials === 0);
      return [...blockTitle(block[0], width, paint), ...(isEmpty ? wrapLines(NO_TRIAL, width) : bodies[at])].join('\n');
    })
    .join('\n\n');
}

/** The lines of all blocks, set in the same way: the first of those below that fits. */
function setBlocks(blocks: readonly (readonly Verdict[])[], width: number, paint: Paint): string[][] {
  const wide = MORE.map((_, at) => [READING, COUNT, RULE, HOLDS, MEDIAN, LESS, ...MORE.slice(0, MORE.length - at)]);
  const narrow = [READING, COUNT, RULE, HOLDS, MEDIAN_AND_LESS];
  for (const columns of [...wide, narrow]) {
    for (const isBeside of columns === narrow ? [true, false] : [true]) {
      const tables = alignBlocks(blocks, columns, isBeside, paint);
      if (tables.every((lines) => fits(lines, width))) return tables;
    }
  }
  return blocks.map((block) => textOf(block, width, paint));
}

/** Tables whose columns are as wide in each block as in the others. */
function alignBlocks(
  blocks: readonly (readonly Verdict[])[],
  columns: readonly Column[],
  isBeside: boolean,
  paint: Paint,
): string[][] {
  const tables = blocks.map((block) => rowsOf(block, columns, isBeside, paint));
  const left = [columns.indexOf(READING), columns.indexOf(RULE), columns.length];
  const lines = alignColumns(tables.flat(), left);
  return tables.map((rows) => {
    const [heading, ...rest] = lines.splice(0, rows.length);
    return [paint.dim(heading), ...rest];
  });
}

function rowsOf(block: readonly Verdict[], columns: readonly Column[], isBeside: boolean, paint: Paint): string[][] {
  const rows = block.flatMap((verdict, at) => {
    const isRepeated = block[at - 1]?.reading === verdict.reading;
    const cells = columns.map(({ textOf }) => textOf(verdict, isRepeated));
    const word = paintWord(verdict.verdict, paint);
    if (verdict.label === '') return [[...cells, word]];
    const label = paint.yellow(verdict.label);
    return isBeside
      ? [[...cells, `${word}, ${label}`]]
      : [
          [...cells, word],
          [...columns.map(() => ''), label],
        ];
  });
  return [[...columns.map(({ heading }) => heading), 'verdict'], ...rows];
}

function textOf(block: readonly Verdict[], width: number, paint: Paint): string[] {
  const columns = [READING, RULE, COUNT, HOLDS, MEDIAN, LESS];
  const rows = block.map((verdict) => {
    const label = verdict.label === '' ? '' : `, ${paint.yellow(verdict.label)}`;
    return [...columns.map(({ textOf }) => textOf(verdict, false)), `${paintWord(verdict.verdict, paint)}${label}`];
  });
  return rowsAsText([[...columns.map(({ heading }) => heading), 'verdict'], ...rows], [0, 1, columns.length], width);
}

/** Whether a stream wants colour: it is a terminal, or FORCE_COLOR is set; and NO_COLOR (no-color.org) is not. */
export function usesColour(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return stream.isTTY === true && TERM !== 'dumb';
}

function blockTitle({ claim, friction, regime, windows: about, confidence }: Verdict, width: number, paint: Paint) {
  const [, only] = about.split(' with ');
  const all = only === undefined ? 'all windows' : `windows with ${only}`;
  const windows = regime === 'all' ? all : regime;
  const intervals = `[${Math.round(100 * confidence)}% intervals]`;
  return hangLines(`${paint.bold(claim)} · friction ${friction} · ${windows} ${paint.dim(intervals)}`, width);
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
