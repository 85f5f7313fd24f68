import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../datasets/store/index.js';
import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import { condorIndex, replicateOptionIndex } from '../../engine/replication/index.js';
import { surfaceParameterSets } from '../../engine/surfaces/index.js';
import { validationSchema } from '../../results/schemas/index.js';
import { sweep } from './sweep.js';

describe('sweep validate', () => {
  let folder: string;
  let levels: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'validate-'));
    levels = join(folder, 'levels.csv');
    // The engine's own index under American dates, some days missing, beside a column that nobody asked for.
    const { market } = openDataset('bundled');
    const friction = { level: 'none', commission: 0, spxSpread: 0, vixSpread: 0 } as const;
    const own = replicateOptionIndex(market, condorIndex, { parameters: surfaceParameterSets.base, friction });
    const lines = ['Date,Volume,CNDR'];
    for (let row = 0; row < market.days.length; ++row) {
      const [year, month, day] = toIsoDate(market.days[row]).split('-').map(Number);
      if (own.levels[row] > 0 && row % 17 !== 0) lines.push(`${month}/${day}/${year},0,${own.levels[row]}`);
    }
    writeFileSync(levels, `${lines.join('\r\n')}\r\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const validate = (...args: string[]) => sweep(['validate', '--data-dir', folder, ...args]);

  it('finds that the engine tracks itself, over the span asked for', async () => {
    const { code, stdout } = await validate('--benchmark', `CNDR=${levels}`, '--from', '2014-01-01', '--json');
    expect(code).toBe(0);
    const rows = JSON.parse(stdout);
    expect(validationSchema.parse(rows)).toEqual(rows);
    expect(rows.length).toBe(1);
    expect(rows[0]).toMatchObject({ benchmark: 'CNDR', from: '2014-01-17' });
    expect(rows[0].monthlyCorrelation).toBeCloseTo(1, 4);
    expect(rows[0].beta).toBeCloseTo(1, 3);
    expect(rows[0].driftGapPerYear).toBeCloseTo(0, 4);
    for (const name of ['to', 'months', 'spearman', 'correlationWithoutTwoLargest', 'maxDrawdownModel']) {
      expect(rows[0]).toHaveProperty(name);
    }
    expect(rows[0]).toHaveProperty('maxDrawdownIndex');
    expect(rows[0]).toHaveProperty('observedShare');
  });

  it('prints a table', async () => {
    const { code, stdout } = await validate('--benchmark', `cndr=${levels}`);
    expect(code).toBe(0);
    expect(stdout).toContain('CNDR');
    expect(stdout).toContain('roll to roll');
  });

  it.each([
    [['--from', 'yesterday'], '--from: must be a date, YYYY-MM-DD, got yesterday'],
    [['--from', '2010-01-01', '--to', '2009-01-01'], '--from: must not be after --to'],
    [['--benchmark', 'DOW=x.csv'], '--benchmark: must be NAME=FILE'],
    [['--benchmark', 'CNDR=/no/such/file.csv'], 'must be a table with a date column'],
    [['--chains', '/no/such/folder'], 'must be a folder or a file'],
    [[], 'must have benchmark levels'],
  ])('refuses %j with one line', async (args, message) => {
    const { code, stdout, stderr } = await validate(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});
