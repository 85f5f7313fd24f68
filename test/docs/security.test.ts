import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('SECURITY.md', 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('](test/'))
  .map((line) => line.split(' | ')[2]);

describe('the threats of SECURITY.md', () => {
  it('each name a test that is there', () => {
    expect(rows.length).toBeGreaterThan(15);
    for (const cell of rows) {
      const tests = [...cell.matchAll(/\]\((test\/[^)]+)\)(?:: "([^"]+)")?/g)];
      expect(tests, cell).not.toEqual([]);
      for (const [, file, name = ''] of tests) expect(readFileSync(file, 'utf8'), `${file} ${name}`).toContain(name);
    }
  });
});
