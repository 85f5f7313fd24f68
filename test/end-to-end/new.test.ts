import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sweep } from './sweep.js';
import { hasTerminal, onTerminal } from './terminal.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-new-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const make = (...args: string[]) => sweep(['new', ...args], { cwd: home });

describe('sweep new', () => {
  it('writes a commented grid that plans as many trials as it says, and names the dataset and claims given', async () => {
    const { code, stdout } = await make(
      'own',
      '--wing',
      '25, delta 0.05',
      '--friction',
      'live',
      '--claims',
      'headline, live',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Written: own\.yaml, 10 trials\./);
    const text = readFileSync(join(home, 'own.yaml'), 'utf8');
    expect(text).toContain('claims: [headline, live]');
    expect(text).toContain('condor.wing: [25, delta 0.05]');
    expect(text.match(/^ {2}# /gm)?.length).toBeGreaterThan(6);
    const plan = await sweep(['plan', 'own.yaml', '--json'], { cwd: home });
    expect(JSON.parse(plan.stdout).trials).toBe(10);
  });

  it('replaces no file unless told to', async () => {
    writeFileSync(join(home, 'kept.yaml'), 'mine\n');
    const { code, stderr } = await make('kept');
    expect([code, stderr]).toEqual([2, 'error: kept.yaml: must not be there yet, got a file; --force replaces it\n']);
    expect(readFileSync(join(home, 'kept.yaml'), 'utf8')).toBe('mine\n');
    expect((await make('kept', '--force')).code).toBe(0);
    expect(readFileSync(join(home, 'kept.yaml'), 'utf8')).toContain('hedge.mix');
  });

  it('writes into grids where there is such a folder', async () => {
    mkdirSync(join(home, 'grids'));
    expect((await make('placed')).stdout).toContain(join('grids', 'placed.yaml'));
  });

  it.each([
    [['bad', '--mix', '4/4'], /hedge\.mix.*must be three whole numbers of units.*got 4\/4\n$/],
    [['bad', '--wing', '50]\nsweep: {x'], /^error: /],
    [['../bad'], /must be the name of a file/],
    [['bad', '--sizing', 'contrats'], /did you mean|must be one of contracts/],
  ])('writes nothing for %j', async (args, message) => {
    const { code, stderr } = await make(...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(() => readFileSync(join(home, 'grids', 'bad.yaml'))).toThrow();
  });
});

describe.skipIf(!hasTerminal)('sweep new on a terminal', () => {
  const ask = (name: string, input: string) =>
    onTerminal(['new', name, '--out', home, '--sizing', 'risk'], { columns: 100, input });

  it('asks what no option says, again where the answer cannot be, and takes what is proposed for an empty one', () => {
    const { text, code } = ask('asked', '\n25, 50\n,\n0.4\n\n\n\n');
    expect(text).toMatch(/hedge\.delta\[0\]: must lie in \(0, 1\), got 25\n/);
    expect(text.match(/Delta of the calls \[0\.5\]:/g)?.length).toBeGreaterThanOrEqual(3);
    expect(text).not.toContain('How the digits are read');
    expect(text).toContain('Written: ');
    expect(code).toBe(0);
    const grid = readFileSync(join(home, 'asked.yaml'), 'utf8');
    expect(grid).toContain('  delta: 0.4\n');
    expect(grid).toContain('hedge.mix: [4/4/2, 0/0/0]');
    expect(grid).toContain('  sizing: risk\n');
  });
});
