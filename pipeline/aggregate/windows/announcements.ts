import { toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { firstAfter } from '../../../engine/contracts/expirations.js';
import type { Market } from '../../../engine/contracts/market.js';
import type { Window } from '../../../engine/contracts/window.js';

/** Trading days before and after a decision of the FOMC that belong to its window. */
const REACH = 5;

/** Rise of the VIX above its close before the window that makes a meeting an episode. */
const SPIKE = 1.25;

/**
 * FOMC meetings around which the VIX rose by more than 25%: five trading days either side of the decision.
 *
 * Meetings that the data cut off are left out; where the dataset has no dates of meetings, there are none. Unscheduled
 * meetings may overlap scheduled ones, as in March 2020.
 */
export function fomcSpikes(market: Market, firstRow: number): Window[] {
  const { days, vix } = market;
  const windows: Window[] = [];
  for (const day of market.events.fomc ?? []) {
    const row = firstAfter(days, day - 1);
    const fromRow = row - REACH - 1;
    const toRow = row + REACH;
    if (fromRow < firstRow || toRow >= days.length) continue;
    const largest = vix.subarray(fromRow + 1, toRow + 1).reduce((high, close) => Math.max(high, close), 0);
    if (largest > SPIKE * vix[fromRow]) {
      windows.push({ kind: 'episodes', name: `FOMC ${toIsoDate(day)}`, fromRow, toRow });
    }
  }
  return windows;
}
