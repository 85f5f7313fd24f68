import type { Table } from 'apache-arrow';
import { buildDataset } from '../../../datasets/build/index.js';
import { makeTable, type TableColumn } from '../../../datasets/build/make-table.js';
import { type Finding, runChecks } from '../../../datasets/checks/index.js';
import type { ImportRecord, Observations } from '../../../datasets/schemas/index.js';
import type { DatasetTables } from '../../../datasets/store/index.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { smallObservations } from '../build/make-observations.js';

/** A year of a quiet market that breaks no rule. */
export function quietTables(
  observations: Observations = smallObservations(),
  acceptCarriedRates = false,
): DatasetTables {
  const { report: _, ...tables } = buildDataset(observations, { name: 'small', acceptCarriedRates });
  return tables;
}

/** The table with the values of one column changed on some days. */
export function changed(table: Table, column: string, values: Readonly<Record<string, number>>): Table {
  const columns = new Map<string, TableColumn>(
    table.schema.fields.map(({ name }) => [name, table.getChild(name)?.toArray().slice()]),
  );
  const days = columns.get('day') as Int32Array;
  for (const [date, value] of Object.entries(values)) {
    const row = days.indexOf(toDay(date));
    if (row < 0) throw new Error(`no ${date} in the table`);
    (columns.get(column) as TableColumn)[row] = value;
  }
  return makeTable(table.schema, columns);
}

/** Market table without the rows from one row to another, the latter not included. */
export function withoutRows(table: Table, from: number, to: number): Table {
  const columns = table.schema.fields.map(({ name }): [string, TableColumn] => {
    const values = table.getChild(name)?.toArray() as TableColumn;
    return [name, values.filter((_: number, row: number) => row < from || row >= to) as TableColumn];
  });
  return makeTable(table.schema, new Map(columns));
}

/** Findings of one rule as `severity table.column day value`. */
export function found(rule: string, tables: DatasetTables, record: ImportRecord | null = null): string[] {
  return runChecks({ tables, record })
    .filter((finding) => finding.rule === rule)
    .map(({ severity, table, column, day, value }: Finding) => `${severity} ${table}.${column} ${day} ${value}`);
}
