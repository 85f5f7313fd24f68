import type { TopLevelSpec } from 'vega-lite';
import { type FigureTheme, figureConfig, figureTitle, PAPER, VEGA_LITE } from './figure-theme.js';

/** A published index and the model's replication of it as plain data. */
export interface TrackingFigure {
  readonly title: string;
  readonly subtitle: string;
  /** ISO dates, ascending. */
  readonly dates: readonly string[];
  /** Levels, 100 on the first day. */
  readonly index: readonly number[];
  readonly model: readonly number[];
}

/** Both curves on a logarithmic scale. */
export function trackingSpec(figure: TrackingFigure, width = 720, theme: FigureTheme = PAPER): TopLevelSpec {
  const { dates, index, model } = figure;
  const values = dates.flatMap((day, at) => [
    { day, curve: 'index', level: index[at] },
    { day, curve: 'model', level: model[at] },
  ]);
  const all = values.map(({ level }) => level);
  const domain = [0.97 * Math.min(...all), 1.03 * Math.max(...all)];
  const legend = { title: null, orient: 'top-left', symbolType: 'stroke' };
  const curves = ['index', 'model'];
  const spec = {
    $schema: VEGA_LITE,
    description: `${figure.title}. ${figure.subtitle}`,
    title: figureTitle(figure.title, figure.subtitle, width),
    width: width - 80,
    height: 280,
    background: theme.background,
    data: { values },
    mark: { type: 'line', strokeWidth: 1.4 },
    encoding: {
      x: {
        field: 'day',
        type: 'temporal',
        timeUnit: 'utcyearmonthdate',
        title: null,
        axis: { format: '%Y', grid: false, tickCount: 'year', labelOverlap: true },
      },
      y: {
        field: 'level',
        type: 'quantitative',
        scale: { type: 'log', domain, nice: false },
        title: 'level, 100 at the start',
      },
      color: {
        field: 'curve',
        type: 'nominal',
        scale: { domain: curves, range: [theme.hedged, theme.unhedged] },
        legend,
      },
      strokeDash: {
        field: 'curve',
        type: 'nominal',
        scale: {
          domain: curves,
          range: [
            [1, 0],
            [5, 3],
          ],
        },
        legend,
      },
    },
    config: { ...figureConfig(theme), aria: false },
  };
  return spec as unknown as TopLevelSpec;
}
