import { expect, it } from 'vitest';
import { type CurveFigure, curveSpec, renderSvg } from '../../../../results/report/index.js';

const figure: CurveFigure = {
  title: 'Median cut',
  subtitle: 'of four of 101 trials',
  points: [0, 40, 70, 100].map((rank) => ({ trial: `t${rank}`, rank, reduction: rank / 200 })),
  choices: [
    { axis: 'mix', level: '4/4/2', ranks: [0, 70, 100] },
    { axis: 'mix', level: '4/0/0', ranks: [40] },
  ],
  claimed: 0.35,
};

/** Paths of the symbols of a picture: where each stands, and its shape. */
async function symbolsOf(width: number) {
  const svg = await renderSvg(curveSpec(figure, width));
  const groups = [...svg.matchAll(/<g class="mark-symbol.*?<\/g>/g)].map(([group]) =>
    [...group.matchAll(/<path transform="translate\((.*?),(.*?)\)" d="(.*?)"/g)].map(([, x, y, shape]) => {
      return { x: Number(x), y: Number(y), shape };
    }),
  );
  expect(groups).toHaveLength(2);
  return groups;
}

it.each([860, 360])('puts a tick under every point that took the choice, at a width of %i', async (width) => {
  const [points, rows] = await symbolsOf(width);
  const placeOf = new Map(figure.points.map(({ rank }, at) => [rank, points[at].x]));
  for (const [at, { ranks }] of figure.choices.entries()) {
    const ticks = [...rows[at].shape.matchAll(/M(.*?),(.*?)L(.*?),(.*?)(?=M|$)/g)].map((match) =>
      match.slice(1).map(Number),
    );
    expect(ticks).toHaveLength(ranks.length);
    for (const [tick, [fromX, fromY, toX, toY]] of ticks.entries()) {
      expect(toX).toBe(fromX);
      expect([fromY, toY]).toEqual([-4.5, 4.5]);
      expect(rows[at].x + fromX).toBeCloseTo(placeOf.get(ranks[tick]) as number, 1);
    }
  }
  expect(rows[1].y).toBeGreaterThan(rows[0].y + 9);
});
