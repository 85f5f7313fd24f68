import type { Day } from '../../engine/contracts/calendar-date.js';
import { vixExpirations } from '../calendars/index.js';
import { ContractSettlesBuilder } from './contract-settles.js';
import { readDailyTable } from './daily-table.js';
import type { Header } from './header.js';
import type { Reading } from './importer.js';
import { toSource } from './observed-series.js';
import { implausibleReason, isPlausible, VX_RANGE } from './plausible-range.js';
import type { Doubt } from './row-tally.js';
import type { SourceFile } from './source-file.js';

/** A table with a row per day and a column per rank of VX contract, nearest first. */
export interface RankedSettles {
  readonly vendor: string;
  /** Column of the date, in lower case. */
  readonly date: string;
  /** Columns in lower case; the n-th holds the n-th monthly contract that settles after the day. */
  readonly ranks: readonly string[];
  /** Why a day's ranks cannot be told, if they cannot. */
  readonly refuse?: (day: Day) => string | undefined;
}

/** Ranks reach twelve months out, and a month's expiration is at most five weeks after the one before. */
const FARTHEST_RANK_DAYS = 13 * 35;

/**
 * Reads a table of VX prices by rank and finds each price's contract through the calendar.
 *
 * On a settlement date the first rank is already the next contract: the vendors' values, held against the contracts'
 * own files, all roll that way. No value, or 0, in a rank means that the contract was not listed or did not trade.
 */
export function readRankedSettles(file: SourceFile, header: Header, wanted: RankedSettles): Reading {
  const { rows, tally } = readDailyTable(file, header, { date: wanted.date, numbers: wanted.ranks });
  const contracts = new ContractSettlesBuilder(toSource(wanted.vendor, file));
  for (const { line, day, values } of rows) {
    const refusal = wanted.refuse?.(day);
    if (refusal !== undefined) {
      tally.refuse(line, refusal);
      continue;
    }
    const expirations = vixExpirations(day + 1, day + FARTHEST_RANK_DAYS);
    let found = 0;
    let implausible: Doubt | undefined;
    values.forEach((settle, rank) => {
      if (Number.isNaN(settle) || settle === 0) return;
      if (isPlausible(settle, VX_RANGE)) {
        contracts.add(expirations[rank] as Day, day, settle, line);
        ++found;
      } else implausible ??= { day, column: wanted.ranks[rank] as string, value: settle };
    });
    const reason = implausible ? implausibleReason('price', VX_RANGE) : 'no value';
    if (found === 0) tally.refuse(line, reason, implausible);
    else if (implausible) tally.remark(line, reason, implausible);
  }
  return { series: [], futures: contracts.build(), settlements: [], tally };
}
