import { curveSpec } from '../../figures/curve-spec.js';
import type { ReportData } from '../report-data.js';
import { byId, element, makeMenu, makeTable, plainChoices } from './dom.js';
import { makeFigureView } from './figure-view.js';
import { axisWord, choicesOf } from './frontier-view.js';
import { type TableRow, tableRows } from './table-rows.js';
import { percent, plain } from './texts.js';
import type { OpenTrial } from './trial-dialog.js';

/** Alternatives of one choice beyond which only the first, the last and some between have a strip. */
const MOST_LEVELS = 12;

/** The specification curve: all trials, or those of one level of friction, with the choices that each made. */
export function mountCurve(data: ReportData, openTrial: OpenTrial): void {
  const rows = tableRows(data.trials);
  const levels = ['none', 'live', 'stressed'].filter((level) => rows.some((row) => row.friction_level === level));
  const view = makeFigureView();
  const draw = () => show();
  const friction = makeMenu('friction', [{ value: '', text: 'all' }, ...plainChoices(levels)], draw);
  byId('curve-view').replaceChildren(element('div', { class: 'controls' }, friction.field), view.root);
  const [claimed] = data.claims.flatMap(({ atLeast }) => (atLeast === null ? [] : [atLeast]));

  const show = () => {
    const shown = rows.filter((row) => friction.value() === '' || row.friction_level === friction.value());
    const points = shown.map((row) => ({
      trial: String(row.trial),
      rank: Number(row.rank),
      reduction: Number(row.median_cycle_reduction),
    }));
    const reaching = points.filter(({ reduction }) => claimed !== undefined && reduction >= claimed).length;
    const subtitle =
      `${points.length.toLocaleString('en')} of ${data.population.toLocaleString('en')} hedged trials` +
      `${claimed === undefined ? '' : `, ${reaching.toLocaleString('en')} of them reach ${percent(claimed)}`}` +
      `${data.label === '' ? '' : `; ${data.label}`}`;
    const figure = {
      title: 'Median cut of the drawdown, in rising order',
      subtitle,
      points,
      choices: choicesIn(shown, data),
      claimed: claimed ?? null,
    };
    view.show({
      name: 'specification-curve',
      description: `${figure.title}: ${subtitle}. From ${percent(points[0]?.reduction)} to ${percent(points[points.length - 1]?.reduction)}.`,
      spec: (width, theme) => curveSpec(figure, width, theme),
      table: () =>
        makeTable(
          figure.title,
          ['rank', 'trial', 'median cut', 'choices'],
          shown.map((row) => [
            Number(row.rank),
            element(
              'button',
              { type: 'button', class: 'open', click: () => openTrial(String(row.trial)) },
              String(row.trial).slice(0, 8),
            ),
            element('data', { value: Number(row.median_cycle_reduction) }, percent(row.median_cycle_reduction)),
            choicesOf(row, data),
          ]),
        ),
      chosen: ({ trial }) => {
        if (typeof trial === 'string') openTrial(trial);
      },
    });
  };
  show();
}

function choicesIn(rows: readonly TableRow[], { axes }: ReportData) {
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
