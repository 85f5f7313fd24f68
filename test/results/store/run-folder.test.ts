import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../results/schemas/index.js';
import {
  canonicalJson,
  createRunFolder,
  damagedFiles,
  differingTables,
  findRun,
  hashTables,
  listRuns,
  readManifest,
  readTableHashes,
  replaceAtomically,
  runName,
  writeFileAtomically,
  writeFileHashes,
  writeManifest,
  writeTableHashes,
} from '../../../results/store/index.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();
const hash = 'a'.repeat(64);

const manifest: Manifest = {
  run: '4-4-2-aaaaaaaaaa',
  runHash: hash,
  grid: { name: '4-4-2', file: 'grids/4-4-2.yaml', text: 'sweep:\n  hedge.delta: 0.5\n', resolvedHash: hash },
  claims: { text: 'claims: []' },
  options: { from: null, to: null },
  dataset: {
    name: 'bundled',
    hash,
    from: '2001-01-03',
    to: '2020-04-17',
    measuredFrom: '2001-03-01',
    modelled: { vix: 'path-dependent' },
    modelledShare: { vix: 1 },
    observedPrices: null,
  },
  seed: 1,
  engineVersion: '0.1.0',
  engine: 'fast',
  nodeVersion: 'v20.19.0',
  counts: { trials: 10 },
  failures: {},
  skipped: {},
  columnGaps: [],
  parity: null,
  verdicts: {},
  status: 'complete',
  startedAt: '2026-01-01T00:00:00.000Z',
  finishedAt: null,
};

describe('canonicalJson', () => {
  it('is the same text for the same data in any order of keys', () => {
    const text = '{"a":[2,1],"b":{"c":null,"d":"x"}}';
    expect(canonicalJson({ b: { d: 'x', c: null }, a: [2, 1] })).toBe(text);
    expect(canonicalJson({ a: [2, 1], b: { c: null, d: 'x' }, e: undefined })).toBe(text);
  });

  it('refuses numbers that JSON cannot hold', () => {
    expect(() => canonicalJson({ delta: Number.NaN })).toThrow('delta: must be finite');
  });
});

describe('writeFileAtomically', () => {
  it('replaces the content and leaves nothing temporary', async () => {
    const own = join(folder, 'atomic');
    mkdirSync(own);
    await writeFileAtomically(join(own, 'a.json'), 'old');
    await writeFileAtomically(join(own, 'a.json'), 'new');
    expect(readFileSync(join(own, 'a.json'), 'utf8')).toBe('new');
    expect(readdirSync(own)).toEqual(['a.json']);
  });

  it('keeps the old file when the new one cannot be finished', async () => {
    const own = join(folder, 'half');
    mkdirSync(own);
    const path = join(own, 'a.json');
    await writeFileAtomically(path, 'old');
    const half = replaceAtomically(path, async (temporaryPath) => {
      writeFileSync(temporaryPath, 'ha');
      throw new Error('disk full');
    });
    await expect(half).rejects.toThrow('disk full');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(own)).toEqual(['a.json']);
  });
});

describe('readManifest', () => {
  it('reads back what was written', async () => {
    const own = await createRunFolder(folder, 'manifest');
    await writeManifest(own, manifest);
    expect(await readManifest(own)).toEqual(manifest);
  });

  it('names every field that is wrong', async () => {
    const own = await createRunFolder(folder, 'damaged');
    writeFileSync(join(own, 'manifest.json'), JSON.stringify({ ...manifest, seed: 'one', status: 'paused' }));
    await expect(readManifest(own)).rejects.toMatchObject({
      name: 'InputError',
      faults: [expect.stringContaining('another layout in seed, status; sweep run of its grid makes it anew')],
    });
    writeFileSync(join(own, 'manifest.json'), '{"run":');
    await expect(readManifest(own)).rejects.toThrow('must be JSON');
  });
});

describe('damagedFiles', () => {
  it('names each file of a complete run that is cut, changed or gone', async () => {
    const own = join(folder, 'files');
    mkdirSync(own);
    const names = ['trials.parquet', 'verdicts.json', 'heatmap-a.svg'];
    const restore = () => {
      for (const name of names) writeFileSync(join(own, name), `content of ${name}`);
    };
    restore();
    for (const name of ['manifest.json', 'report.html', 'run.lock']) writeFileSync(join(own, name), 'may change');
    await writeTableHashes(own);
    await writeFileHashes(own);
    for (const name of ['manifest.json', 'report.html', 'run.lock', 'notes.txt']) writeFileSync(join(own, name), 'new');
    expect(await damagedFiles(own)).toEqual([]);
    for (const name of names) {
      for (const content of ['', 'content of', `CONTENT of ${name}`]) {
        writeFileSync(join(own, name), content);
        expect(await damagedFiles(own)).toEqual([name]);
      }
      rmSync(join(own, name));
      expect(await damagedFiles(own)).toEqual([name]);
      restore();
    }
    writeFileSync(join(own, 'files.sha256'), 'half a li');
    await expect(damagedFiles(own)).rejects.toThrow('files.sha256:1');
  });
});

