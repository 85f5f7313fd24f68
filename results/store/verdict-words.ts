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
  const path = join(runFolder, 'verdicts.json');
  try {
    const verdicts: unknown = JSON.parse(await readFile(path, 'utf8'));
    return (verdicts as Record<string, unknown>[]).map(
      (verdict) => Object.fromEntries(FIELDS.map((field) => [field, String(verdict[field] ?? '')])) as VerdictLine,
    );
  } catch (error) {
    throw new InputError(`${path}: must hold the verdicts of a complete run, got ${(error as Error).message}`);
  }
}
