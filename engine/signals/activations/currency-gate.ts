import { announcementWindow } from '../indicators/announcement-window.js';
import { publishedChange } from '../indicators/published-change.js';
import type { Activation } from '../signal.js';

/** A month's exchange rate index appears about the middle of the next [calendar days from the month's first]. */
const PUBLICATION_LAG = 45;
const MONTHS = 3;
/** How long before the decision [calendar days]. */
const DAYS_AHEAD = 10;

/**
 * While the dollar strengthens ahead of the FOMC the far layer is doubled and the near one halved; on all other days,
 * and where the dollar is not observed, the layers are as they are.
 */
export const currencyGate: Activation = {
  name: 'currency-gate',
  doc: 'Far layer doubled, near halved, while the real dollar index rose over 3 months and the FOMC is within 10 days.',
  source: 'VixShield: the far leg as primary convexity provider when the real dollar strengthens ahead of the FOMC',
  columns: ['dollar_index', 'events.fomc'],
  // 45 days and three months, in trading days.
  lookback: 95,
  compute({ days, events, optional }) {
    const ahead = announcementWindow(days, events.fomc ?? [], DAYS_AHEAD, 0);
    const dollar = optional.dollar_index ?? new Float64Array(days.length).fill(Number.NaN);
    const change = publishedChange(days, dollar, PUBLICATION_LAG, MONTHS);
    const shifted = ahead.map((isAhead, row) => (isAhead && change[row] > 0 ? 1 : 0));
    return [
      Float64Array.from(shifted, (isShifted) => (isShifted ? 0.5 : 1)),
      new Float64Array(days.length).fill(1),
      Float64Array.from(shifted, (isShifted) => (isShifted ? 2 : 1)),
    ];
  },
};
