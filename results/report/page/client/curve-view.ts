import { LOWEST_DRAWN } from '../../figures/curve-spec.js';
import { choicesOf, frictionLevels } from '../pictures/axis-words.js';
import { curvePicture, curveRows } from '../pictures/curve-picture.js';
import type { ReportData } from '../report-data.js';
import { tableRows } from '../table-rows.js';
import { percent } from '../texts.js';
import { byId, element, makeMenu, makeTable, plainChoices } from './dom.js';
import { makeFigureView } from './figure-view.js';
import { makePointCursor } from './point-cursor.js';
import type { OpenTrial } from './trial-dialog.js';

/** The specification curve: all trials, or those of one level of friction, with the choices that each made. */
export function mountCurve(data: ReportData, openTrial: OpenTrial): void {
  const rows = tableRows(data.trials);
  const view = makeFigureView();
  const cursor = makePointCursor(view, 'Trials by median cut');
  const draw = () => show();
  const friction = makeMenu('friction', [{ value: '', text: 'all' }, ...plainChoices(frictionLevels(rows))], draw);
  byId('curve-view').replaceChildren(element('div', { class: 'controls' }, friction.field), view.root);

  const show = () => {
    const shown = curveRows(rows, friction.value());
    const picture = curvePicture(data, shown, friction.value());
    view.show({
      ...picture,
      panel: 'concat_0',
      table: () =>
        makeTable(
          picture.title,
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
    cursor.show(
      shown.map((row) => ({
        x: Number(row.rank),
        y: Math.max(LOWEST_DRAWN, Number(row.median_cycle_reduction)),
        words: `rank ${Number(row.rank).toLocaleString('en')}, cuts ${percent(row.median_cycle_reduction)}; ${choicesOf(row, data)}`,
        open: () => openTrial(String(row.trial)),
      })),
    );
  };
  show();
}
