import type { HistorySummary } from '../../../schemas/histories.js';
import { historiesSpec } from '../../figures/histories-spec.js';
import { HISTORY_KINDS, HISTORY_MEASURES } from '../../words/history-words.js';
import type { ReportData } from '../report-data.js';
import { edgeSentence } from './edge-sentence.js';
import type { PagePicture } from './page-picture.js';

/** What of the histories is shown together: a claim at a level of friction, by one measure. */
export type HistoryChoice = Pick<HistorySummary, 'claim' | 'friction' | 'measure'>;

/** Every choice that has histories, in the order of the table. */
export function historyChoices({ histories }: Pick<ReportData, 'histories'>): HistoryChoice[] {
  const found = new Map(
    histories.map(({ claim, friction, measure }) => [
      JSON.stringify([claim, friction, measure]),
      { claim, friction, measure },
    ]),
  );
  return [...found.values()];
}

/** How a figure is spread over the histories of each kind: a row per reading and kind, beside what happened. */
export function historiesPicture(data: ReportData, choice: HistoryChoice): PagePicture {
  const own = data.histories.filter(
    ({ claim, friction, measure }) =>
      claim === choice.claim && friction === choice.friction && measure === choice.measure,
  );
  const measure = HISTORY_MEASURES[choice.measure];
  const paths = [...new Map(own.map(({ kind, paths: count }) => [kind, count]))];
  const confidence = `${Math.round(100 * (own[0]?.confidence ?? 0))}%`;
  const title = `${choice.claim}: ${measure} on other histories`;
  const counts = paths.map(([kind, count]) => `${count.toLocaleString('en')} ${HISTORY_KINDS[kind]}`).join(', ');
  const subtitle = `${counts}; friction ${choice.friction}; bars: middle ${confidence}${data.label === '' ? '' : `; ${data.label}`}`;
  const rows = own.map((row) => ({ ...row, kind: HISTORY_KINDS[row.kind] }));
  const unit = own[0]?.unit ?? 'fraction';
  return {
    name: `histories-${choice.claim.replace(' (', '-').replace(')', '')}-${choice.friction}-${choice.measure}`,
    title,
    subtitle,
    marks: `A thin tick is the median trial on one history, the bar holds the middle of them, the thick tick is their median; the diamond is what happened.${edgeSentence(unit === 'fraction' ? own.flatMap(({ values, actual }) => [...values, ...(actual === null ? [] : [actual])]) : [])} The spread is that of other draws of days, not of errors of marks or models.`,
    description: `${title}. ${subtitle}. A row per reading and kind of history: a tick per history, the median and the history that happened.`,
    spec: (width, theme) => historiesSpec({ title, subtitle, rows, measure, unit }, width, theme),
  };
}
