import type { TopLevelSpec } from 'vega-lite';
import type { HeatmapFigure } from './heatmap-figure.js';
import { heatmapSpec } from './heatmap-spec.js';

export interface Heatmap {
  /** For the HTML page, where it stays interactive. */
  readonly spec: TopLevelSpec;
  readonly svg: string;
}

/**
 * Draws a figure. Same figure, same bytes.
 *
 * Vega (250 ms to load) is loaded on first use, so that commands without pictures start at once.
 */
export async function makeHeatmap(figure: HeatmapFigure): Promise<Heatmap> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  const spec = heatmapSpec(figure);
  const view = new vega.View(vega.parse(vegaLite.compile(spec).spec), { renderer: 'none' });
  try {
    await view.runAsync();
    // Gradients are numbered per process; count from zero so that a picture does not depend on those before it.
    vega.resetSVGDefIds();
    return { spec, svg: await view.toSVG() };
  } finally {
    view.finalize();
  }
}
