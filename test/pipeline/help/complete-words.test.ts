import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../pipeline/commands/index.js';
import { readCatalogue } from '../../../pipeline/help/command-catalogue.js';
import { completeWords } from '../../../pipeline/help/complete-words.js';
import { globalCatalogue } from '../../../pipeline/help/global-catalogue.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-complete-'));
const places = { runs: join(home, 'runs'), here: home, dataHome: join(home, 'data') };
const catalogue = readCatalogue(commands);

beforeAll(() => {
  for (const run of ['4-4-2-0123456789', 'хедж-0123456789', 'no-run'])
    mkdirSync(join(places.runs, run), { recursive: true });
  for (const run of ['4-4-2-0123456789', 'хедж-0123456789'])
    writeFileSync(join(places.runs, run, 'manifest.json'), '{}');
  mkdirSync(join(home, 'grids'));
  writeFileSync(join(home, 'grids', 'own.yaml'), '{}');
  writeFileSync(join(home, 'notes.txt'), '');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const follow = (...words: string[]) => completeWords(words, catalogue, globalCatalogue, places).map(({ word }) => word);

describe('completeWords', () => {
  it('completes commands and subcommands', () => {
    expect(follow('')).toEqual(expect.arrayContaining(['run', 'explain', 'query', 'data', 'completion']));
    expect(follow('ver')).toEqual(['verdict', 'verify']);
    expect(follow('data', 'p')).toEqual(['pull']);
    expect(follow('nonsense', '')).toEqual([]);
  });

  it('completes runs, grids, datasets and topics where they are wanted', () => {
    expect(follow('verdict', '')).toEqual(['4-4-2-0123456789', 'хедж-0123456789']);
    expect(follow('compare', '4-4-2-0123456789', 'х')).toEqual(['хедж-0123456789']);
    expect(follow('run', '')).toEqual([join(home, 'grids', 'own.yaml')]);
    expect(follow('run', 'g.yaml', '--data', '')).toEqual(['bundled']);
    expect(follow('help', 'exit')).toEqual(['exit-codes']);
  });

  it('completes options, those of every command too, each once', () => {
    expect(follow('explain', '4-4-2-0123456789', '--t')).toEqual(['--table']);
    expect(follow('explain', '--verb')).toEqual(['--verbose']);
    expect(follow('query', 'r', '--limit', '3', '--limi')).toEqual([]);
    expect(new Set(follow('run', '--')).size).toBe(follow('run', '--').length);
  });

  it("completes an option's choices, and takes its value for no argument", () => {
    expect(follow('query', 'r', 'sql', '--format', 'p')).toEqual(['parquet']);
    expect(follow('explain', '--table', 'months', '')).toEqual(['4-4-2-0123456789', 'хедж-0123456789']);
  });

  it('leaves files and free text to the shell', () => {
    expect(follow('query', '4-4-2-0123456789', '')).toEqual([]);
    expect(follow('explain', 'r', 't', '--out', '')).toEqual([]);
  });
});

describe('readCatalogue', () => {
  it('knows every command with its arguments, and says of each option what it is', () => {
    const all = catalogue.flatMap((command) => (command.subcommands.length > 0 ? command.subcommands : [command]));
    expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(['run', 'explain', 'data import']));
    for (const { name, usage, positionals, options, describe: says } of all) {
      expect(says, name).not.toBe('');
      expect(positionals.length, name).toBe([...usage.matchAll(/[<[]/g)].length);
      for (const option of options) expect(option.describe, `${name} --${option.name}`).not.toBe('');
    }
  });
});
