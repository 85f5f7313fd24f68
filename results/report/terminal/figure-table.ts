import type { Verdict } from '../../schemas/index.js';
import { claimedText, figureText } from '../words/figure-text.js';
import { hangLines, wrapLines } from '../words/wrap-lines.js';
import { alignColumns, fits } from './align-columns.js';
import { rowsAsText } from './table-or-text.js';
import { NO_TRIAL } from './verdict-table.js';

/** Whether a verdict is about one figure per trial, so that its line stands in this table. */
export function isFigureVerdict({ statistic }: Verdict): boolean {
  return statistic !== 'median-over-windows' && statistic !== 'hold-rate';
}

const HEADINGS = ['reading', 'claimed', 'median trial', 'all trials', 'reach it', 'verdict'];

/**
 * Verdicts on figures that each trial has one of: a block per claim and level of friction.
 *
 * Each line gives the figure of the median trial, with its interval where it is one over windows, the lowest and the
 * highest of all trials, and how many of them are as claimed. A label such as `modelled VIX` stands beside the word, or
 * under it; where a terminal is too narrow for a table, the same stands as text.
 *
 * @param width - columns of the terminal
 */
export function formatFigureTable(verdicts: readonly Verdict[], width: number): string {
  const blocks = new Map<string, Verdict[]>();
  for (const verdict of verdicts.filter(isFigureVerdict)) {
    const { metric, claim, friction, windows } = verdict;
    const title = `${claim} · ${metric} · friction ${friction} · ${windows}`;
    blocks.set(title, [...(blocks.get(title) ?? []), verdict]);
  }
  const bodies = setBlocks([...blocks.values()], width);
  return [...blocks]
    .map(([title, lines], at) => {
      const isEmpty = lines.every(({ trials }) => trials === 0);
      return [...hangLines(title, width), ...(isEmpty ? wrapLines(NO_TRIAL, width) : bodies[at])].join('\n');
    })
    .join('\n\n');
}

/** The lines of all blocks, set in the same way: labels beside their words, under them, or all as text. */
function setBlocks(blocks: readonly (readonly Verdict[])[], width: number): string[][] {
  for (const isBeside of [true, false]) {
    const tables = blocks.map((block) => alignColumns([HEADINGS, ...tableRows(block, isBeside)], 1));
    if (tables.every((lines) => fits(lines, width))) return tables;
  }
  return blocks.map((block) =>
    rowsAsText([HEADINGS, ...block.map((verdict) => cells(verdict, true))], [0, HEADINGS.length - 1], width),
  );
}

function tableRows(verdicts: readonly Verdict[], isBeside: boolean): string[][] {
  return verdicts.flatMap((verdict, at) => {
    const row = cells(verdict, isBeside);
    if (verdicts[at - 1]?.reading === verdict.reading) row[0] = '';
    return isBeside || verdict.label === '' ? [row] : [row, ['', '', '', '', '', verdict.label]];
  });
}

function cells(verdict: Verdict, isBeside: boolean): string[] {
  const { reading, verdict: word, label } = verdict;
  const words = isBeside && label !== '' ? `${word}, ${label}` : word;
  return [reading, claimedText(verdict), estimateText(verdict), rangeText(verdict), reachText(verdict), words];
}

function estimateText({ figure, figureLower, figureUpper, unit }: Verdict): string {
  if (figure === null) return '–';
  const text = figureText(figure, unit);
  if (figureLower === null || figureUpper === null) return text;
  return `${text} [${figureText(figureLower, unit)}, ${figureText(figureUpper, unit)}]`;
}

function rangeText({ lowest, highest, unit }: Verdict): string {
  if (lowest === null || highest === null) return '–';
  return `${figureText(lowest, unit)} to ${figureText(highest, unit)}`;
}

function reachText({ shareOfTrials, trials }: Verdict): string {
  return shareOfTrials === null ? `none of ${trials}` : `${figureText(shareOfTrials, 'fraction')} of ${trials}`;
}
