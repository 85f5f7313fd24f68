import type { Table } from 'apache-arrow';
import type { Day } from '../../engine/contracts/calendar-date.js';
import {
  type ChainColumn,
  type ChainColumns,
  chainSchema,
  FORMAT_VERSION,
  type ObservedChain,
  type ProvenanceSpan,
} from '../schemas/index.js';
import { observedOrigin } from './draft-column.js';
import { makeTable, type TableColumn } from './make-table.js';
import { type ChainSegment, isTwoSided, mergeChainDay, segmentsByDay } from './merge-chain-day.js';
import { bySourcePrecedence } from './precedence.js';

/** What became of the rows of all chain files. */
export interface ChainReport {
  readonly rows: number;
  /** Rows with both a bid and an ask: those that can mark a position. */
  readonly twoSided: number;
  /** Trading days with any row. */
  readonly days: number;
  /** Null when there is no row. */
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  /** Rows of days that the market table does not have. */
  readonly outsideMarket: number;
  /** Rows of a contract and day that a better file has. */
  readonly superseded: number;
}

/** A chains table; null where no row falls on a day of the market. */
export interface BuiltChains {
  readonly table: Table | null;
  readonly report: ChainReport;
}

/** Rows chosen from several chains, in the order of the table. */
interface Picks {
  readonly chains: Uint16Array;
  readonly rows: Uint32Array;
  length: number;
}

/** Column of the table by column of a chain. */
const SOURCE_COLUMNS = {
  day: 'days',
  root: 'roots',
  expiration: 'expirations',
  option_type: 'optionTypes',
  strike: 'strikes',
  bid: 'bids',
  ask: 'asks',
  last: 'lasts',
  volume: 'volumes',
  open_interest: 'openInterests',
  implied_volatility: 'impliedVolatilities',
  delta: 'deltas',
} as const satisfies Record<ChainColumn, keyof ChainColumns>;

/**
 * Lays the chains of all files into one table: days in order, each contract of a day once.
 *
 * Of several files that have a contract on a day, the best one with both a bid and an ask is taken, else the best.
 * The same files give the same bytes in whatever order they come.
 *
 * @param days - the market table's, ascending
 * @param chains - each in the order of `ObservedChain`, roots numbered as in `OPTION_ROOTS`
 * @param name - of the dataset, written into the table
 */
export function buildChains(days: Int32Array, chains: readonly ObservedChain[], name: string): BuiltChains {
  const ranked = bySourcePrecedence(
    'chains',
    chains.map(({ columns, source }) => ({ columns, source, days: columns.days })),
  );
  const columns = ranked.map((chain) => chain.columns);
  const offered = columns.reduce((sum, { length }) => sum + length, 0);
  const picks: Picks = { chains: new Uint16Array(offered), rows: new Uint32Array(offered), length: 0 };
  const segments = segmentsByDay(columns);
  let dayCount = 0;
  let inMarket = 0;
  const inDays: ChainSegment[] = [];
  for (const day of days) {
    const ofDay = segments.get(day);
    if (ofDay === undefined) continue;
    ++dayCount;
    for (const segment of ofDay) inMarket += segment.to - segment.from;
    inDays.push(...ofDay);
    mergeChainDay(ofDay, columns, (chain, row) => {
      picks.chains[picks.length] = chain;
      picks.rows[picks.length] = row;
      ++picks.length;
    });
  }
  const spans = ranked.flatMap(({ source }, chain) => spanOf(inDays, chain, columns, observedOrigin(source)));
  const metadata = new Map([
    ['dataset', name],
    ['format', FORMAT_VERSION],
  ]);
  const isEmpty = picks.length === 0;
  const dayAt = (at: number) => columns[picks.chains[at]].days[picks.rows[at]];
  return {
    table: isEmpty ? null : makeTable(chainSchema(spans, metadata), gather(columns, picks)),
    report: {
      rows: picks.length,
      twoSided: countTwoSided(columns, picks),
      days: dayCount,
      firstDay: isEmpty ? null : dayAt(0),
      lastDay: isEmpty ? null : dayAt(picks.length - 1),
      outsideMarket: offered - inMarket,
      superseded: inMarket - picks.length,
    },
  };
}

/** The days from first to last on which one file had rows; none when it had none in the market's days. */
function spanOf(
  segments: readonly ChainSegment[],
  chain: number,
  columns: readonly ChainColumns[],
  origin: ReturnType<typeof observedOrigin>,
): ProvenanceSpan[] {
  const own = segments.filter((segment) => segment.chain === chain);
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ from: columns[chain].days[first.from], to: columns[chain].days[last.from], ...origin }];
}

function gather(columns: readonly ChainColumns[], picks: Picks): Map<string, TableColumn> {
  const gathered = Object.entries(SOURCE_COLUMNS).map(([name, source]): [string, TableColumn] => {
    const values = blankColumn(name as ChainColumn, picks.length);
    for (let at = 0; at < picks.length; ++at) values[at] = columns[picks.chains[at]][source][picks.rows[at]];
    return [name, values];
  });
  return new Map(gathered);
}

function blankColumn(name: ChainColumn, length: number): TableColumn {
  if (name === 'day' || name === 'expiration') return new Int32Array(length);
  return name === 'root' || name === 'option_type' ? new Uint8Array(length) : new Float64Array(length);
}

function countTwoSided(columns: readonly ChainColumns[], picks: Picks): number {
  let count = 0;
  for (let at = 0; at < picks.length; ++at) if (isTwoSided(columns[picks.chains[at]], picks.rows[at])) ++count;
  return count;
}
