import { MARKET_COLUMNS, type MarketColumn, type ObservedColumn } from '../schemas/index.js';
import type { Check } from './check.js';
import { type Finding, findingDay, quoted } from './finding.js';
import { daysOf, marketColumns, valuesOf } from './market-values.js';

const RULE = 'not-positive';

/** Columns that may be zero or below. */
const SIGNED: ReadonlySet<ObservedColumn> = new Set(['rate', 'dividend_yield', 'federal_funds', 'advance_decline']);

/** Prices and volatilities are positive numbers, and required columns have a number on every day. */
export const notPositive: Check = {
  rule: RULE,
  title: 'prices and volatilities are positive, required values are there',
  find: ({ tables }) => {
    const findings: Finding[] = [];
    const look = (
      table: string,
      days: Int32Array,
      column: string,
      values: Float64Array,
      isGood: (value: number) => boolean,
    ) => {
      for (let row = 0; row < values.length; ++row) {
        const value = values[row];
        if (isGood(value)) continue;
        findings.push({
          rule: RULE,
          severity: 'error',
          table,
          day: findingDay(days[row]),
          column,
          value: Number.isFinite(value) ? quoted(value) : String(value),
          message: 'must be a positive number',
        });
      }
    };
    const days = daysOf(tables.market);
    for (const [column, values] of marketColumns(tables.market)) {
      const mayBeMissing = !(column in MARKET_COLUMNS && MARKET_COLUMNS[column as MarketColumn].finite);
      const isSigned = SIGNED.has(column);
      look('market', days, column, values, (value) =>
        Number.isNaN(value) ? mayBeMissing : Number.isFinite(value) && (isSigned || value > 0),
      );
    }
    const settles = valuesOf(tables.futures, 'settle') ?? new Float64Array();
    look('futures', daysOf(tables.futures), 'settle', settles, (value) => value > 0 && Number.isFinite(value));
    return findings;
  },
};
