import type { TopLevelSpec } from 'vega-lite';
import { type FigureTheme, figureConfig, figureTitle, PAPER, VEGA_LITE } from './figure-theme.js';

/** One trial's account as plain data: closes, and the deepest drawdown of the days that each close stands for. */
export interface AccountFigure {
  readonly title: string;
  readonly subtitle: string;
  /** ISO dates, ascending. */
  readonly dates: readonly string[];
  /** [USD] */
  readonly hedged: readonly number[];
  readonly unhedged: readonly number[];
  /** [fraction] */
  readonly hedgedDrawdown: readonly number[];
  readonly unhedgedDrawdown: readonly number[];
  /** Shaded behind both panels; inside the dates. */
  readonly episodes: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

/** Equity above, drawdown below, both with the hedge and without; episodes as bands. */
export function accountSpec(figure: AccountFigure, width = 860, theme: FigureTheme = PAPER): TopLevelSpec {
  const isNarrow = width < 520;
  const { dates, episodes } = figure;
  const values = dates.flatMap((date, at) => [
    { date, account: 'hedged', equity: figure.hedged[at], drawdown: -figure.hedgedDrawdown[at] },
    { date, account: 'unhedged', equity: figure.unhedged[at], drawdown: -figure.unhedgedDrawdown[at] },
  ]);
  const [first, last] = [dates[0], dates[dates.length - 1]];
  const bands = episodes
    .filter(({ from, to }) => to >= first && from <= last)
    .map(({ name, from, to }) => ({ name, from: from < first ? first : from, to: to > last ? last : to }));
  const closes = [...figure.hedged, ...figure.unhedged];
  const [lowest, highest] = [Math.min(...closes), Math.max(...closes)];
  const legend = { title: null, orient: 'top', direction: 'horizontal', symbolType: 'stroke' };
  const colour = {
    field: 'account',
    type: 'nominal',
    scale: { domain: ['hedged', 'unhedged'], range: [theme.hedged, theme.unhedged] },
    legend,
  };
  const time = {
    field: 'date',
    type: 'temporal',
    timeUnit: 'utcyearmonthdate',
    title: null,
    axis: { format: '%Y', grid: false, tickCount: 'year', labelOverlap: true },
  };
  const shading = {
    data: { values: bands },
    mark: { type: 'rect', color: theme.wash },
    encoding: {
      x: { ...time, field: 'from' },
      x2: { field: 'to', timeUnit: 'utcyearmonthdate' },
      tooltip: [{ field: 'name', title: 'Episode' }],
    },
  };
  const dash = {
    field: 'account',
    type: 'nominal',
    scale: {
      domain: ['hedged', 'unhedged'],
      range: [
        [1, 0],
        [5, 3],
      ],
    },
    legend,
  };
  const spec = {
    $schema: VEGA_LITE,
    description: `${figure.title}. ${figure.subtitle}`,
    background: theme.background,
    padding: 4,
    title: figureTitle(figure.title, figure.subtitle, width),
    data: { values },
    vconcat: [
      {
        width: width - 76,
        height: isNarrow ? 180 : 240,
        layer: [
          shading,
          {
            data: { values: bands },
            mark: {
              type: 'text',
              align: 'left',
              baseline: 'top',
              angle: 90,
              dx: 3,
              dy: -9,
              fontSize: 10,
              color: theme.faintInk,
            },
            encoding: { x: { ...time, field: 'from' }, y: { value: 0 }, text: { field: 'name' } },
          },
          {
            mark: { type: 'line', strokeWidth: 1.5, interpolate: 'linear' },
            encoding: {
              x: { ...time, axis: { ...time.axis, labels: false, ticks: false } },
              y: {
                field: 'equity',
                type: 'quantitative',
                title: isNarrow ? 'USD' : 'account, USD',
                // Room above the curves for the names of the episodes.
                scale: { domain: [lowest, highest + 0.25 * (highest - lowest)], nice: false },
                axis: { format: '~s', tickCount: 5 },
              },
              color: colour,
              strokeDash: dash,
            },
          },
        ],
      },
      {
        width: width - 76,
        height: isNarrow ? 110 : 140,
        layer: [
          shading,
          {
            transform: [{ filter: "datum.account === 'unhedged'" }],
            mark: {
              type: 'area',
              color: theme.unhedged,
              opacity: 0.22,
              line: { color: theme.unhedged, strokeWidth: 1, strokeDash: [5, 3] },
            },
            encoding: { x: time, y: { field: 'drawdown', type: 'quantitative' } },
          },
          {
            transform: [{ filter: "datum.account === 'hedged'" }],
            mark: { type: 'area', color: theme.hedged, opacity: 0.28, line: { color: theme.hedged, strokeWidth: 1.2 } },
            encoding: {
              x: time,
              y: { field: 'drawdown', type: 'quantitative', title: 'drawdown', axis: { format: '.0%', tickCount: 4 } },
            },
          },
        ],
      },
    ],
    spacing: 12,
    config: { ...figureConfig(theme), aria: false },
  };
  return spec as unknown as TopLevelSpec;
}
