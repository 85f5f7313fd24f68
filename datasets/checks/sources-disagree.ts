import type { Check } from './check.js';
import { quoted } from './finding.js';

const RULE = 'sources-disagree';

/** Files that hold the same thing say the same about it; where they do not, the better file's value was used. */
export const sourcesDisagree: Check = {
  rule: RULE,
  title: 'files that hold the same thing agree within 1%',
  find: ({ record }) =>
    (record?.disagreements ?? []).map(({ column, day, value, file, otherValue, otherFile }) => ({
      rule: RULE,
      severity: 'warning',
      table: column.startsWith('settle ') ? 'futures' : 'market',
      day,
      column,
      value: quoted(value),
      message: `must agree; ${file} is used, ${otherFile} has ${quoted(otherValue)}`,
    })),
};