describe('writeTableHashes', () => {
  it('lists every table, sorted, as sha256sum would', async () => {
    const own = await createRunFolder(folder, 'hashes');
    writeFileSync(join(own, 'windows.parquet'), 'abc');
    writeFileSync(join(own, 'trials.parquet'), '');
    writeFileSync(join(own, 'manifest.json'), '{}');
    await writeTableHashes(own);
    // sha256 of the empty message and of "abc": FIPS 180-4 examples, NIST.
    expect(readFileSync(join(own, 'tables.sha256'), 'utf8')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  trials.parquet\n' +
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  windows.parquet\n',
    );
    expect(await readTableHashes(own)).toEqual(await hashTables(own));
  });

  it('tells which tables differ', () => {
    const recorded = new Map([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ]);
    const recomputed = new Map([
      ['a', '1'],
      ['b', '9'],
      ['d', '4'],
    ]);
    expect(differingTables(recorded, recorded)).toEqual([]);
    expect(differingTables(recorded, recomputed)).toEqual(['b', 'c', 'd']);
  });

  it('refuses a list that is not one', async () => {
    const own = await createRunFolder(folder, 'no-hashes');
    await expect(readTableHashes(own)).rejects.toThrow('got no such file');
    writeFileSync(join(own, 'tables.sha256'), 'abc trials.parquet\n');
    await expect(readTableHashes(own)).rejects.toThrow('tables.sha256:1: must be "<sha256>  <name>"');
  });
});

describe('findRun', () => {
  it('takes a path, a name or a unique prefix', async () => {
    const out = join(folder, 'runs');
    const first = await createRunFolder(out, runName('4-4-2', `0123456789${'f'.repeat(54)}`));
    const second = await createRunFolder(out, runName('4-4-2', `0199999999${'f'.repeat(54)}`));
    await createRunFolder(out, 'not-a-run');
    await writeManifest(first, manifest);
    await writeManifest(second, manifest);

    expect(await listRuns(out)).toEqual(['4-4-2-0123456789', '4-4-2-0199999999']);
    expect(await findRun(out, first)).toBe(first);
    expect(await findRun(out, '4-4-2-0199999999')).toBe(second);
    expect(await findRun(out, '4-4-2-012')).toBe(first);
    await expect(findRun(out, '4-4-2-01')).rejects.toThrow('which fits 4-4-2-0123456789, 4-4-2-0199999999');
    await expect(findRun(out, 'not-a-run')).rejects.toThrow('got "not-a-run"');
    await expect(findRun(join(folder, 'nowhere'), 'x')).rejects.toThrow('which holds none');
  });

  it('prefers the run whose name is the text over those that begin with it', async () => {
    const out = join(folder, 'nested');
    await writeManifest(await createRunFolder(out, 'quick-1'), manifest);
    await writeManifest(await createRunFolder(out, 'quick-12'), manifest);
    expect(await findRun(out, 'quick-1')).toBe(join(out, 'quick-1'));
  });
});

describe('a run folder with a link in it', () => {
  it('is neither written to nor read from; itself it may be one', async () => {
    const out = join(folder, 'linked');
    const elsewhere = join(folder, 'elsewhere');
    const link = join(out, 'r-0123456789', 'parts');
    mkdirSync(join(out, 'r-0123456789'), { recursive: true });
    mkdirSync(elsewhere);
    await writeManifest(join(out, 'r-0123456789'), manifest);
    symlinkSync(join(out, 'r-0123456789'), join(out, 's-0123456789'));
    expect(await findRun(out, 's')).toBe(join(out, 's-0123456789'));

    symlinkSync(elsewhere, link);
    const refusal = `${link}: must lie in the run folder itself, got a link to ${elsewhere}`;
    await expect(createRunFolder(out, 'r-0123456789')).rejects.toThrow(refusal);
    await expect(findRun(out, 'r')).rejects.toThrow(refusal);
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});
