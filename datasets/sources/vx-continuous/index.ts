/**
 * Unadjusted continuous VX series, VX1..VX6: one file per rank, each row with the contract's days to expiry.
 */
import { vixExpirations } from '../../calendars/index.js';
import { ContractSettlesBuilder } from '../contract-settles.js';
import { readDailyTable } from '../daily-table.js';
import { findHeader, type Header } from '../header.js';
import type { Importer, Reading } from '../importer.js';
import { toSource } from '../observed-series.js';
import { implausibleReason, isPlausible, VX_RANGE } from '../plausible-range.js';
import type { SourceFile } from '../source-file.js';

/**
 * A continuous series with `days_to_expiry`, which names the contract whatever the file's rank.
 *
 * A row whose expiry is no monthly expiration of the calendar is refused.
 */
export const vxContinuous: Importer = {
  id: 'vx-continuous',
  title: 'VX continuous series',
  recognises: (file) => headerOf(file) !== undefined,
  read: readContinuous,
};

function headerOf(file: SourceFile): Header | undefined {
  return findHeader(file.opening, ['date', 'settle', 'days_to_expiry', 'contract_id']);
}

/** VX are listed for at most ten months or so. */
const LONGEST_LISTING_DAYS = 365;

function readContinuous(file: SourceFile): Reading {
  const { rows, tally } = readDailyTable(file, headerOf(file) as Header, {
    date: 'date',
    numbers: ['settle', 'days_to_expiry'],
  });
  const contracts = new ContractSettlesBuilder(toSource('vx-continuous', file));
  for (const { line, day, values } of rows) {
    const [settle, daysToExpiry] = values as [number, number];
    const expiration = day + daysToExpiry;
    const isListed = Number.isInteger(daysToExpiry) && daysToExpiry > 0 && daysToExpiry <= LONGEST_LISTING_DAYS;
    const isMonthly = isListed && vixExpirations(expiration, expiration).length === 1;
    if (Number.isNaN(settle) || settle === 0) tally.refuse(line, 'no settle');
    else if (!isPlausible(settle, VX_RANGE)) {
      tally.refuse(line, implausibleReason('settle', VX_RANGE), { day, column: 'settle', value: settle });
    } else if (!isMonthly) {
      tally.refuse(line, 'expiry is no monthly expiration', { day, column: 'days_to_expiry', value: daysToExpiry });
    } else contracts.add(expiration, day, settle, line);
  }
  return { series: [], futures: contracts.build(), settlements: [], tally };
}
