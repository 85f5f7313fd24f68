import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countVerdictWords } from '../../../results/store/index.js';

const folder = mkdtempSync(join(tmpdir(), 'sweep-words-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verdicts = [
  { claim: 'headline', regime: 'all', rule: 'at-least', verdict: 'refuted' },
  { claim: 'headline', regime: 'VIX < 20', rule: 'at-least', verdict: 'supported' },
  // A text that looks like what is counted.
  { claim: '"regime": "all", "verdict": "mixed"', regime: 'VIX < 20', rule: 'within', verdict: 'mixed' },
  { claim: 'live', regime: 'all', rule: 'within', verdict: 'refuted' },
  { claim: 'cost', regime: 'all', rule: 'within', verdict: 'not reproduced' },
];
const counts = { refuted: 2, 'not reproduced': 1 };

function write(text: string): void {
  writeFileSync(join(folder, 'verdicts.json'), text);
}

describe('countVerdictWords', () => {
  it('counts the words over all windows, and no text that looks like one', async () => {
    write(`${JSON.stringify(verdicts, null, 1)}\n`);
    expect(await countVerdictWords(folder)).toEqual(counts);
  });

  it('does so in a file that is spaced in another way, and in an empty one', async () => {
    write(JSON.stringify(verdicts));
    expect(await countVerdictWords(folder)).toEqual(counts);
    write('[]\n');
    expect(await countVerdictWords(folder)).toEqual({});
  });

  it('refuses a torn file, what is no list of verdicts, and none', async () => {
    for (const text of [JSON.stringify(verdicts, null, 1).slice(0, -40), 'nonsense', '']) {
      write(text);
      await expect(countVerdictWords(folder)).rejects.toThrow(/verdicts\.json: must hold the verdicts/);
    }
    await expect(countVerdictWords(join(folder, 'nowhere'))).rejects.toThrow(/verdicts\.json: must hold the verdicts/);
  });
});
