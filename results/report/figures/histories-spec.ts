import type { TopLevelSpec } from 'vega-lite';
import { LOWEST_DRAWN } from './curve-spec.js';
import { type FigureTheme, figureConfig, figureTitle, PAPER, VEGA_LITE } from './figure-theme.js';

/** A figure of claimed hedges over other histories as plain data. */
export interface HistoriesFigure {
  readonly title: string;
  readonly subtitle: string;
  /** What stands on the level axis. */
  readonly measure: string;
  readonly unit: 'fraction' | 'USD per day';
  /** A row per reading and kind of history, top to bottom. */
  readonly rows: readonly {
    readonly reading: string;
    readonly kind: string;
    /** One per history. */
    readonly values: readonly number[];
    readonly actual: number | null;
    readonly median: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
  }[];
}

/** A strip per reading and kind: a tick per history, a bar from interval end to end, the median, and what happened. */
export function historiesSpec(figure: HistoriesFigure, width = 860, theme: FigureTheme = PAPER): TopLevelSpec {
  const isFraction = figure.unit === 'fraction';
  const labels = width < 520 ? 124 : 170;
  const place = (value: number | null) => (value === null ? null : isFraction ? Math.max(LOWEST_DRAWN, value) : value);
  const rows = figure.rows.map(({ reading, kind, actual, median, lower, upper }) => ({
    row: `${reading}, ${kind}`,
    kind,
    actual,
    median,
    lower,
    upper,
    atActual: place(actual),
    atMedian: place(median),
    atLower: place(lower),
    atUpper: place(upper),
  }));
  const ticks = figure.rows.flatMap(({ reading, kind, values }) =>
    values.map((value) => ({ row: `${reading}, ${kind}`, kind, value, at: place(value) })),
  );
  const format = isFraction ? '.1%' : ',.0f';
  const y = {
    field: 'row',
    type: 'nominal',
    sort: null,
    title: null,
    scale: { domain: rows.map(({ row }) => row) },
    axis: { labelLimit: 0, minExtent: labels, maxExtent: labels, domain: false, ticks: false },
  };
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    title: isFraction ? figure.measure : `${figure.measure}, ${figure.unit}`,
    scale: { zero: true, nice: true },
    axis: { format: isFraction ? '.0%' : '~s', tickCount: Math.max(4, Math.round(width / 110)) },
  });
  const told = [
    { field: 'row', title: 'Histories' },
    { field: 'actual', title: 'What happened', format },
    { field: 'median', title: 'Median', format },
    { field: 'lower', title: 'From', format },
    { field: 'upper', title: 'To', format },
  ];
  const marks = ['one history', 'median', 'what happened'];
  const legend = { title: null, orient: 'top', direction: 'horizontal', labelLimit: 0, symbolOpacity: 1 };
  const colour = (mark: string) => ({
    datum: mark,
    type: 'nominal',
    scale: { domain: marks, range: [theme.hedged, theme.ink, theme.unhedged] },
    legend: { ...legend, symbolType: 'square' },
  });
  const spec = {
    $schema: VEGA_LITE,
    description: `${figure.title}. ${figure.subtitle}`,
    background: theme.background,
    padding: 4,
    title: figureTitle(figure.title, figure.subtitle, width),
    width: width - labels - 24,
    height: { step: 30 },
    layer: [
      {
        data: { values: rows },
        mark: { type: 'bar', height: 15, color: theme.wash },
        encoding: { y, x: x('atLower'), x2: { field: 'atUpper' }, tooltip: told },
      },
      {
        data: { values: ticks },
        mark: { type: 'tick', thickness: 1.2, size: 15, opacity: 0.55 },
        encoding: {
          y,
          x: x('at'),
          color: colour('one history'),
          tooltip: [{ field: 'value', title: 'Figure', format }],
        },
      },
      {
        data: { values: rows },
        mark: { type: 'tick', thickness: 2.5, size: 21 },
        encoding: { y, x: x('atMedian'), color: colour('median'), tooltip: told },
      },
      {
        data: { values: rows },
        mark: { type: 'point', shape: 'diamond', filled: true, size: 90, opacity: 1 },
        encoding: { y, x: x('atActual'), color: colour('what happened'), tooltip: told },
      },
    ],
    config: { ...figureConfig(theme), aria: false },
  };
  return spec as unknown as TopLevelSpec;
}
