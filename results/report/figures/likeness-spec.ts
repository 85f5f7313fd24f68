import type { TopLevelSpec } from 'vega-lite';
import { type FigureTheme, figureConfig, PAPER, VEGA_LITE } from './figure-theme.js';

/** A figure of the real market beside its median, 5% and 95% quantile over made histories of each kind. */
export interface ComparedFigure {
  readonly real: number;
  readonly resampled: readonly [median: number, lower: number, upper: number];
  readonly simulated: readonly [median: number, lower: number, upper: number];
}

/** One point of a curve of such figures. */
export interface ComparedPoint extends ComparedFigure {
  readonly at: number;
}

/** One such figure with its name. */
export interface ComparedRow extends ComparedFigure {
  readonly name: string;
}

/** How like the real market the made ones are, as plain data. */
export interface LikenessFigure {
  readonly title: string;
  readonly subtitle: string;
  /** Quantiles of the VIX by probability [volatility points]. */
  readonly vixQuantiles: readonly ComparedPoint[];
  /** Autocorrelation of ln VIX by lag in sessions. */
  readonly persistence: readonly ComparedPoint[];
  /** Futures over the VIX by days to maturity. */
  readonly futures: readonly ComparedPoint[];
  /** Lowest and highest closes [volatility points]. */
  readonly levels: readonly ComparedRow[];
  /** Of the daily change of ln VIX with the return of the S&P. */
  readonly correlation: ComparedFigure;
}

const KINDS = ['real', 'resampled', 'simulated'] as const;

/** Three panels of curves with bands; below, lowest and highest levels and the correlation as points with intervals. */
export function likenessSpec(figure: LikenessFigure, width = 960, theme: FigureTheme = PAPER): TopLevelSpec {
  const panel = Math.round((width - 220) / 3);
  const height = 210;
  const color = {
    field: 'kind',
    type: 'nominal',
    scale: { domain: KINDS, range: [theme.ink, theme.hedged, theme.unhedged] },
    legend: {
      title: null,
      orient: 'top',
      direction: 'horizontal',
      symbolType: 'square',
      symbolSize: 110,
      symbolOpacity: 1,
    },
  };
  const curve = (title: string, points: readonly ComparedPoint[], x: object, y: object) => ({
    title: panelTitle(title),
    width: panel,
    height,
    data: { values: points.flatMap((point) => lineOf(point).map((line) => ({ at: point.at, ...line }))) },
    encoding: { x: { field: 'at', type: 'quantitative', ...x } },
    layer: [
      {
        transform: [{ filter: "datum.kind !== 'real'" }],
        mark: { type: 'area', opacity: 0.16 },
        encoding: { y: { field: 'lower', type: 'quantitative', ...y }, y2: { field: 'upper' }, color },
      },
      {
        mark: { type: 'line', strokeWidth: 2 },
        encoding: { y: { field: 'middle', type: 'quantitative', ...y }, color },
      },
    ],
  });
  const strip = (title: string, rows: readonly ComparedRow[], spans: number, x: object, format: string) => {
    const values = rows.flatMap(({ name, ...compared }) =>
      lineOf(compared).map((line) => ({ row: name === '' ? line.kind : `${name}, ${line.kind}`, ...line })),
    );
    const y = {
      field: 'row',
      type: 'nominal',
      sort: null,
      title: null,
      scale: { domain: values.map(({ row }) => row) },
      axis: {
        ticks: false,
        labelLimit: 0,
        labelExpr: "replace(replace(datum.label, /^.*, (resampled|simulated)$/, ''), ', real', '')",
      },
    };
    return {
      title: panelTitle(title),
      width: spans,
      height: { step: 17 },
      data: { values },
      encoding: { y, color },
      layer: [
        {
          transform: [{ filter: "datum.kind !== 'real'" }],
          mark: { type: 'rule', strokeWidth: 5, opacity: 0.35 },
          encoding: { x: { field: 'lower', type: 'quantitative', ...x }, x2: { field: 'upper' } },
        },
        {
          mark: { type: 'point', filled: true, size: 60, opacity: 1 },
          encoding: { x: { field: 'middle', type: 'quantitative', ...x } },
        },
        {
          mark: { type: 'text', align: 'left', dx: 7, fontSize: 10.5 },
          encoding: {
            x: { field: 'upper', type: 'quantitative', ...x },
            text: { field: 'middle', format },
          },
        },
      ],
    };
  };
  const percent = { format: '.0%', values: [0, 0.25, 0.5, 0.75, 1] };
  const spec = {
    $schema: VEGA_LITE,
    description: `${figure.title}. ${figure.subtitle}`,
    background: theme.background,
    padding: 8,
    title: { text: figure.title, subtitle: figure.subtitle, offset: 12 },
    vconcat: [
      {
        hconcat: [
          curve(
            'Distribution of the VIX',
            figure.vixQuantiles,
            { title: 'share of days below', axis: percent },
            {
              title: 'VIX, logarithmic',
              scale: { type: 'log', nice: false },
              axis: { values: [5, 10, 15, 20, 30, 50, 80, 120, 180] },
            },
          ),
          curve(
            'Persistence of ln VIX',
            figure.persistence,
            { title: 'lag in sessions', scale: { nice: false, zero: true } },
            {
              title: 'autocorrelation',
              scale: { domainMax: 1.05, nice: false },
              axis: { format: '.1f', tickCount: 6 },
            },
          ),
          curve(
            'Curve of VIX futures',
            figure.futures,
            {
              title: 'days to maturity',
              scale: { domain: [0, 180], nice: false },
              axis: { values: [0, 30, 60, 90, 120, 150, 180] },
            },
            {
              title: 'future / VIX, median day',
              scale: { zero: false, nice: false },
              axis: { format: '.2f', tickCount: 6 },
            },
          ),
        ],
        spacing: 26,
      },
      {
        hconcat: [
          strip(
            'Lowest and highest close',
            figure.levels,
            panel + 130,
            {
              title: 'volatility points, logarithmic',
              scale: { type: 'log', nice: false },
              axis: { values: [5, 10, 20, 50, 100, 200], grid: true },
            },
            '.1f',
          ),
          strip(
            'Daily changes of ln VIX and returns of the S&P',
            [{ name: '', ...figure.correlation }],
            panel,
            {
              title: 'correlation',
              scale: { domain: [-1, 0], nice: false },
              axis: { format: '.2f', values: [-1, -0.75, -0.5, -0.25, 0] },
            },
            '.2f',
          ),
        ],
        spacing: 40,
      },
    ],
    spacing: 24,
    align: 'none',
    config: { ...figureConfig(theme), aria: false },
  };
  return spec as unknown as TopLevelSpec;
}

/** Above the plot itself, wherever its labels end. */
function panelTitle(text: string) {
  return { text, fontSize: 12, frame: 'group', offset: 8 };
}

/** A figure as one line for each kind of history; the real one has no interval. */
function lineOf({ real, resampled, simulated }: ComparedFigure) {
  const made = ([middle, lower, upper]: ComparedFigure['resampled'], kind: (typeof KINDS)[number]) => ({
    kind,
    middle,
    lower,
    upper,
  });
  return [made([real, real, real], 'real'), made(resampled, 'resampled'), made(simulated, 'simulated')];
}
