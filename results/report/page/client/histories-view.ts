import { HISTORY_KINDS, HISTORY_MEASURES } from '../../words/history-words.js';
import { type HistoryChoice, historiesPicture, historyChoices } from '../pictures/histories-picture.js';
import type { ReportData } from '../report-data.js';
import { plain } from '../texts.js';
import { byId, element, makeMenu, makeTable, plainChoices } from './dom.js';
import { makeFigureView } from './figure-view.js';

/** The claimed hedges on other histories: chosen by claim, friction and measure. */
export function mountHistories(data: ReportData): void {
  const choices = historyChoices(data);
  const view = makeFigureView();
  const distinct = (values: readonly string[]) => [...new Set(values)];
  const draw = () => {
    const ofClaim = choices.filter((choice) => choice.claim === claim.value());
    friction.offer(plainChoices(distinct(ofClaim.map((choice) => choice.friction))));
    const own = ofClaim.filter((choice) => choice.friction === friction.value());
    measure.offer(own.map((choice) => ({ value: choice.measure, text: HISTORY_MEASURES[choice.measure] })));
    const chosen = own.find((choice) => choice.measure === measure.value()) as HistoryChoice;
    const picture = historiesPicture(data, chosen);
    view.show({
      ...picture,
      table: () =>
        makeTable(
          picture.title,
          ['reading', 'histories', 'what happened', 'median', 'from', 'to'],
          data.histories
            .filter((row) => row.claim === chosen.claim && row.friction === chosen.friction)
            .filter((row) => row.measure === chosen.measure)
            .map((row) => [
              row.reading,
              HISTORY_KINDS[row.kind],
              ...[row.actual, row.median, row.lower, row.upper].map((value) =>
                element('data', { value: value ?? '' }, plain(value)),
              ),
            ]),
        ),
    });
  };
  const claim = makeMenu('claim', plainChoices(distinct(choices.map((choice) => choice.claim))), draw);
  const friction = makeMenu('friction', [], draw);
  const measure = makeMenu('figure', [], draw);
  byId('histories-view').replaceChildren(
    element('div', { class: 'controls' }, claim.field, friction.field, measure.field),
    view.root,
  );
  draw();
}
