import type { TopLevelSpec } from 'vega-lite';
import type { HeatmapFigure } from './heatmap-figure.js';
import { heatmapSpec } from './heatmap-spec.js';
import { renderSvg } from './render-svg.js';

export interface Heatmap {
  /** For the HTML page, where it stays interactive. */
  readonly spec: TopLevelSpec;
  readonly svg: string;
}

/** Draws a figure. Same figure, same bytes. */
export async function makeHeatmap(figure: HeatmapFigure): Promise<Heatmap> {
  const spec = heatmapSpec(figure);
  return { spec, svg: await renderSvg(spec) };
}
