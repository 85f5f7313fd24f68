import { expect, it } from 'vitest';
import { frontierSpec, renderPng, renderSvg } from '../../../../results/report/index.js';

it('draws nothing outside the axes: a PNG of trials that cost a hundred times the others comes out', async () => {
  const points = Array.from({ length: 100 }, (_, at) => ({
    trial: `t${at}`,
    cost: at < 98 ? 0.01 + at / 10_000 : 3,
    reduction: at === 5 ? -40 : 0.1,
    kind: 'trial' as const,
    choices: '',
  }));
  const boxes = [
    { cost: 0.01, costEnd: 0.0125, reduction: 0.1, reductionEnd: 0.12, trials: 90 },
    { cost: 3, costEnd: 3.0025, reduction: 0.1, reductionEnd: 0.12, trials: 2 },
  ];
  const figure = { title: 'Cost', subtitle: 'cut', points, boxes, line: [], claimed: 0.35, measure: 'cut' };
  const svg = await renderSvg(frontierSpec(figure));
  expect(svg).toContain('2 points cost more than the axis reaches');
  for (const [, x] of svg.matchAll(/<path[^>]*transform="translate\((-?[\d.]+),/g)) expect(Number(x)).toBeLessThan(861);
  expect(renderPng(svg).length).toBeGreaterThan(1000);
});
