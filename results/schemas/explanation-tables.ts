import { toDay } from '../../engine/contracts/calendar-date.js';
import type { Explanation } from './explanation.js';
import type { ColumnSpec, ColumnType, ColumnValues, TableBatch, TableSchema } from './table.js';

/** The tables that a trial laid open comes in, as files and on a terminal. */
export const explanationTableNames = [
  'axes',
  'metrics',
  'attribution',
  'drawdowns',
  'months',
  'transitions',
  'blotter',
  'daily',
] as const;

export type ExplanationTableName = (typeof explanationTableNames)[number];

/** A table with its rows. */
export interface FilledTable extends TableSchema {
  readonly batch: TableBatch;
}

type Cell = string | number | boolean | null;

/** One column of a table that is made of rows. */
type Column<Row> = readonly [name: string, type: ColumnType, of: (row: Row) => Cell];

/** The tables of a trial laid open; dates as days, money in USD, returns and drawdowns as fractions. */
export function explanationTable(explanation: Explanation, name: ExplanationTableName): FilledTable {
  const { axes, metrics, attribution, drawdowns, months, transitions, fills, daily } = explanation;
  switch (name) {
    case 'axes':
      return tableOf(name, Object.entries(axes), [
        ['axis', 'text', ([path]) => path],
        ['value', 'text', ([, value]) => (value === null ? null : String(value))],
      ]);
    case 'metrics':
      return tableOf(name, Object.entries(metrics), [
        ['metric', 'text', ([metric]) => metric],
        ['value', 'float64', ([, value]) => value],
      ]);
    case 'attribution':
      return tableOf(name, attribution, [
        ['part', 'text', ({ part }) => part],
        ['profit_and_loss', 'float64', ({ profitAndLoss }) => profitAndLoss],
        ['gross', 'float64', ({ gross }) => gross],
        ['costs', 'float64', ({ costs }) => costs],
        ['interest', 'float64', ({ interest }) => interest],
        ['premium', 'float64', ({ premium }) => premium],
      ]);
    case 'drawdowns':
      return tableOf(name, byAccount(drawdowns), [
        ['account', 'text', ({ account }) => account],
        ['rank', 'int32', ({ rank }) => rank],
        ['fraction', 'float64', ({ row }) => row.fraction],
        ['usd', 'float64', ({ row }) => row.usd],
        ['peak', 'date', ({ row }) => toDay(row.peak)],
        ['trough', 'date', ({ row }) => toDay(row.trough)],
        ['recovery', 'date', ({ row }) => (row.recovery === null ? null : toDay(row.recovery))],
      ]);
    case 'months':
      return tableOf(name, byAccount(months), [
        ['account', 'text', ({ account }) => account],
        ['year', 'int32', ({ row }) => row.year],
        ...MONTHS.map((month, at) => [month, 'float64', ({ row }) => row.months[at]] as Column<AccountYear>),
        ['whole', 'float64', ({ row }) => row.whole],
      ]);
    case 'transitions':
      return tableOf(name, transitions, [
        ['day', 'date', ({ day }) => toDay(day)],
        ['layer', 'text', ({ layer }) => layer],
        ['from', 'text', ({ from }) => from],
        ['to', 'text', ({ to }) => to],
        ['reason', 'text', ({ reason }) => reason],
      ]);
    case 'blotter':
      return tableOf(name, fills, [
        ['day', 'date', ({ day }) => toDay(day)],
        ['book', 'text', ({ book }) => book],
        ['action', 'text', ({ action }) => action],
        ['instrument', 'text', ({ instrument }) => instrument],
        ['contract', 'text', ({ contract }) => contract],
        ['quantity', 'float64', ({ quantity }) => quantity],
        ['price', 'float64', ({ price }) => price],
        ['price_source', 'text', ({ priceSource }) => priceSource],
        ['cost', 'float64', ({ cost }) => cost],
        ['cash_flow', 'float64', ({ cashFlow }) => cashFlow],
        ['reason', 'text', ({ reason }) => reason],
      ]);
    case 'daily':
      return tableOf(
        name,
        daily.day.map((_, at) => at),
        [
          ['day', 'date', (at) => toDay(daily.day[at])],
          ['profit_unhedged', 'float64', (at) => daily.profit.unhedged[at]],
          ['profit_hedged', 'float64', (at) => daily.profit.hedged[at]],
          ['equity_unhedged', 'float64', (at) => daily.equity.unhedged[at]],
          ['equity_hedged', 'float64', (at) => daily.equity.hedged[at]],
          ['drawdown_unhedged', 'float64', (at) => daily.drawdown.unhedged[at]],
          ['drawdown_hedged', 'float64', (at) => daily.drawdown.hedged[at]],
          ['cash', 'float64', (at) => daily.cash[at]],
          ['marks', 'float64', (at) => daily.marks[at]],
        ],
      );
  }
}

/** Columns of the months of a year. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

type AccountYear = ReturnType<typeof byAccount<Explanation['months']['hedged'][number]>>[number];

function byAccount<Row>(both: { readonly hedged: readonly Row[]; readonly unhedged: readonly Row[] }) {
  return (['hedged', 'unhedged'] as const).flatMap((account) =>
    both[account].map((row, at) => ({ account, rank: at + 1, row })),
  );
}

function tableOf<Row>(name: string, rows: readonly Row[], columns: readonly Column<Row>[]): FilledTable {
  return {
    name,
    columns: columns.map(([columnName, type]): ColumnSpec => ({ name: columnName, type })),
    batch: { count: rows.length, columns: columns.map(([, , of]) => rows.map(of) as ColumnValues) },
  };
}
