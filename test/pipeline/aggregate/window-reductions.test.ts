import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../../pipeline/aggregate/trial-evidence.js';
import { medianReader, rateReader, reductionReader } from '../../../pipeline/aggregate/window-reductions.js';

const book = { drawdowns: Float32Array.of(0.25, 0.5, 0, 0.125), counted: [true, true, true, false] };
const hedged = (window: number) => [0.125, 0.625, 0.1, 0.1][window];
const trial = { hedged, book };

describe('reductionReader', () => {
  it('reads the windows that count, in their order', () => {
    expect([...reductionReader([1, 0, 3])(trial)]).toEqual([-0.25, 0.5]);
    expect([...reductionReader([3])(trial)]).toEqual([]);
  });

  it('asks every book anew which windows count', () => {
    const read = reductionReader([0, 1]);
    read(trial);
    expect([...read({ hedged, book: { ...book, counted: [false, true, true, true] } })]).toEqual([-0.25]);
  });
});

describe('rateReader', () => {
  it('counts both ends of the band, over the windows that count', () => {
    expect(rateReader([0, 1, 3], 0.5, 0.6)(trial)).toBe(0.5);
    expect(rateReader([0, 1, 3], -0.25, 0.5)(trial)).toBe(1);
    expect(rateReader([0, 1, 3], 0.51, Number.POSITIVE_INFINITY)(trial)).toBe(0);
    expect(rateReader([3], 0, 1)(trial)).toBeNaN();
  });
});

it('median and rates are those of the evidence that claims are judged by', () => {
  const depth = fc.float({ min: 0, max: 1, noNaN: true });
  const window = fc.record({ hedged: depth, unhedged: depth, counted: fc.boolean() });
  fc.assert(
    fc.property(fc.array(window, { maxLength: 40 }), (list) => {
      const counted = list.map(({ counted, unhedged }) => counted && unhedged > 0);
      const random = { drawdowns: Float32Array.from(list, ({ unhedged }) => unhedged), counted };
      const one = { hedged: (at: number) => list[at].hedged, book: random };
      const windows = [...list.keys()].filter((at) => at % 3 !== 0);
      const group = { labeller: 'all', title: '', regime: 'all', windows };
      const [evidence] = gatherEvidence(one.hedged, random, [0.2, 0.4], [group]);
      expect(medianReader(windows)(one)).toBe(evidence.medianReduction);
      expect(rateReader(windows, 0.2, 0.4)(one)).toBe(evidence.within / evidence.counted);
      expect(rateReader(windows, 0.2, Number.POSITIVE_INFINITY)(one)).toBe(evidence.atLeast / evidence.counted);
    }),
  );
});
