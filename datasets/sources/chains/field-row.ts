import { type Day, dayOf } from '../../../engine/contracts/calendar-date.js';
import { parseDate } from '../parse-date.js';
import { parseNumber } from '../parse-number.js';

/** More fields than any chain file has; those beyond are counted but cannot be read. */
const MOST_FIELDS = 256;
/** Sums of this many digits are exact in a double, and so is their quotient by a power of ten, correctly rounded. */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => Number(`1e${power}`));

const SPACE = 0x20;
const TAB = 0x09;
const ZERO = 0x30;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;

/**
 * One line of a large table, read field by field from its bytes without making strings: a year of a chain has three
 * million lines of thirty fields.
 *
 * Numbers come out as `parseNumber` gives them, dates as `parseDate` does. A field that holds neither sets `fault`.
 */
export class FieldRow {
  bytes: Buffer = Buffer.alloc(0);
  readonly starts = new Int32Array(MOST_FIELDS);
  readonly ends = new Int32Array(MOST_FIELDS);
  /** Fields of the line. */
  count = 0;
  /** Line number in the file, the first line being 1. */
  line = 0;
  /** Why the line cannot be used; empty when it can. */
  fault = '';
  /** Column names of the table, for messages. */
  names: readonly string[] = [];
  private readonly knownDates = new Map<number, Day>();

  get isFull(): boolean {
    return this.count >= MOST_FIELDS;
  }

  /** @returns the field without spaces around it; empty where the table has no such column */
  text(index: number): string {
    if (index < 0 || index >= Math.min(this.count, MOST_FIELDS)) return '';
    return this.bytes.toString('utf8', this.starts[index], this.ends[index]).trim();
  }

  /** @returns NaN where the field is empty or says "no value", or the table has no such column */
  number(index: number): number {
    if (index < 0 || index >= this.count) return Number.NaN;
    const { bytes } = this;
    let at = this.starts[index];
    let end = this.ends[index];
    while (at < end && (bytes[at] === SPACE || bytes[at] === TAB)) ++at;
    while (end > at && (bytes[end - 1] === SPACE || bytes[end - 1] === TAB)) --end;
    if (at === end) return Number.NaN;
    const from = at;
    const isNegative = bytes[at] === MINUS;
    if (isNegative || bytes[at] === PLUS) ++at;
    let digits = 0;
    let decimals = -1;
    let sum = 0;
    for (; at < end; ++at) {
      const digit = bytes[at] - ZERO;
      if (digit >= 0 && digit <= 9) {
        sum = sum * 10 + digit;
        ++digits;
        if (decimals >= 0) ++decimals;
      } else if (bytes[at] === POINT && decimals < 0) decimals = 0;
      else break;
    }
    if (at < end || digits === 0 || digits > EXACT_DIGITS) return this.slowNumber(index, from, end);
    const size = decimals > 0 ? sum / POWERS_OF_TEN[decimals] : sum;
    return isNegative ? -size : size;
  }

  /** @returns NaN where the field is no date, which also sets the fault */
  date(index: number): Day {
    if (index < 0 || index >= this.count) return Number.NaN;
    const { bytes } = this;
    let start = this.starts[index];
    const end = this.ends[index];
    while (start < end && bytes[start] === SPACE) ++start;
    const compact = this.compactDate(start, end);
    if (compact < 0) return this.slowDate(index);
    let day = this.knownDates.get(compact);
    if (day === undefined) {
      day = existingDay(compact);
      this.knownDates.set(compact, day);
    }
    if (Number.isNaN(day)) this.fault ||= `no date in column ${this.names[index]}`;
    return day;
  }

  /** YYYYMMDD as a number, of `YYYY-MM-DD` or `YYYYMMDD`; -1 when the bytes are neither. */
  private compactDate(start: number, end: number): number {
    const { bytes } = this;
    const length = end - start;
    if (length !== 10 && length !== 8) return -1;
    let compact = 0;
    for (let at = start; at < end; ++at) {
      const digit = bytes[at] - ZERO;
      if (digit >= 0 && digit <= 9) compact = compact * 10 + digit;
      else if (length !== 10 || bytes[at] !== MINUS || (at !== start + 4 && at !== start + 7)) return -1;
    }
    return length === 10 && (bytes[start + 4] !== MINUS || bytes[start + 7] !== MINUS) ? -1 : compact;
  }

  private slowDate(index: number): Day {
    const day = parseDate(this.text(index));
    if (Number.isNaN(day)) this.fault ||= `no date in column ${this.names[index]}`;
    return day;
  }

  private slowNumber(index: number, from: number, end: number): number {
    const value = parseNumber(this.bytes.toString('latin1', from, end));
    if (value !== undefined) return value;
    this.fault ||= `no number in column ${this.names[index]}`;
    return Number.NaN;
  }
}

function existingDay(compact: number): Day {
  const year = Math.floor(compact / 10_000);
  const month = Math.floor(compact / 100) % 100;
  const dayOfMonth = compact % 100;
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || dayOfMonth < 1) return Number.NaN;
  return dayOfMonth <= dayOf(year, month + 1, 1) - dayOf(year, month, 1) ? dayOf(year, month, dayOfMonth) : Number.NaN;
}
