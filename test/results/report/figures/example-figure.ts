import type { HeatmapFigure } from '../../../../results/report/index.js';

/** A figure as large as they come: 13 mixes, 14 regimes of four labellers, every kind of cell, long captions. */
export function exampleFigure(): HeatmapFigure {
  const columns = ['4/4/2', '4/4/0', '4/0/2', '0/4/2', '4/0/0', '0/4/0', '0/0/2', '2/2/1', '8/8/4'];
  columns.push('6/3/1', '3/3/3', '2/4/4', '0/0/0');
  const rows = [
    ['VIX at start', 'below 15', '15–20', '20–30', 'above 30'],
    ['Largest VIX', 'spike to 16–20', 'moderate, up to 25', 'severe, up to 35', 'extreme, above 35'],
    ['Term structure', 'contango', 'inverted', 'deeply inverted (over 8%)'],
    ['Rate level', 'below 1%', '1–3%', 'above 3%'],
  ].flatMap(([labeller, ...regimes]) => regimes.map((regime) => ({ labeller, regime })));
  const cells = rows.flatMap((_, row) =>
    columns.map((_name, column) => {
      const n = [35, 22, 5, 12, 0, 61, 9][row % 7];
      const rate = n === 0 ? null : ((row * 7 + column * 5) % (n + 1)) / n;
      return {
        row,
        column,
        rate,
        n,
        leftOut: row === 1 ? column : row,
        lower: rate === null ? null : Math.max(0, rate - 0.13),
        upper: rate === null ? null : Math.min(1, rate + 0.12),
      };
    }),
  );
  return {
    title: 'headline: share of cycles in which the hedge cut the drawdown by at least 35%',
    subtitle: `reading: contracts · friction: none · ${'columns: mix of the three layers · '.repeat(6)}`,
    rows,
    columns,
    cells,
    caption: [
      'Data: bundled (0123456789), 2001-01-03 to 2020-04-17.',
      `Modelled on at least one day: ${'vix, vix9d, vix3m, vix6m, vvix, vix_settlement, futures, '.repeat(5)}rate.`,
    ],
  };
}
