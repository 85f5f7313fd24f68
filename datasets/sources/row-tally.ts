import { type Day, toIsoDate } from '../../engine/contracts/calendar-date.js';
import type { CountedReason, DoubtfulRow } from '../schemas/index.js';

/** The value for whose sake a row is refused. */
export interface Doubt {
  /** Where the row's date could be read. */
  readonly day?: Day;
  readonly column: string;
  readonly value: number | string;
}

/** Rows of one reason kept with day and value; the others are counted. */
const LISTED_ROWS = 100;

/** Longest text of a field that is kept: a damaged file may have one of megabytes. */
const LONGEST_VALUE = 40;

interface Reason {
  count: number;
  readonly first: string;
  readonly rows: DoubtfulRow[];
}

/**
 * Book-keeping of one file's rows: each data row ends up kept or refused, and no refusal goes without a reason.
 *
 * A row refused with a doubt held a value that was not believed; one without had nothing to give (a holiday's empty
 * row, another product). A remark is for a row that was kept although something in it was not used, e.g. an open
 * outside the day's range.
 */
export class RowTally {
  readonly #path: string;
  readonly #refusals = new Map<string, Reason>();
  readonly #remarks = new Map<string, Reason>();
  #rows = 0;
  #refused = 0;

  /** @param path - the file's name in messages */
  constructor(path: string) {
    this.#path = path;
  }

  /** A data row was met: whatever follows the header and is not blank. */
  count(): void {
    ++this.#rows;
  }

  refuse(line: number, reason: string, doubt?: Doubt): void {
    ++this.#refused;
    this.#add(this.#refusals, line, reason, doubt);
  }

  remark(line: number, reason: string, doubt?: Doubt): void {
    this.#add(this.#remarks, line, reason, doubt);
  }

  get rows(): number {
    return this.#rows;
  }

  get kept(): number {
    return this.#rows - this.#refused;
  }

  /** Refused rows by reason, the commonest first. */
  get refusals(): CountedReason[] {
    return ranked(this.#refusals);
  }

  get remarks(): CountedReason[] {
    return ranked(this.#remarks);
  }

  #add(reasons: Map<string, Reason>, line: number, reason: string, doubt?: Doubt): void {
    let counted = reasons.get(reason);
    if (counted === undefined) {
      counted = { count: 0, first: `${this.#path}:${line}`, rows: [] };
      reasons.set(reason, counted);
    }
    ++counted.count;
    if (doubt !== undefined && !Number.isNaN(doubt.value) && counted.rows.length < LISTED_ROWS)
      counted.rows.push(toRow(line, doubt));
  }
}

function toRow(line: number, { day, column, value }: Doubt): DoubtfulRow {
  return {
    line,
    day: day === undefined ? null : toIsoDate(day),
    column,
    value: typeof value === 'string' ? value.slice(0, LONGEST_VALUE) : value,
  };
}

function ranked(reasons: ReadonlyMap<string, Reason>): CountedReason[] {
  const list = [...reasons].map(([reason, { count, first, rows }]) => ({
    reason,
    count,
    first,
    ...(rows.length === 0 ? {} : { rows: [...rows].sort((a, b) => a.line - b.line) }),
  }));
  return list.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
