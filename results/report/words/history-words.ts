import type { HistoryMeasure, HistorySummary } from '../../schemas/histories.js';

/** What tables and figures call the figures of a history. */
export const HISTORY_MEASURES: Readonly<Record<HistoryMeasure, string>> = {
  'median-reduction': 'median cut',
  'hold-rate-at-least': 'holds, at least',
  'hold-rate-within': 'holds, within',
  'full-reduction': 'cut, whole history',
  figure: 'figure',
};

/** What they call the ways in which histories are made. */
export const HISTORY_KINDS: Readonly<Record<HistorySummary['kind'], string>> = {
  resample: 'resampled',
  simulate: 'simulated',
};
