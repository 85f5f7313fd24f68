import type { TopLevelSpec } from 'vega-lite';
import { textWidth } from './text-width.js';

/**
 * SVG of a Vega-Lite specification. Same specification, same bytes.
 *
 * Vega (250 ms to load) is loaded on first use, so that commands without pictures start at once.
 */
export async function renderSvg(spec: TopLevelSpec): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  // Vega's place for those who know better than its guess.
  (vega as unknown as { textMetrics: { width: typeof textWidth } }).textMetrics.width = textWidth;
  const view = new vega.View(vega.parse(vegaLite.compile(spec).spec), { renderer: 'none' });
  try {
    return renumberGradients(await view.toSVG());
  } finally {
    view.finalize();
  }
}

/** Vega numbers gradients per process; counted per picture, a picture does not depend on those drawn before it. */
function renumberGradients(svg: string): string {
  const numbers = new Map<string, string>();
  return svg.replace(/\bgradient_\d+/g, (id) => {
    if (!numbers.has(id)) numbers.set(id, `gradient_${numbers.size}`);
    return numbers.get(id) as string;
  });
}
