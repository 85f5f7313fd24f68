import type { Verdict } from '../../schemas/index.js';
import { claimedText, figureText } from '../words/figure-text.js';
import { alignColumns } from './align-columns.js';
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
 * highest of all trials, and how many of them are as claimed. A label such as `modelled VIX` stands under the word.
 */
export function formatFigureTable(verdicts: readonly Verdict[]): string {
  const blocks = new Map<string, Verdict[]>();
  for (const verdict of verdicts.filter(isFigureVerdict)) {
    const { metric, claim, friction, windows } = verdict;
    const title = `${claim} · ${metric} · friction ${friction} · ${windows}`;
    blocks.set(title, [...(blocks.get(title) ?? []), verdict]);
  }
  return [...blocks]
    .map(([title, lines]) => {
      const isEmpty = lines.every(({ trials }) => trials === 0);
      return [title, ...(isEmpty ? [NO_TRIAL] : alignColumns(rowsOf(lines), 1))].join('\n');
    })
    .join('\n\n');
}

function rowsOf(verdicts: readonly Verdict[]): string[][] {
  const lines = verdicts.flatMap((verdict, at) => {
    const repeated = verdicts[at - 1]?.reading === verdict.reading;
    const row = [
      repeated ? '' : verdict.reading,
      claimedText(verdict),
      estimateText(verdict),
      rangeText(verdict),
      reachText(verdict),
      verdict.verdict,
    ];
    return verdict.label === '' ? [row] : [row, ['', '', '', '', '', verdict.label]];
  });
  return [HEADINGS, ...lines];
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
