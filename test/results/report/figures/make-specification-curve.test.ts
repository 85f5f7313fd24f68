import { describe, expect, it } from 'vitest';
import { makeSpecificationCurve, renderPng, type SpecificationFigure } from '../../../../results/report/index.js';

const figure: SpecificationFigure = {
  title: 'small: what every way to hedge comes to',
  subtitle: '4 hedged trials',
  quantity: 'median cut of drawdowns',
  values: Float64Array.of(-3, -0.1, 0.2, 0.37),
  band: { from: 0.35, to: 0.4, name: 'headline: 35% to 40%' },
  axes: [
    {
      name: 'hedge.mix <&>',
      levels: [
        { name: '4/4/2', points: [0, 2] },
        { name: '2/2/1', points: [1, 3] },
      ],
    },
    { name: 'hedge.delta', levels: Array.from({ length: 40 }, (_, at) => ({ name: `${at}`, points: [at % 4] })) },
  ],
  caption: ['made up'],
};

/** Marks of a path, `M x y`. */
const marksOf = (svg: string, colour: string) =>
  [...svg.matchAll(new RegExp(`<path d="([^"]*)"[^>]*stroke="${colour}"`, 'g'))].flatMap(([, path]) =>
    [...path.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]),
  );

describe('makeSpecificationCurve', () => {
  const svg = makeSpecificationCurve(figure);

  it('draws larger figures higher, those as claimed green, those off the plot red at its edge', () => {
    const [green] = marksOf(svg, '#1b7837');
    const [red] = marksOf(svg, '#b2182b');
    const blue = marksOf(svg, '#3b5b92').slice(0, 2);
    expect(blue[0][1]).toBeGreaterThan(blue[1][1]);
    expect(green[1]).toBeLessThan(blue[1][1]);
    expect(red[1]).toBeGreaterThan(blue[0][1]);
    expect([red, ...blue, green].map(([x]) => x)).toEqual(
      [red, ...blue, green].map(([x]) => x).toSorted((a, b) => a - b),
    );
  });

  it('marks each choice under the points that took it, one row per alternative, many in a band', () => {
    const strips = marksOf(svg, '#3b5b92').slice(2);
    expect(strips).toHaveLength(4 + 40);
    const [mix, delta] = [strips.slice(0, 4), strips.slice(4)];
    expect(new Set(mix.map(([, y]) => y)).size).toBe(2);
    // Points 0 and 2 took the first mix.
    expect(mix[0][0]).toBeLessThan(mix[2][0]);
    expect(Math.max(...delta.map(([, y]) => y)) - Math.min(...delta.map(([, y]) => y))).toBeLessThan(60);
    expect(svg).toContain('39 (of 40)');
  });

  it('escapes what a grid may call things, gives the same bytes twice, and a picture', () => {
    expect(svg).toContain('hedge.mix &lt;&amp;&gt;');
    expect(makeSpecificationCurve(figure)).toBe(svg);
    expect(renderPng(svg).subarray(1, 4).toString()).toBe('PNG');
  });
});
