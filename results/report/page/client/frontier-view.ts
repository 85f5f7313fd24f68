import { frictionLevels } from '../pictures/axis-words.js';
import { CUTS, frontierBooks, frontierPicture } from '../pictures/frontier-picture.js';
import type { ReportData } from '../report-data.js';
import { distinctTexts, tableRows } from '../table-rows.js';
import { percent } from '../texts.js';
import { byId, element, makeMenu, makeTable, plainChoices } from './dom.js';
import { makeFigureView } from './figure-view.js';
import { makePointCursor } from './point-cursor.js';
import type { OpenTrial } from './trial-dialog.js';

/** Cost against reduction, by friction and reading, with the line of trading fewer condors of one book. */
export function mountFrontier(data: ReportData, openTrial: OpenTrial): void {
  const rows = { trials: tableRows(data.trials), density: tableRows(data.density) };
  const all = { value: '', text: 'all' };
  const draw = () => show();
  const cut = makeMenu(
    'cut',
    Object.entries(CUTS).map(([value, { title }]) => ({ value, text: title })),
    draw,
  );
  const friction = makeMenu('friction', plainChoices(frictionLevels(rows.trials)), draw);
  const reading = makeMenu('reading', [all, ...plainChoices(distinctTexts(rows.trials, 'hedge_sizing'))], draw);
  const book = makeMenu('condors', [], draw);
  const view = makeFigureView();
  const cursor = makePointCursor(view, 'Trials by cost');
  byId('frontier-view').replaceChildren(
    element('div', { class: 'controls' }, cut.field, friction.field, reading.field, book.field),
    view.root,
  );

  const show = () => {
    book.offer(frontierBooks(data, friction.value()));
    const { points, ...picture } = frontierPicture(data, rows, {
      cut: cut.value() as keyof typeof CUTS,
      friction: friction.value(),
      reading: reading.value(),
      book: book.value(),
    });
    view.show({
      ...picture,
      table: () =>
        makeTable(
          picture.title,
          ['trial', 'cost per year', 'cut', 'choices'],
          points.map(({ trial, cost, reduction, choices }) => [
            element('button', { type: 'button', class: 'open', click: () => openTrial(trial) }, trial.slice(0, 8)),
            element('data', { value: cost }, percent(cost)),
            element('data', { value: reduction }, percent(reduction)),
            choices,
          ]),
        ),
      chosen: ({ trial }) => {
        if (typeof trial === 'string') openTrial(trial);
      },
    });
    const byCost = points.toSorted((a, b) => a.cost - b.cost);
    cursor.show(
      byCost.map(({ trial, cost, reduction, choices }) => ({
        x: cost,
        y: reduction,
        words: `costs ${percent(cost)} a year, cuts ${percent(reduction)}; ${choices}`,
        open: () => openTrial(trial),
      })),
    );
  };
  show();
}
