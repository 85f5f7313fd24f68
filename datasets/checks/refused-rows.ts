import type { CountedReason, FileRecord } from '../schemas/index.js';
import type { Check } from './check.js';
import type { Finding, Severity } from './finding.js';

const RULE = 'refused-row';

/**
 * Rows of the imported files that did not get in, or not whole, by their reasons.
 *
 * A row that held a value which was not believed is named with it; rows that had nothing to give (a holiday's empty
 * row, another product) are counted, one finding per file and reason.
 */
export const refusedRows: Check = {
  rule: RULE,
  title: 'rows of the files that were refused, or used in part',
  find: ({ record }) =>
    (record?.files ?? []).flatMap((file) => [
      ...file.refused.flatMap((counted) => findingsOf(file, counted, 'warning', 'refused')),
      ...file.remarks.flatMap((counted) => findingsOf(file, counted, 'info', 'used in part')),
    ]),
};

function findingsOf({ file }: FileRecord, counted: CountedReason, severity: Severity, what: string): Finding[] {
  const { reason, count, first, rows = [] } = counted;
  const common = { rule: RULE, table: 'file' };
  const named = rows.map(({ line, day, column, value }) => ({
    ...common,
    severity,
    day,
    column: `${file}:${line} ${column}`,
    value,
    message: `${what}: ${reason}`,
  }));
  const others = count - rows.length;
  if (others === 0) return named;
  const message = `${what}: ${reason} (${others} ${rows.length === 0 ? 'rows' : 'more'}, first ${first})`;
  return [...named, { ...common, severity: 'info', day: null, column: file, value: null, message }];
}
