import type { ReportData } from '../report-data.js';
import type { TableRow } from '../table-rows.js';
import { plain } from '../texts.js';

/** What figures call an axis: its last word, and friction by its own. */
export function axisWord(path: string): string {
  return path === 'friction.level' ? 'friction' : path.split('.')[1];
}

/** What a trial chose along each axis that the grid varies, in words. */
export function choicesOf(row: TableRow, { axes }: Pick<ReportData, 'axes'>): string {
  const own = axes.flatMap(({ path, column }) =>
    row[column] === null || row[column] === undefined ? [] : [`${axisWord(path)} ${plain(row[column])}`],
  );
  return own.join(', ');
}

/** The least cut that a claim of the run asks for; null where none does. */
export function claimedCut({ claims }: Pick<ReportData, 'claims'>): number | null {
  return claims.find(({ atLeast }) => atLeast !== null)?.atLeast ?? null;
}

/** Levels of friction that some rows have, from none on. */
export function frictionLevels(rows: readonly TableRow[]): string[] {
  return ['none', 'live', 'stressed'].filter((level) => rows.some((row) => row.friction_level === level));
}
