import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTextFile } from '../../../pipeline/stages/read-text-file.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-text-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const refusal = (path: string) => readTextFile(path, 'GRID').catch((error: Error) => error.message);

describe('readTextFile', () => {
  it('gives the text of a file', async () => {
    const path = join(home, 'a.yaml');
    writeFileSync(path, 'sweep: {}\n# é\n');
    expect(await readTextFile(path, 'GRID')).toBe('sweep: {}\n# é\n');
  });

  it('refuses what is no file, or larger than a grid can be, without reading all of it', async () => {
    const large = join(home, 'large.yaml');
    writeFileSync(large, '');
    truncateSync(large, 2 ** 37);
    expect(await refusal(large)).toBe(`GRID: must be a file that can be read, got more than 4 MiB: ${large}`);
    expect(await refusal('/dev/zero')).toContain('got more than 4 MiB');
    expect(await refusal(home)).toContain('got a folder');
    expect(await refusal(join(home, 'none'))).toContain('got no such file');
  });
});
