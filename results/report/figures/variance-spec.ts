import type { TopLevelSpec } from 'vega-lite';
import { type FigureTheme, figureConfig, figureTitle, PAPER, VEGA_LITE } from './figure-theme.js';

/** Shares of the variance, largest first. */
export interface VarianceFigure {
  readonly title: string;
  readonly subtitle: string;
  readonly shares: readonly {
    readonly name: string;
    readonly kind: 'alone' | 'together' | 'rest';
    readonly share: number;
  }[];
}

/** A bar per choice, per pair of choices, and for the rest. */
export function varianceSpec(figure: VarianceFigure, width = 860, theme: FigureTheme = PAPER): TopLevelSpec {
  const kinds = ['alone', 'together', 'rest'];
  const labels = width < 520 ? 130 : 240;
  const y = {
    field: 'name',
    type: 'nominal',
    sort: null,
    title: null,
    axis: { labelLimit: labels, domain: false, ticks: false },
  };
  const x = {
    field: 'share',
    type: 'quantitative',
    title: 'share of the variance of the drawdown',
    axis: { format: '.0%', tickCount: 5 },
  };
  const spec = {
    $schema: VEGA_LITE,
    description: `${figure.title}. ${figure.subtitle}`,
    background: theme.background,
    padding: 4,
    title: figureTitle(figure.title, figure.subtitle, width),
    width: width - labels - 60,
    height: { step: 21 },
    data: { values: figure.shares },
    layer: [
      {
        mark: { type: 'bar', height: 13 },
        encoding: {
          x,
          y,
          color: {
            field: 'kind',
            type: 'nominal',
            scale: { domain: kinds, range: [theme.hedged, theme.other, theme.faintInk] },
            legend: {
              title: null,
              orient: 'top',
              labelLimit: 0,
              labelExpr: "{alone: 'one choice', together: 'two together', rest: 'three and more'}[datum.label]",
            },
          },
        },
      },
      {
        mark: { type: 'text', align: 'left', dx: 5, fontSize: 11.5, color: theme.ink },
        encoding: { x, y, text: { field: 'share', format: '.1%' } },
      },
    ],
    config: { ...figureConfig(theme), aria: false },
  };
  return spec as unknown as TopLevelSpec;
}
