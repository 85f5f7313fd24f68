import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../engine/contracts/input-error.js';
import { openDatabase, quoteText } from './database.js';

/** One row of trials.parquet. */
export interface StoredTrialRow {
  readonly trial: string;
  readonly status: 'done' | 'failed' | 'skipped';
  /** Why it failed or was skipped; empty for one that was done. */
  readonly reason: string;
  /** Value of a number column; NaN where it is missing. */
  number(column: string): number;
}

/**
 * Finds a trial of a run by its id, or by a beginning of it that no other trial shares. Reads no other row.
 *
 * @throws InputError when no trial, or more than one, answers to `text`, or the run has no trials yet
 */
export async function findTrial(runFolder: string, text: string): Promise<StoredTrialRow> {
  const path = join(runFolder, 'trials.parquet');
  if (!existsSync(path))
    throw new InputError(`${path}: must be there, got an unfinished run; sweep run goes on with it`);
  const database = await openDatabase();
  try {
    const rows = await database.connection.runAndReadAll(
      `SELECT * FROM read_parquet(${quoteText(path)}) WHERE starts_with(trial, ${quoteText(text)}) LIMIT 5`,
    );
    const found = rows.getRowObjects();
    const [row] = found;
    if (text === '' || row === undefined) {
      throw new InputError(`TRIAL: must be the id of a trial of ${runFolder}, or the beginning of one, got "${text}"`);
    }
    if (found.length > 1) {
      const fits = found.map(({ trial }) => trial).join(', ');
      throw new InputError(
        `TRIAL: must name one trial, got "${text}", which fits ${fits}${found.length === 5 ? ', …' : ''}`,
      );
    }
    return {
      trial: row.trial as string,
      status: row.status as StoredTrialRow['status'],
      reason: (row.reason ?? '') as string,
      number: (column) => (row[column] === null ? Number.NaN : (row[column] as number)),
    };
  } finally {
    database.close();
  }
}
