import { Resvg } from '@resvg/resvg-js';
import { scheme } from 'vega';
import { describe, expect, it } from 'vitest';
import { DARK_TEXT_FROM } from '../../../../results/report/figures/heatmap-data.js';
import { COLOUR_SCHEME } from '../../../../results/report/figures/heatmap-spec.js';
import { type HeatmapFigure, heatmapSpec, renderSvg } from '../../../../results/report/index.js';
import { exampleFigure } from './example-figure.js';

const figure = exampleFigure();
const draw = (drawn: HeatmapFigure) => renderSvg(heatmapSpec(drawn));

/** Contents of the SVG's text elements. */
function textsOf(svg: string): string[] {
  return Array.from(svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, text]) => text);
}

/** Relative luminance of an `rgb(r, g, b)` colour, of WCAG 2.1. */
function luminance(colour: string): number {
  const [red, green, blue] = (colour.match(/\d+/g) ?? []).map((channel) => {
    const share = Number(channel) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('heatmapSpec', () => {
  it('writes rate, interval and count into every cell that has windows', async () => {
    const svg = await draw(figure);
    const names = figure.rows.map(({ regime }) => regime);
    const texts = textsOf(svg).filter((text) => !names.includes(text));
    const withWindows = figure.cells.filter(({ n }) => n > 0);
    expect(texts.filter((text) => /^\d+%$/.test(text)).length).toBe(withWindows.length + 5 /* ticks of the legend */);
    expect(texts.filter((text) => /^\d+–\d+%$/.test(text)).length).toBe(withWindows.length);
    expect(texts.filter((text) => /^n=\d+$/.test(text)).length).toBe(withWindows.length);
    expect(texts.filter((text) => text === '–').length).toBe(figure.cells.length - withWindows.length);
  });

  it('names every row, labeller and column once, and says what was left out', async () => {
    const texts = textsOf(await draw(figure));
    for (const { regime } of figure.rows) expect(texts.filter((text) => text === regime)).toHaveLength(1);
    for (const column of figure.columns) expect(texts.filter((text) => text === column)).toHaveLength(1);
    expect(texts.filter((text) => text === 'VIX at start')).toHaveLength(1);
    expect(texts).toContain('none left out');
    expect(texts).toContain('0–12 left out');
    expect(texts).toContain('2 left out');
  });

  it('colours enough windows, hatches too few, and does neither without any', async () => {
    const cells = [
      { row: 0, column: 0, rate: 1, n: 8, leftOut: 0, lower: 0.6, upper: 1 },
      { row: 0, column: 1, rate: 1, n: 7, leftOut: 0, lower: 0.6, upper: 1 },
      { row: 0, column: 2, rate: null, n: 0, leftOut: 0, lower: null, upper: null },
    ];
    const svg = await draw({ ...figure, rows: figure.rows.slice(0, 1), columns: ['a', 'b', 'c'], cells });
    const map = svg.slice(0, svg.indexOf('role-legend'));
    expect(map.match(/fill="rgb\(253, 231, 37\)"/g)).toHaveLength(1);
    expect(map.match(/stroke="#c8ced3" stroke-width="1"/g)).toHaveLength(1);
    expect(map.match(/fill="#f1f3f4"/g)).toHaveLength(2);
  });

  it('draws the same bytes again, also beside another picture', async () => {
    const [first, other, second] = await Promise.all([
      draw(figure),
      draw({ ...figure, columns: figure.columns.slice(0, 2), cells: [] }),
      draw(figure),
    ]);
    const third = await draw(figure);
    expect([second === first, third === first, other === first]).toEqual([true, true, false]);
  });

  it('keeps every text inside the picture', async () => {
    const svg = await draw(figure);
    const withoutBackground = svg.replace(/<rect width="\d+" height="\d+" fill="white"\/>/, '');
    expect(withoutBackground.length).toBeLessThan(svg.length);
    const fontDirs = ['400Regular', '600SemiBold'].map((weight) => `node_modules/@expo-google-fonts/inter/${weight}`);
    const picture = new Resvg(withoutBackground, { font: { loadSystemFonts: false, fontDirs } });
    const box = picture.getBBox();
    expect(picture.width).toBe(1200);
    expect(box?.x).toBeGreaterThanOrEqual(20);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1180);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(picture.height - 16);
  });
});

describe('DARK_TEXT_FROM', () => {
  it('leaves a contrast of at least 4.5 (WCAG AA) at every rate', () => {
    const colourAt = scheme(COLOUR_SCHEME) as unknown as (rate: number) => string;
    for (let percent = 0; percent <= 100; ++percent) {
      const background = luminance(colourAt(percent / 100)) + 0.05;
      const contrast = percent / 100 >= DARK_TEXT_FROM ? background / 0.05 : 1.05 / background;
      expect(contrast, `at ${percent}%`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
