import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SUMMARY_FIGURES, TRIAL_METRICS } from '../../../engine/book/index.js';
import { type PartShape, readPart, writePart } from '../../../pipeline/pool/index.js';

const folder = mkdtempSync(join(tmpdir(), 'sweep-part-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const result = {
  count: 3,
  book: { largestRisk: 40_000.5, fractions: Float32Array.of(0.1, 0.25), dollars: Float32Array.of(4000.1, 1e5) },
  reasons: ['', 'no VX settle', ''],
  metrics: TRIAL_METRICS.map((_, at) => Float64Array.of(at, Number.NaN, at / 3)),
  drawdowns: [Float32Array.of(0.1, Number.NaN, 0.3), Float32Array.of(0.2, Number.NaN, 0.4)],
  summaries: SUMMARY_FIGURES.map((_, at) => Float64Array.of(at / 7, Number.NaN, at)),
  offsets: [Float64Array.of(0.7, Number.NaN, -0.1)],
};

const window = { kind: 'cycles', name: '', fromRow: 0, toRow: 9 };
const shape: PartShape = {
  windows: [window, { ...window, kind: 'periods' }],
  summarized: ['rolling-63'],
  runHash: 'a'.repeat(64),
};

describe('readPart', () => {
  it('gives back what was written, bit for bit', async () => {
    const path = join(folder, 'whole.arrow');
    await writePart(path, result, shape.runHash);
    expect(await readPart(path, shape)).toEqual(result);
  });

  it('takes a missing, cut or changed file for a block still to do', async () => {
    expect(await readPart(join(folder, 'missing.arrow'), shape)).toBeNull();
    const path = join(folder, 'torn.arrow');
    await writePart(path, result, shape.runHash);
    const bytes = readFileSync(path);
    for (const length of [0, 10, 33, bytes.length - 1]) {
      writeFileSync(path, bytes);
      truncateSync(path, length);
      expect(await readPart(path, shape)).toBeNull();
    }
    bytes[bytes.length >> 1] ^= 4;
    writeFileSync(path, bytes);
    expect(await readPart(path, shape)).toBeNull();
  });

  it('takes a part of another run for a block still to do', async () => {
    const path = join(folder, 'other.arrow');
    await writePart(path, result, 'b'.repeat(64));
    expect(await readPart(path, shape)).toBeNull();
  });
});
