import { curveSpec } from '../../figures/curve-spec.js';
import type { ReportTrials } from '../report-data.js';
import type { TableRow } from '../table-rows.js';
import { percent, plain } from '../texts.js';
import { axisWord, claimedCut } from './axis-words.js';
import { edgeSentence } from './edge-sentence.js';
import type { PagePicture } from './page-picture.js';

/** Alternatives of one choice beyond which only the first, the last and some between have a strip. */
const MOST_LEVELS = 12;

/** The trials of the curve: those of the page at even ranks, without those that are there for being on the edge alone. */
export function curveRows(rows: readonly TableRow[], friction: string): TableRow[] {
  return rows.filter((row) => row.at_even_rank === true && (friction === '' || row.friction_level === friction));
}

/**
 * The specification curve.
 *
 * @param rows - of one level of friction, or all: `curveRows`
 */
export function curvePicture(data: ReportTrials, rows: readonly TableRow[], friction: string): PagePicture {
  const claimed = claimedCut(data);
  const points = rows.map((row) => ({
    trial: String(row.trial),
    rank: Number(row.rank),
    reduction: Number(row.median_cycle_reduction),
  }));
  const reaching = points.filter(({ reduction }) => claimed !== null && reduction >= claimed).length;
  const title = 'Median cut of the drawdown, in rising order';
  const subtitle =
    `${points.length.toLocaleString('en')} of ${data.population.toLocaleString('en')} hedged trials` +
    `${claimed === null ? '' : `, ${reaching.toLocaleString('en')} of them reach ${percent(claimed)}`}` +
    `${data.label === '' ? '' : `; ${data.label}`}`;
  const figure = { title, subtitle, points, choices: choicesIn(rows, data), claimed };
  return {
    name: friction === '' ? 'specification-curve' : `specification-curve-${friction}`,
    title,
    subtitle,
    marks: `A point is a trial, in rising order of its median cut; those that reach the claimed cut in another colour.${edgeSentence(points.map(({ reduction }) => reduction))} Below, a tick under each point for every choice that it made.`,
    description: `${title}: ${subtitle}. From ${percent(points[0]?.reduction)} to ${percent(points[points.length - 1]?.reduction)}.`,
    spec: (width, theme) => curveSpec(figure, width, theme),
  };
}

function choicesIn(rows: readonly TableRow[], { axes }: ReportTrials) {
  return axes.flatMap(({ path, column }) => {
    const ranks = new Map<string, number[]>();
    for (const row of rows) {
      const level = row[column] === null || row[column] === undefined ? 'none' : plain(row[column]);
      const own = ranks.get(level);
      if (own === undefined) ranks.set(level, [Number(row.rank)]);
      else own.push(Number(row.rank));
    }
    const levels = [...ranks].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
    const step = Math.ceil(levels.length / MOST_LEVELS);
    const axis = axisWord(path);
    return levels.filter((_, at) => at % step === 0).map(([level, own]) => ({ axis, level, ranks: own }));
  });
}
