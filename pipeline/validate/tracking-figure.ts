import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import type { TrackingFigure } from '../../results/report/index.js';
import type { Tracking } from './tracking-row.js';

/** Points per curve; more cannot be seen. */
const MOST_POINTS = 700;

/**
 * Both curves of one comparison, 100 on the first day, thinned out.
 *
 * @param title - what the index is
 */
export function trackingFigure({ row, levels }: Tracking, title: string): TrackingFigure {
  const { days, model, index } = levels;
  const step = Math.max(1, Math.ceil(days.length / MOST_POINTS));
  const places = [...days.keys()].filter((place) => place % step === 0 || place === days.length - 1);
  const scaled = (curve: Float64Array) => places.map((place) => round((100 * curve[place]) / curve[0]));
  return {
    title,
    subtitle: `correlation ${row.monthlyCorrelation.toFixed(3)}, beta ${row.beta.toFixed(2)}, ${row.months} returns`,
    dates: places.map((place) => toIsoDate(days[place])),
    index: scaled(index),
    model: scaled(model),
  };
}

function round(level: number): number {
  return Number(level.toPrecision(6));
}
