import type { TopLevelSpec } from 'vega-lite';
import { renderSvg } from './render-svg.js';

/** One column over time as plain data. */
export interface SeriesFigure {
  readonly title: string;
  readonly unit: string;
  /** ISO dates, ascending. */
  readonly dates: readonly string[];
  /** Beside `dates`; NaN draws a gap. */
  readonly values: ArrayLike<number>;
  /** How each value came to be, beside `dates`: `observed`, `carried`, `modelled`. */
  readonly kinds: readonly string[];
}

/** Observed values are black; what a model made is never mistaken for them. */
const COLOURS: Readonly<Record<string, string>> = { observed: '#1a1a1a', carried: '#3b7dd8', modelled: '#d9822b' };

/** Draws a column as SVG, coloured by where its values came from. Same figure, same bytes. */
export function makeSeriesPlot(figure: SeriesFigure): Promise<string> {
  return renderSvg(seriesSpec(figure));
}

function seriesSpec({ title, unit, dates, values, kinds }: SeriesFigure): TopLevelSpec {
  const shown = Object.keys(COLOURS).filter((kind) => kinds.includes(kind));
  return {
    width: 860,
    height: 320,
    background: 'white',
    title: { text: title, anchor: 'start' },
    config: { font: 'Inter', view: { stroke: null } },
    data: { values: runs(dates, values, kinds) },
    mark: { type: 'line', strokeWidth: 1 },
    encoding: {
      x: {
        field: 'date',
        type: 'temporal',
        timeUnit: 'utcyearmonthdate',
        title: null,
        axis: { format: '%Y', grid: false },
      },
      y: { field: 'value', type: 'quantitative', title: unit, scale: { zero: false } },
      color: {
        field: 'kind',
        type: 'nominal',
        title: null,
        scale: { domain: shown, range: shown.map((kind) => COLOURS[kind]) },
      },
      detail: { field: 'run' },
    },
  };
}

/** One line per run of days of one kind; each begins at the last point of the run before, so that no gap shows. */
function runs(dates: readonly string[], values: ArrayLike<number>, kinds: readonly string[]) {
  const points: { date: string; value: number; kind: string; run: number }[] = [];
  let run = 0;
  for (let row = 0; row < dates.length; ++row) {
    if (Number.isNaN(values[row])) {
      ++run;
      continue;
    }
    const before = row - 1;
    if (before >= 0 && kinds[before] !== kinds[row]) {
      ++run;
      if (!Number.isNaN(values[before]))
        points.push({ date: dates[before], value: values[before], kind: kinds[row], run });
    }
    points.push({ date: dates[row], value: values[row], kind: kinds[row], run });
  }
  return points;
}
