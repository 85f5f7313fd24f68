import { accountOfDays } from '../../figures/account-of-days.js';
import { accountSpec } from '../../figures/account-spec.js';
import { axisWord } from '../pictures/axis-words.js';
import type { ReportData } from '../report-data.js';
import { distinctTexts, type TableRow, tableRows } from '../table-rows.js';
import { percent, plain } from '../texts.js';
import { byId, element, makeMenu, makeTable, plainChoices } from './dom.js';
import { makeFigureView } from './figure-view.js';
import type { FetchTrial, OpenTrial } from './trial-dialog.js';

/** Columns beside the choices. */
const SHOWN = ['median_cycle_reduction', 'drawdown_reduction', 'hedge_cost_per_year'];

/** Rows of the blotter that are shown; the command line has all. */
const MOST_FILLS = 1000;

interface FoundTrials {
  readonly total: number;
  readonly rows: readonly TableRow[];
}

/** What the server says of one trial. */
interface ServedTrial {
  readonly row: TableRow;
  readonly explanation: {
    readonly fills: readonly Readonly<Record<string, string | number>>[];
    readonly daily: {
      readonly day: readonly string[];
      readonly equity: { readonly hedged: readonly number[]; readonly unhedged: readonly number[] };
      readonly drawdown: { readonly hedged: readonly number[]; readonly unhedged: readonly number[] };
    };
    readonly drawdowns: { readonly hedged: readonly Episode[]; readonly unhedged: readonly Episode[] };
    readonly attribution: readonly Readonly<Record<string, string | number>>[];
  } | null;
}

interface Episode {
  readonly peak: string;
  readonly trough: string;
  readonly recovery: string | null;
  readonly fraction: number;
  readonly usd: number;
}

async function ask<T>(address: string): Promise<T> {
  const response = await fetch(address);
  const answer = (await response.json()) as T & { readonly error?: string };
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

/** Every trial of the run, a page at a time: searched, filtered and sorted by the server. */
export function mountLiveTrials(data: ReportData, live: string, openTrial: OpenTrial): void {
  const sample = tableRows(data.trials);
  const axes = data.axes.map((axis) => ({ ...axis, levels: distinctTexts(sample, axis.column) }));
  const state = { sort: 'median_cycle_reduction', isDown: true, from: 0, asked: 0 };
  const search = () => {
    state.from = 0;
    void show();
  };
  const id = element('input', { id: 'trial-id', type: 'search', spellcheck: 'false', input: search });
  const menus = axes
    .filter(({ levels }) => levels.length > 1)
    .map(({ path, column, levels }) => ({
      column,
      menu: makeMenu(axisWord(path), [{ value: '', text: 'all' }, ...plainChoices(levels)], search),
    }));
  const table = element('div', { class: 'scroll', role: 'region', 'aria-label': 'Trials', tabindex: 0 });
  const status = element('p', { class: 'status', role: 'status' });
  const turn = (by: number) => () => {
    state.from = Math.max(0, state.from + by);
    void show();
  };
  const before = element('button', { type: 'button', click: turn(-50) }, 'before');
  const after = element('button', { type: 'button', click: turn(50) }, 'after');
  byId('trials-view').replaceChildren(
    element(
      'div',
      { class: 'controls' },
      element('div', { class: 'field' }, element('label', { for: 'trial-id' }, 'id begins with'), id),
      ...menus.map(({ menu }) => menu.field),
    ),
    status,
    table,
    element('div', { class: 'files' }, before, after),
  );

  const show = async () => {
    state.asked += 1;
    const asked = state.asked;
    const query = new URLSearchParams({
      id: id.value,
      sort: state.sort,
      down: state.isDown ? '1' : '0',
      from: String(state.from),
    });
    for (const { column, menu } of menus) query.set(column, menu.value());
    try {
      const found = await ask<FoundTrials>(`${live}trials?${query}`);
      // An answer that was overtaken by a later question says nothing any more.
      if (asked === state.asked) draw(found);
    } catch (error) {
      status.textContent = (error as Error).message;
    }
  };

  const draw = ({ total, rows }: FoundTrials) => {
    const last = Math.min(total, state.from + rows.length);
    status.textContent =
      total === 0
        ? 'No trial fits.'
        : `${(state.from + 1).toLocaleString('en')} to ${last.toLocaleString('en')} of ${total.toLocaleString('en')} trials`;
    before.disabled = state.from === 0;
    after.disabled = last >= total;
    const columns = [
      ...data.axes.map(({ column, path }) => ({ column, title: axisWord(path) })),
      ...SHOWN.map((column) => ({ column, title: column.replaceAll('_', ' ') })),
    ];
    const heading = ({ column, title }: { column: string; title: string }) => {
      const sorted = column === state.sort ? (state.isDown ? 'descending' : 'ascending') : 'none';
      const sort = () => {
        state.isDown = column === state.sort ? !state.isDown : true;
        state.sort = column;
        search();
      };
      return element(
        'th',
        { scope: 'col', 'aria-sort': sorted },
        element(
          'button',
          { type: 'button', class: 'open', click: sort },
          `${title}${sorted === 'none' ? '' : sorted === 'descending' ? ' ↓' : ' ↑'}`,
        ),
      );
    };
    const line = (row: TableRow) => {
      const trial = String(row.trial);
      const cells = columns.map(({ column }) =>
        element(
          'td',
          { class: SHOWN.includes(column) ? 'number' : '' },
          SHOWN.includes(column) ? percent(row[column]) : plain(row[column] ?? null),
        ),
      );
      return element(
        'tr',
        {},
        element(
          'th',
          { scope: 'row' },
          element('button', { type: 'button', class: 'open', click: () => openTrial(trial) }, trial),
        ),
        ...cells,
      );
    };
    table.replaceChildren(
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'trial'), ...columns.map(heading))),
        element('tbody', {}, ...rows.map(line)),
      ),
    );
  };
  void show();
}

