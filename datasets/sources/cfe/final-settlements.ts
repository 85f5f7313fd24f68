import { vixExpiration } from '../../calendars/index.js';
import type { FinalSettlement } from '../../schemas/index.js';
import { fieldFault } from '../daily-table.js';
import { findHeader, type Header } from '../header.js';
import type { Importer, Reading } from '../importer.js';
import { toSource } from '../observed-series.js';
import { parseDate } from '../parse-date.js';
import { parseNumber } from '../parse-number.js';
import { implausibleReason, isPlausible, VX_RANGE } from '../plausible-range.js';
import { type Doubt, RowTally } from '../row-tally.js';
import type { SourceFile } from '../source-file.js';
import { toVixPoints } from './rescaling.js';

const COLUMNS = ['symbol', 'settlementmonth', 'settlementyear', 'settlementdate', 'settlementprice'];

/** VX began trading in March 2004, and a list of what has settled does not reach far into the future. */
const YEARS = { first: 2004, last: 2100 };

/**
 * CFE's list of final settlement prices of all its products, of which the monthly VX are read.
 *
 * Its VX rows give the month and no date, so the calendar gives the date.
 */
export const cfeFinalSettlements: Importer = {
  id: 'cfe-final-settlements',
  title: 'Final settlement prices, CFE',
  recognises: (file) => headerOf(file) !== undefined,
  read: readFinalSettlements,
};

function headerOf(file: SourceFile): Header | undefined {
  return findHeader(file.opening, COLUMNS);
}

function readFinalSettlements(file: SourceFile): Reading {
  const header = headerOf(file) as Header;
  const [symbol, month, year, date, price] = COLUMNS.map((name) => header.names.indexOf(name)) as number[];
  const tally = new RowTally(file.path);
  const source = toSource('cfe-final-settlements', file);
  const byExpiration = new Map<number, { settlement: FinalSettlement; line: number }>();
  const contradicted = new Set<number>();

  for (const { line, fields } of file.rows) {
    if (line <= header.line) continue;
    tally.count();
    const settlement = parse(fields);
    if (typeof settlement === 'string') {
      tally.refuse(line, settlement);
      continue;
    }
    const earlier = byExpiration.get(settlement.expiration)?.settlement;
    if (earlier === undefined) byExpiration.set(settlement.expiration, { settlement, line });
    else if (earlier.value === settlement.value) tally.refuse(line, 'repeats an earlier row');
    else {
      contradicted.add(settlement.expiration);
      tally.refuse(line, CONTRADICTION, valueIn(settlement));
    }
  }
  for (const expiration of contradicted) {
    const first = byExpiration.get(expiration) as { settlement: FinalSettlement; line: number };
    tally.refuse(first.line, CONTRADICTION, valueIn(first.settlement));
    byExpiration.delete(expiration);
  }
  const settlements = [...byExpiration.values()].map(({ settlement }) => settlement);
  settlements.sort((a, b) => a.expiration - b.expiration);
  return { series: [], futures: [], settlements, tally };

  function parse(fields: readonly string[] | undefined): FinalSettlement | string {
    const fault = fieldFault(fields, header.names.length);
    if (fault !== undefined) return fault;
    const texts = fields as readonly string[];
    if (texts[symbol as number] !== 'VX') return 'another product';
    const [y, m] = [Number(texts[year as number]), Number(texts[month as number])];
    const isMonth =
      Number.isInteger(y) && y >= YEARS.first && y <= YEARS.last && Number.isInteger(m) && m >= 1 && m <= 12;
    if (!isMonth) return 'no settlement month';
    const expiration = vixExpiration(y, m);
    const dated = texts[date as number] as string;
    if (dated !== '' && parseDate(dated) !== expiration) return 'settlement date is no monthly expiration';
    const printed = parseNumber(texts[price as number] as string);
    if (printed === undefined || Number.isNaN(printed)) return 'no number in column settlementprice';
    const value = toVixPoints(printed, expiration);
    return isPlausible(value, VX_RANGE)
      ? { expiration, value, source }
      : implausibleReason('settlement price', VX_RANGE);
  }
}

function valueIn({ expiration, value }: FinalSettlement): Doubt {
  return { day: expiration, column: 'settlementprice', value };
}

const CONTRADICTION = 'two different settlement prices for one month';
