import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../engine/contracts/input-error.js';

const FIELDS = ['claim', 'reading', 'friction', 'regime', 'rule', 'metric', 'statistic', 'windows', 'verdict'] as const;

/** What a verdict is about, and its word; a field that another version did not have is empty. */
export type VerdictLine = Readonly<Record<(typeof FIELDS)[number], string>>;

/**
 * The words of verdicts.json and what they are about, whichever version of this program wrote it.
 *
 * @throws InputError when there is no such file or it holds something else
 */
export async function readVerdictWords(runFolder: string): Promise<VerdictLine[]> {
  const path = verdictsFile(runFolder);
  try {
    const verdicts: unknown = JSON.parse(await readFile(path, 'utf8'));
    return (verdicts as Record<string, unknown>[]).map(
      (verdict) => Object.fromEntries(FIELDS.map((field) => [field, String(verdict[field] ?? '')])) as VerdictLine,
    );
  } catch (error) {
    throw notVerdicts(path, error);
  }
}

const REGIME = Buffer.from('"regime": "');
const ALL_WINDOWS = Buffer.from('"regime": "all"');
const WORD = Buffer.from('"verdict": "');
const [QUOTE, OPENED, CLOSED] = Buffer.from('"[]');

/**
 * How many verdicts over all windows have which word.
 *
 * A list of thousands of runs reads gigabytes of verdicts, most of them on single regimes. So they are not parsed: the
 * few bytes that count are looked for, as `sweep run` writes them. Inside a text of the file they cannot stand, since a
 * quote in it has a backslash before it.
 *
 * @throws InputError when there is no such file or it holds something else
 */
export async function countVerdictWords(runFolder: string): Promise<Record<string, number>> {
  const path = verdictsFile(runFolder);
  const counts: Record<string, number> = {};
  const count = (word: string) => {
    counts[word] = (counts[word] ?? 0) + 1;
  };
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw notVerdicts(path, error);
  }
  if (!isAsWritten(bytes)) {
    for (const { regime, verdict } of await readVerdictWords(runFolder)) if (regime === 'all') count(verdict);
    return counts;
  }
  for (let at = bytes.indexOf(ALL_WINDOWS); at >= 0; at = bytes.indexOf(ALL_WINDOWS, at)) {
    const word = bytes.indexOf(WORD, at);
    if (word < 0) throw notVerdicts(path, new Error('a verdict without a word'));
    const end = bytes.indexOf(QUOTE, word + WORD.length);
    count(bytes.toString('utf8', word + WORD.length, end));
    at = end;
  }
  return counts;
}

/** A whole array, spaced as `sweep run` does. */
function isAsWritten(bytes: Buffer): boolean {
  return bytes[0] === OPENED && bytes.lastIndexOf(CLOSED) >= bytes.length - 2 && bytes.includes(REGIME);
}

function verdictsFile(runFolder: string): string {
  return join(runFolder, 'verdicts.json');
}

function notVerdicts(path: string, error: unknown): InputError {
  return new InputError(`${path}: must hold the verdicts of a complete run, got ${(error as Error).message}`);
}
