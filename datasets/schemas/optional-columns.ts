/**
 * Columns that a market table has only when some file gave them; NaN on days that nobody observed.
 *
 * Only the rules that ask for one read it: macro gates and breadth. A monthly figure stands from the day on which it
 * was published, never from the month that it describes.
 */
export const OPTIONAL_COLUMNS = {
  advance_decline: { unit: 'index', doc: 'NYSE advance-decline line, cumulative, in the unit of the vendor' },
  dollar_index: { unit: 'index', doc: 'real broad effective exchange rate of the US dollar, from 45 days after' },
  cpi: { unit: 'index, 1982-84 = 100', doc: 'US consumer prices, latest revision, from 60 days after' },
  ppi: { unit: 'index, 1982 = 100', doc: 'US producer prices, latest revision, from 60 days after' },
  federal_funds: { unit: 'fraction per year, as quoted', doc: 'effective federal funds rate of the day before' },
} as const satisfies Record<string, { unit: string; doc: string }>;

/** A column that a market table may lack. */
export type OptionalColumn = keyof typeof OPTIONAL_COLUMNS;

/** Names of the optional columns, in the order in which a table has them. */
export const OPTIONAL_COLUMN_NAMES = Object.keys(OPTIONAL_COLUMNS) as OptionalColumn[];