/** Asks the server to lay a trial open. */
export function fetchFrom(live: string, data: ReportData): FetchTrial {
  return async (trial) => {
    const { row, explanation } = await ask<ServedTrial>(`${live}trials/${trial}`);
    return { row, more: explanation === null ? [] : parts(trial, explanation, data) };
  };
}

function parts(
  trial: string,
  { fills, daily, drawdowns, attribution }: NonNullable<ServedTrial['explanation']>,
  data: ReportData,
): Node[] {
  const view = makeFigureView();
  const figure = accountOfDays(trial, daily, data.episodes);
  view.show({
    name: `account-${trial}`,
    description: `${figure.title}, trial ${trial}`,
    spec: (width, theme) => accountSpec(figure, width, theme),
    table: () =>
      makeTable(
        figure.title,
        ['close', 'hedged', 'unhedged'],
        figure.dates.map((date, at) => [date, figure.hedged[at], figure.unhedged[at]]),
      ),
  });
  const episodes = (name: string, list: readonly Episode[]) =>
    makeTable(
      `Deepest drawdowns ${name}`,
      ['peak', 'trough', 'recovery', 'depth', 'USD'],
      list.map(({ peak, trough, recovery, fraction, usd }) => [
        peak,
        trough,
        recovery ?? 'not yet',
        element('data', { value: fraction }, percent(fraction)),
        Math.round(usd),
      ]),
    );
  const records = (caption: string, list: readonly Readonly<Record<string, string | number>>[]) => {
    const names = Object.keys(list[0] ?? {});
    return makeTable(
      caption,
      names,
      list.map((each) =>
        names.map((name) => (typeof each[name] === 'number' ? Math.round(100 * Number(each[name])) / 100 : each[name])),
      ),
    );
  };
  const folded = (title: string, content: () => Node) => {
    const details = element('details', {}, element('summary', {}, title));
    details.addEventListener('toggle', () => {
      if (details.open && details.childElementCount === 1) details.append(content());
    });
    return details;
  };
  const shown = fills.slice(0, MOST_FILLS);
  const cut = shown.length < fills.length ? `, the first ${MOST_FILLS.toLocaleString('en')}` : '';
  return [
    element('h3', {}, 'Its account'),
    view.root,
    folded('Deepest drawdowns', () =>
      element('div', {}, episodes('with the hedge', drawdowns.hedged), episodes('without', drawdowns.unhedged)),
    ),
    folded('What earned and what cost', () => records('Parts of the hedged profit [USD]', attribution)),
    folded(`Blotter: ${fills.length.toLocaleString('en')} fills`, () => records(`Every fill${cut}`, shown)),
  ];
}
