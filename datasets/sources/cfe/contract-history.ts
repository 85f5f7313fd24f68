import { type Day, toDay, yearAndMonth } from '../../../engine/contracts/calendar-date.js';
import { vixExpiration } from '../../calendars/index.js';
import type { FinalSettlement } from '../../schemas/index.js';
import { ContractSettlesBuilder } from '../contract-settles.js';
import { readDailyTable } from '../daily-table.js';
import { findHeader, type Header } from '../header.js';
import type { Importer, Reading } from '../importer.js';
import { toSource } from '../observed-series.js';
import { implausibleReason, isPlausible, VX_RANGE } from '../plausible-range.js';
import type { SourceFile } from '../source-file.js';
import { type ContractMonth, contractMonth } from './contract-month.js';
import { toVixPoints } from './rescaling.js';

/**
 * CFE's history of one VX contract, monthly or weekly, in each of the header styles it has had.
 *
 * The `Futures` column names the month; which of a month's contracts it is, only the file's name says
 * (`VX_2020-03-18.csv`). The files of CFE's archive have no date in the name (`CFE_H20_VX.csv`) and are of monthly
 * contracts; they count as another vendor, `cfe-archive`. Weeklies are left out.
 */
export const cfeContractHistory: Importer = {
  id: 'cfe-contract-history',
  title: 'VX contract history, CFE',
  recognises: (file) => headerOf(file) !== undefined && firstMonth(file) !== undefined,
  read: readContract,
};

function headerOf(file: SourceFile): Header | undefined {
  return findHeader(file.opening, ['trade date', 'futures', 'settle', 'open interest']);
}

/** The month that the first readable row names. */
function firstMonth(file: SourceFile): ContractMonth | undefined {
  const header = headerOf(file) as Header;
  const index = header.names.indexOf('futures');
  for (const { line, fields } of file.opening) {
    const month = line > header.line ? contractMonth(fields?.[index] ?? '') : undefined;
    if (month !== undefined) return month;
  }
  return undefined;
}

function readContract(file: SourceFile): Reading {
  const header = headerOf(file) as Header;
  const named = expirationInName(file.name);
  const month = named === undefined ? (firstMonth(file) as ContractMonth) : yearAndMonth(named);
  const monthly = vixExpiration(month.year, month.month);
  const isWeekly = named !== undefined && named !== monthly;

  const { rows, tally } = readDailyTable(file, header, { date: 'trade date', numbers: ['settle'] });
  const futuresIndex = header.names.indexOf('futures');
  const source = toSource(named === undefined ? 'cfe-archive' : 'cfe', file);
  const contract = new ContractSettlesBuilder(source);
  const settlements: FinalSettlement[] = [];
  for (const { line, day, values, texts } of rows) {
    const settle = toVixPoints(values[0] as number, day);
    const labelled = contractMonth(texts[futuresIndex] as string);
    if (isWeekly) tally.refuse(line, 'weekly contract');
    else if (labelled?.year !== month.year || labelled.month !== month.month) tally.refuse(line, 'another contract');
    else if (day > monthly) {
      tally.refuse(line, 'after the final settlement date', { day, column: 'settle', value: settle });
    } else if (Number.isNaN(settle) || settle === 0) tally.refuse(line, 'no settle');
    else if (!isPlausible(settle, VX_RANGE)) {
      tally.refuse(line, implausibleReason('settle', VX_RANGE), { day, column: 'settle', value: settle });
    } else if (day === monthly) settlements.push({ expiration: monthly, value: settle, source });
    else contract.add(monthly, day, settle, line);
  }
  return { series: [], futures: contract.build(), settlements, tally };
}

/** Final settlement date in a name like `VX_2020-03-18.csv`. */
function expirationInName(name: string): Day | undefined {
  const date = /(\d{4}-\d{2}-\d{2})/.exec(name)?.[1];
  const day = date === undefined ? Number.NaN : toDay(date);
  return Number.isNaN(day) ? undefined : day;
}
