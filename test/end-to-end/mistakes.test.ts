import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from './sweep.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-mistakes-'));
const grid = join(home, 'tiny.yaml');
const out = join(home, 'runs');

beforeAll(() => {
  writeFileSync(grid, 'claims: [headline]\nsweep:\n  hedge.mix: [4/4/2, 0/0/0]\n');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a mistake on the command line', () => {
  it.each([
    ['no grid', ['run']],
    ['a wrong option', ['run', grid, '--bogus']],
    ['a seed that is no number', ['run', grid, '--seed', 'x', '--out', out]],
    ['an engine that is none', ['run', grid, '--engine', 'foo', '--out', out]],
    ['an engine without a name', ['run', grid, '--out', out, '--engine']],
    ['runs into a file', ['run', grid, '--out', grid]],
    ['datasets in a file', ['data', 'list', '--data-dir', grid]],
  ])('%s is answered in one line, with exit 2 and nothing written', async (_, args) => {
    const { code, stderr } = await sweep(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect(existsSync(out)).toBe(false);
  });
});

describe('a reader that stops reading', () => {
  it('ends the command without a word', async () => {
    const child = spawn(process.execPath, [resolve('dist/pipeline/cli.js'), 'data', 'check', 'bundled', '--all']);
    child.stdout.destroy();
    let words = '';
    child.stderr.on('data', (chunk) => {
      words += chunk;
    });
    await new Promise((done) => child.on('close', done));
    expect(words).toBe('');
  });
});

describe('a grid outside the folder of the grids that come with sweep', () => {
  it('is judged by the ledger that comes with sweep, unless it names another', async () => {
    const { code, stdout } = await sweep(['plan', grid]);
    expect(code).toBe(0);
    expect(stdout).toContain('distinct trials');
    const own = join(home, 'own-ledger.yaml');
    writeFileSync(own, 'claims: mine.yaml\nsweep:\n  hedge.mix: [4/4/2]\n');
    expect((await sweep(['plan', own])).stderr).toMatch(/^error: .*own-ledger.yaml:1:9 .*no such file: .*mine.yaml\n$/);
  });
});

describe('a run folder that cannot be read', () => {
  const folder = () => join(out, readdirSync(out)[0]);
  const bytesOf = (name: string) => readFileSync(join(folder(), name), 'base64');

  it('is computed anew, whatever of it is gone or of another layout', async () => {
    mkdirSync(out);
    expect((await sweep(['run', grid, '--out', out])).code).toBe(0);
    const [trials, verdicts] = ['trials.parquet', 'verdicts.json'].map(bytesOf);
    const damages = [
      () => writeFileSync(join(folder(), 'manifest.json'), '{}'),
      () => writeFileSync(join(folder(), 'verdicts.json'), '[{"claim": 1}]'),
      () => rmSync(join(folder(), 'trials.parquet')),
    ];
    for (const damage of damages) {
      damage();
      const { code, stdout, stderr } = await sweep(['run', grid, '--out', out]);
      expect(stderr).toBe('');
      expect(code).toBe(0);
      expect(stdout).not.toContain('nothing was computed');
      expect([bytesOf('trials.parquet'), bytesOf('verdicts.json')]).toEqual([trials, verdicts]);
    }
  });

  it('makes verdict say how to mend it', async () => {
    rmSync(join(folder(), 'verdicts.json'));
    const { code, stderr } = await sweep(['verdict', 'tiny', '--runs', out]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: .*got no such file; sweep run of its grid makes it anew\n$/);
  });
});
