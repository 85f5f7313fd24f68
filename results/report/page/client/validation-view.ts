import type { ReplicatedIndex } from '../../../schemas/replicated-index.js';
import { trackingPicture } from '../pictures/tracking-picture.js';
import type { ReportData } from '../report-data.js';
import { percent } from '../texts.js';
import { byId, element, makeMenu, makeTable } from './dom.js';
import { makeFigureView } from './figure-view.js';

/** Published indices and their replications: a figure, and a table of how close they are. */
export function mountValidation({ replications }: ReportData): void {
  if (replications.length === 0) return;
  const view = makeFigureView();
  const draw = () => {
    const index = replications.find(({ name }) => name === menu.value()) as ReplicatedIndex;
    const picture = trackingPicture(index);
    view.show({
      ...picture,
      table: () =>
        makeTable(
          picture.title,
          ['day', 'index', 'model'],
          index.dates.map((day, at) => [day, index.index[at], index.model[at]]),
        ),
    });
  };
  const menu = makeMenu(
    'index',
    replications.map(({ name, title }) => ({ value: name, text: `${name}: ${title}` })),
    draw,
  );
  const table = makeTable(
    'How closely the engine follows each index',
    [
      'index',
      'from',
      'to',
      'returns',
      'correlation',
      'beta',
      'drift per year',
      'deepest fall: model',
      'index',
      'days observed',
    ],
    replications.map((row) => [
      row.name,
      row.from,
      row.to,
      row.returns,
      element('data', { value: row.correlation }, row.correlation.toFixed(3)),
      element('data', { value: row.beta }, row.beta.toFixed(2)),
      element('data', { value: row.driftGapPerYear }, percent(row.driftGapPerYear)),
      element('data', { value: row.maxDrawdownModel }, percent(row.maxDrawdownModel)),
      element('data', { value: row.maxDrawdownIndex }, percent(row.maxDrawdownIndex)),
      element('data', { value: row.observedShare }, percent(row.observedShare)),
    ]),
  );
  byId('validation-view').replaceChildren(element('div', { class: 'controls' }, menu.field), view.root, table);
  draw();
}
