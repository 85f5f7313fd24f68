import type { HistoryMeasure, HistorySummary } from '../../schemas/index.js';
import { HISTORY_KINDS, HISTORY_MEASURES } from '../words/history-words.js';
import { titledTables } from './titled-tables.js';

/** What must be known to read the table. */
export const HISTORIES_LEGEND =
  'On each other history the claimed hedges are run again and the median trial is taken. VIX, futures and indices are ' +
  'rebuilt from models and drawn residuals; options are marked by the model. Intervals show what another draw of days ' +
  'would have changed, not errors of marks or models: docs/histories.md.';

/**
 * The claimed hedges on other histories, for a terminal: a block per claim, friction and kind of history, a line per
 * reading and measure.
 *
 * @param width - columns of the terminal
 * @param label - `modelled VIX` where no history has an observed one, or empty; stands in every title
 */
export function formatHistories(summaries: readonly HistorySummary[], width: number, label: string): string {
  const titleOf = ({ claim, friction, paths, kind }: HistorySummary) => {
    const words = [claim, `friction ${friction}`, `${paths} ${HISTORY_KINDS[kind]} histories`];
    return [...words, ...(label === '' ? [] : [label])].join(' · ');
  };
  return titledTables(summaries, titleOf, linesOf, { width, left: 2, lead: [0, 1], once: [0] });
}

function linesOf(summaries: readonly HistorySummary[]): string[][] {
  const hasBasic = summaries.some(({ basicLower }) => basicLower !== null);
  const confidence = `${Math.round(100 * summaries[0].confidence)}%`;
  const heading = ['reading', '', 'actual', 'median', `${confidence} of histories`];
  const lines = summaries.map((summary) => {
    const { reading, measure, actual, median, lower, upper, basicLower, basicUpper } = summary;
    const line = [
      reading,
      HISTORY_MEASURES[measure],
      figureText(actual, summary),
      figureText(median, summary),
      rangeText(lower, upper, summary),
    ];
    return hasBasic ? [...line, rangeText(basicLower, basicUpper, summary)] : line;
  });
  return [hasBasic ? [...heading, 'basic interval'] : heading, ...lines];
}

function rangeText(lower: number | null, upper: number | null, { unit, measure }: HistorySummary): string {
  if (lower === null || upper === null) return '–';
  return `[${numberText(lower, unit, measure)}, ${numberText(upper, unit, measure)}]`;
}

function figureText(value: number | null, { unit, measure }: HistorySummary): string {
  if (value === null) return '–';
  return `${numberText(value, unit, measure)}${unit === 'fraction' ? '%' : ''}`;
}

/** Figures of claims are small (a cost of 1.4% a year) and keep a decimal. Adding zero turns -0 into 0. */
function numberText(value: number, unit: HistorySummary['unit'], measure: HistoryMeasure): string {
  if (unit !== 'fraction') return value.toFixed(0);
  return measure === 'figure' ? (Math.round(1000 * value) / 10 + 0).toFixed(1) : String(Math.round(100 * value) + 0);
}
