import type { TopLevelSpec } from 'vega-lite';
import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import type { Tracking } from './tracking-row.js';

/** Points per curve; more cannot be seen. */
const MOST_POINTS = 700;
const FONT = 'Inter, "Helvetica Neue", Arial, sans-serif';
/** Of Okabe and Ito's colours, which colour-blind readers tell apart. */
const COLOURS = { model: '#d55e00', index: '#0072b2' };

/**
 * Both curves of one comparison, 100 on the first day, on a logarithmic scale, as SVG. Same curves, same bytes.
 *
 * @param title - what the index is
 */
export async function trackingPlot({ row, levels }: Tracking, title: string): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new vega.View(vega.parse(vegaLite.compile(plotSpec({ row, levels }, title)).spec), { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

function plotSpec({ row, levels }: Tracking, title: string): TopLevelSpec {
  const { days, model, index } = levels;
  const step = Math.max(1, Math.ceil(days.length / MOST_POINTS));
  const places = [...days.keys()].filter((place) => place % step === 0 || place === days.length - 1);
  const values = places.flatMap((place) => [
    { day: toIsoDate(days[place]), curve: 'index', level: round((100 * index[place]) / index[0]) },
    { day: toIsoDate(days[place]), curve: 'model', level: round((100 * model[place]) / model[0]) },
  ]);
  const all = values.map(({ level }) => level);
  const domain = [0.97 * Math.min(...all), 1.03 * Math.max(...all)];
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: title,
      subtitle: `correlation ${row.monthlyCorrelation.toFixed(3)}, beta ${row.beta.toFixed(2)}, ${row.months} returns`,
      anchor: 'start',
    },
    width: 640,
    height: 280,
    background: 'white',
    data: { values },
    mark: { type: 'line', strokeWidth: 1.4 },
    encoding: {
      x: { field: 'day', type: 'temporal', timeUnit: 'utcyearmonthdate', title: null, axis: { format: '%Y' } },
      y: {
        field: 'level',
        type: 'quantitative',
        scale: { type: 'log', domain, nice: false },
        title: 'level, 100 at the start',
      },
      color: {
        field: 'curve',
        type: 'nominal',
        scale: { domain: Object.keys(COLOURS), range: Object.values(COLOURS) },
        legend: { title: null, orient: 'top-left' },
      },
    },
    config: { font: FONT, aria: false },
  };
  return spec as unknown as TopLevelSpec;
}

function round(level: number): number {
  return Number(level.toPrecision(6));
}
