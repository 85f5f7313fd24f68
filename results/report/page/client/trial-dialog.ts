import type { ReportData } from '../report-data.js';
import { type TableRow, tableRows } from '../table-rows.js';
import { percent, plain } from '../texts.js';
import { byId, element, makeTable } from './dom.js';

export type OpenTrial = (trial: string) => void;

/** What is known of a trial that is opened. */
export interface TrialFacts {
  readonly row: TableRow;
  /** More about it, such as its blotter, where the page is served. */
  readonly more: readonly Node[];
}

/** Asks the server for a trial that the page does not hold. */
export type FetchTrial = (trial: string) => Promise<TrialFacts>;

/**
 * The dialog that lays a trial open: its choices, its figures, its windows.
 *
 * @param fetchTrial - null in a file, which holds the claimed hedges and a sample of the others
 */
export function makeTrialDialog(data: ReportData, fetchTrial: FetchTrial | null): OpenTrial {
  const dialog = byId('trial') as HTMLDialogElement;
  const sample = new Map(tableRows(data.trials).map((row) => [String(row.trial), row]));
  const named = new Map(data.named.map((row) => [String(row.trial), row]));
  const close = element('button', { type: 'button', class: 'close', click: () => dialog.close() }, 'close');
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });

  const show = (trial: string, body: readonly Node[]) => {
    dialog.replaceChildren(
      element('header', {}, element('h2', { id: 'trial-title' }, 'Trial ', element('code', {}, trial)), close),
      ...body,
      element('p', { class: 'aside' }, 'In a terminal: ', element('code', {}, `sweep explain ${data.run} ${trial}`)),
    );
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
  };

  return (trial) => {
    const row = named.get(trial) ?? sample.get(trial);
    const known = row === undefined ? [] : trialParts(row, data);
    if (fetchTrial !== null) {
      show(trial, [...known, element('p', { class: 'aside', role: 'status' }, 'Asking for the trial …')]);
      fetchTrial(trial).then(
        (facts) => show(trial, [...trialParts(facts.row, data), ...facts.more]),
        (error: Error) => show(trial, [...known, element('p', { class: 'aside', role: 'alert' }, error.message)]),
      );
      return;
    }
    const absent =
      'This file holds the claimed hedges and a sample of the other trials, and this one is not among them.';
    show(trial, row === undefined ? [element('p', {}, absent)] : known);
  };
}

/** Columns of trials.parquet that say how a trial ended, not what it is. */
const BOOKKEEPING = ['trial', 'status', 'reason', 'book', 'rank', 'on_edge'];
const AXIS = /^(condor|hedge|friction|account|surface)_/;
/** Figures whose names begin like those of axes. */
const FIGURES = /^hedge_(cost|friction|spx)|^condor_profit/;

function trialParts(row: TableRow, data: ReportData): Node[] {
  const entries = Object.entries(row).filter(([name, value]) => value !== null && !BOOKKEEPING.includes(name));
  const isChoice = ([name]: readonly [string, unknown]) => AXIS.test(name) && !FIGURES.test(name);
  const varied = new Set(data.axes.map(({ column }) => column));
  const choices = entries.filter(isChoice);
  const facts = (list: typeof entries) =>
    element(
      'dl',
      { class: 'facts' },
      ...list.map(([name, value]) =>
        element('div', {}, element('dt', {}, name.replaceAll('_', ' ')), element('dd', {}, plain(value))),
      ),
    );
  const others = choices.filter(([name]) => !varied.has(name));
  return [
    ...(data.label === '' ? [] : [element('p', {}, element('span', { class: 'label' }, data.label))]),
    element('h3', {}, 'Its choices'),
    facts(choices.filter(([name]) => varied.has(name))),
    ...(others.length === 0
      ? []
      : [
          element(
            'details',
            {},
            element('summary', {}, `${others.length} choices that all trials share`),
            facts(others),
          ),
        ]),
    element('h3', {}, 'Its figures'),
    facts(entries.filter((entry) => !isChoice(entry))),
    ...windowParts(row, data),
  ];
}

function windowParts(row: TableRow, { drawdowns }: ReportData): Node[] {
  const hedged = drawdowns.hedged[String(row.trial)];
  const unhedged = drawdowns.unhedged[String(row.book)];
  if (hedged === undefined || unhedged === undefined) return [];
  const kinds = [...new Set(drawdowns.windows.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = drawdowns.windows.flatMap((window, at) => (window.kind === kind ? [{ window, at }] : []));
    const lines = own.map(({ window: { name, from, to }, at }) => [
      name === `${from}..${to}` ? from : name,
      from,
      to,
      value(unhedged[at]),
      value(hedged[at]),
      cut(hedged[at], unhedged[at]),
    ]);
    const table = makeTable(`Drawdowns in ${kind}`, ['window', 'from', 'to', 'unhedged', 'hedged', 'cut'], lines);
    return element(
      'details',
      { open: own.length <= 12 },
      element('summary', {}, `Drawdowns in ${own.length} windows: ${kind}`),
      table,
    );
  });
}

function value(fraction: number | null): Node {
  return element('data', { value: fraction ?? '' }, fraction === null ? '–' : `${(100 * fraction).toFixed(1)}%`);
}

function cut(hedged: number | null, unhedged: number | null): Node {
  const text = hedged === null || unhedged === null || !(unhedged > 0) ? '–' : percent(1 - hedged / unhedged);
  return element('span', {}, text);
}
