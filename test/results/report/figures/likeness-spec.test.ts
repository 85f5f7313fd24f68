import { describe, expect, it } from 'vitest';
import { BUNDLED, openDataset } from '../../../../datasets/store/index.js';
import { likenessFigure } from '../../../../pipeline/commands/data-histories.js';
import { compareHistories } from '../../../../pipeline/histories/index.js';
import { type ComparedFigure, likenessSpec, renderPng, renderSvg } from '../../../../results/report/index.js';
import { differenceFrom } from './pixels.js';

const comparison = compareHistories(openDataset(BUNDLED, { home: '' }), { paths: 4, years: 5, seed: 1 });
const spec = likenessSpec(likenessFigure(BUNDLED, comparison));

interface Panel {
  readonly data: {
    readonly values: readonly {
      readonly at?: number;
      readonly row?: string;
      readonly kind: keyof ComparedFigure;
      readonly middle: number;
      readonly lower: number;
      readonly upper: number;
    }[];
  };
}
const panels = (spec as unknown as { vconcat: { hconcat: Panel[] }[] }).vconcat.flatMap(({ hconcat }) => hconcat);
const [vix, persistence, futures, levels, correlation] = panels;

/** What a panel draws at a place of its curve, or in the rows that begin with a name. */
function drawn({ data }: Panel, place: number | string): ComparedFigure {
  const lines = data.values.filter(({ at, row }) =>
    typeof place === 'number' ? at === place : row?.startsWith(place) === true,
  );
  expect(lines.map(({ kind }) => kind)).toEqual(['real', 'resampled', 'simulated']);
  const [real, resampled, simulated] = lines.map(({ middle, lower, upper }) => [middle, lower, upper] as const);
  return { real: real[0], resampled, simulated };
}

describe('likenessSpec', () => {
  it.each([
    ['lowestVix', vix, 0],
    ['vix5', vix, 0.05],
    ['medianVix', vix, 0.5],
    ['vix95', vix, 0.95],
    ['highestVix', vix, 1],
    ['persistence1', persistence, 1],
    ['persistence20', persistence, 20],
    ['persistence60', persistence, 60],
    ['curve60', futures, 60],
    ['curve180', futures, 180],
    ['lowestVix', levels, 'VIX lowest'],
    ['highestVix', levels, 'VIX highest'],
    ['lowestVvix', levels, 'VVIX lowest'],
    ['highestVvix', levels, 'VVIX highest'],
    ['withReturns', correlation, ''],
  ] as const)('draws the %s of the table', (name, panel, place) => {
    const { figure: _, ...row } = comparison.rows.find(({ figure }) => figure === name) ?? { figure: name };
    expect(drawn(panel, place)).toEqual(row);
  });

  it('has bands about their medians, and every place of every curve', () => {
    for (const { data } of panels) {
      for (const { kind, lower, middle, upper } of data.values) {
        expect(lower).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(upper);
        if (kind !== 'real') expect(upper).toBeGreaterThan(lower);
      }
    }
    expect(vix.data.values).toHaveLength(3 * comparison.curves.vixQuantiles.length);
    expect(persistence.data.values).toHaveLength(3 * comparison.curves.persistence.length);
    expect(futures.data.values).toHaveLength(3 * comparison.curves.futures.length);
  });

  it('becomes a picture with the name of every kind and panel', async () => {
    const svg = await renderSvg(spec);
    for (const word of ['real', 'resampled', 'simulated', 'Distribution of the VIX', 'Curve of VIX futures'])
      expect(svg).toContain(`>${word}<`);
    expect(svg).not.toMatch(/NaN|undefined/);
    expect(differenceFrom(svg, renderPng(svg, 2), 2).bytes).toBeLessThan(60);
  });
});
