import type { HeatmapFigure } from '../../figures/heatmap-figure.js';
import { heatmapSpec } from '../../figures/heatmap-spec.js';
import type { ReportData } from '../report-data.js';
import { distinctTexts, type TableRow, tableRows } from '../table-rows.js';
import { percent } from '../texts.js';
import { type CellMeasure, cellColour, scaleStops } from './colour-scale.js';
import { byId, element, makeMenu, plainChoices } from './dom.js';
import { fileButtons } from './figure-view.js';
import type { OpenTrial } from './trial-dialog.js';

/** Fewer windows than this are too few to judge; the cell is hatched. */
const FEWEST_WINDOWS = 8;

const MEASURES: readonly CellMeasure[] = [
  {
    title: 'share of windows with at least the claimed cut',
    column: 'median_hold_rate',
    rule: 'at-least',
    kind: 'rate',
  },
  { title: 'share of windows within the claimed band', column: 'median_hold_rate', rule: 'within', kind: 'rate' },
  { title: 'median cut of the drawdown', column: 'median_reduction', rule: 'at-least', kind: 'cut' },
  { title: 'windows counted', column: 'windows_counted', rule: 'at-least', kind: 'count' },
];

/** What columns of the map can stand for; the others are chosen by menus. */
const DIMENSIONS = ['mix', 'reading', 'friction'] as const;
type Dimension = (typeof DIMENSIONS)[number];

/** The regime heatmap: a table whose cells are coloured, with menus for what it shows. */
export function mountRegimes(data: ReportData, openTrial: OpenTrial): void {
  const rows = tableRows(data.cells);
  const claims = distinctTexts(rows, 'claim');
  const render = () => draw();
  const claim = makeMenu('claim', plainChoices(claims), render);
  const measure = makeMenu(
    'metric',
    MEASURES.map(({ title }, at) => ({ value: String(at), text: title })),
    render,
  );
  const rowsBy = makeMenu('rows', [], render);
  const columnsBy = makeMenu('columns', plainChoices(DIMENSIONS), render);
  const chosen: Readonly<Record<Dimension, ReturnType<typeof makeMenu>>> = {
    mix: makeMenu('mix', [], render),
    reading: makeMenu('reading', [], render),
    friction: makeMenu('friction', [], render),
  };
  const map = element('div', { class: 'heatmap' });
  const detail = element('div', { class: 'cell-detail', 'aria-live': 'polite' });
  const view = byId('regimes-view');
  const files = element('div', { class: 'files' });
  view.replaceChildren(
    element(
      'div',
      { class: 'controls' },
      claim.field,
      measure.field,
      rowsBy.field,
      columnsBy.field,
      ...DIMENSIONS.map((dimension) => chosen[dimension].field),
    ),
    map,
    element('div', { class: 'under' }, detail, files),
  );

  const draw = () => {
    const shown = MEASURES[Number(measure.value())];
    const ofClaim = rows.filter((row) => row.claim === claim.value() && row.rule === shown.rule);
    const labellers = distinctTexts(ofClaim, 'labeller').filter((labeller) => labeller !== 'all');
    const titleOf = (labeller: string) => data.regimes.find((each) => each.labeller === labeller)?.title ?? labeller;
    rowsBy.offer([{ value: '', text: 'all labels' }, ...labellers.map((value) => ({ value, text: titleOf(value) }))]);
    const across = columnsBy.value() as Dimension;
    for (const dimension of DIMENSIONS) {
      chosen[dimension].offer(plainChoices(distinctTexts(ofClaim, dimension)));
      if (dimension === across) chosen[dimension].field.hidden = true;
    }
    const isShown = (row: TableRow) =>
      DIMENSIONS.every((dimension) => dimension === across || row[dimension] === chosen[dimension].value()) &&
      (rowsBy.value() === '' || row.labeller === 'all' || row.labeller === rowsBy.value());
    const cells = ofClaim.filter(isShown);
    drawMap(cells, shown, across, titleOf);
  };

  const drawMap = (
    cells: readonly TableRow[],
    shown: CellMeasure,
    across: Dimension,
    titleOf: (labeller: string) => string,
  ) => {
    const columns = distinctTexts(cells, across);
    const groups = new Map<string, string[]>();
    for (const { labeller, regime } of cells) {
      const regimes = groups.get(String(labeller)) ?? [];
      if (!regimes.includes(String(regime))) groups.set(String(labeller), [...regimes, String(regime)]);
    }
    const most = Math.max(0, ...cells.map((row) => Number(row.windows_counted)));
    const cellOf = (labeller: string, regime: string, column: string) =>
      cells.find((row) => row.labeller === labeller && row.regime === regime && row[across] === column);

    const body = [...groups].map(([labeller, regimes]) =>
      element(
        'tbody',
        {},
        labeller === 'all'
          ? null
          : element(
              'tr',
              { class: 'group' },
              element('th', { colspan: columns.length + 1, scope: 'rowgroup' }, titleOf(labeller)),
            ),
        ...regimes.map((regime) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, labeller === 'all' ? 'all windows' : regime),
            ...columns.map((column) => cellElement(cellOf(labeller, regime, column), shown, most, select)),
          ),
        ),
      ),
    );
    const caption = `${shown.title}, claim ${claim.value()}${data.label === '' ? '' : ` (${data.label})`}`;
    const table = element(
      'table',
      { class: 'map' },
      element('caption', {}, caption),
      element(
        'thead',
        {},
        element('tr', {}, element('td', {}), ...columns.map((column) => element('th', { scope: 'col' }, column))),
      ),
      ...body,
    );
    walkCells(table);
    map.replaceChildren(
      element('div', { class: 'scroll', role: 'region', 'aria-label': 'Regime heatmap', tabindex: 0 }, table),
      legend(shown, most),
    );
    detail.replaceChildren(
      element('p', { class: 'aside' }, 'Choose a cell, or walk through them with the arrow keys.'),
    );
    const figure = () =>
      paperFigure(
        [...groups].flatMap(([labeller, regimes]) => regimes.map((regime) => ({ labeller, regime }))),
        columns,
        cells,
        across,
      );
    files.replaceChildren(
      ...(shown.kind === 'rate'
        ? fileButtons(
            () => `heatmap-${claim.value()}-${across}`,
            () => heatmapSpec(figure()),
          )
        : []),
    );
  };

  const select = (row: TableRow) => {
    const trial = String(row.trial ?? '');
    const out = Number(row.windows_left_out);
    detail.replaceChildren(
      element(
        'p',
        {},
        element('strong', {}, `${row.mix}, ${row.reading}, friction ${row.friction}`),
        ` · ${row.labeller === 'all' ? 'all windows' : row.regime}: holds in `,
        element('strong', {}, percent(row.median_hold_rate)),
        ` of ${row.windows_counted} windows [${percent(row.lower)}, ${percent(row.upper)}], median cut ${percent(row.median_reduction)}; ${out} left out; median of ${row.trials} trials. `,
      ),
      ...(trial === ''
        ? []
        : [
            element(
              'button',
              { type: 'button', class: 'open', click: () => openTrial(trial) },
              `open its trial ${trial.slice(0, 8)}`,
            ),
          ]),
    );
  };

  const paperFigure = (
    regimes: readonly { labeller: string; regime: string }[],
    columns: readonly string[],
    cells: readonly TableRow[],
    across: Dimension,
  ): HeatmapFigure => {
    const titleOf = (labeller: string) => data.regimes.find((each) => each.labeller === labeller)?.title ?? labeller;
    const fixed = DIMENSIONS.filter((dimension) => dimension !== across).map(
      (dimension) => `${dimension}: ${chosen[dimension].value()}`,
    );
    const asNumber = (value: TableRow[string]) => (typeof value === 'number' ? value : null);
    return {
      title: `${claim.value()}: ${MEASURES[Number(measure.value())].title}`,
      subtitle: [...fixed, `columns: ${across}`, 'n: windows counted'].join(' · '),
      rows: regimes.map(({ labeller, regime }) => ({ labeller: titleOf(labeller), regime })),
      columns,
      cells: cells.map((row) => ({
        row: regimes.findIndex(({ labeller, regime }) => labeller === row.labeller && regime === row.regime),
        column: columns.indexOf(String(row[across])),
        rate: asNumber(row.median_hold_rate),
        n: Number(row.windows_counted),
        leftOut: Number(row.windows_left_out),
        lower: asNumber(row.lower),
        upper: asNumber(row.upper),
      })),
      caption: [data.source],
    };
  };
  draw();
}

function cellElement(
  row: TableRow | undefined,
  shown: CellMeasure,
  most: number,
  select: (row: TableRow) => void,
): HTMLElement {
  if (row === undefined) return element('td', { class: 'empty' });
  const value = row[shown.column];
  const n = Number(row.windows_counted);
  const isFew = n < FEWEST_WINDOWS;
  const text = shown.kind === 'count' ? String(value) : percent(value);
  const colour = n === 0 || (isFew && shown.kind !== 'count') ? null : cellColour(shown, value, most);
  const cell = element(
    'td',
    { class: isFew && shown.kind !== 'count' ? 'few' : '' },
    element(
      'button',
      { type: 'button', tabindex: -1, click: () => select(row), 'data-value': typeof value === 'number' ? value : '' },
      element('span', { class: 'rate' }, n === 0 ? '–' : text),
      shown.kind === 'rate' && n > 0
        ? element('span', { class: 'band' }, `${percent(row.lower)}–${percent(row.upper)}`)
        : null,
      shown.kind === 'count' ? null : element('span', { class: 'n' }, `n=${n}`),
    ),
  );
  if (colour !== null) {
    cell.style.backgroundColor = colour.fill;
    cell.classList.add(colour.isTextDark ? 'dark-text' : 'light-text');
  }
  return cell;
}

/** One cell is in the order of the tab key; the arrow keys go on from it. */
function walkCells(table: HTMLTableElement): void {
  const grid = [...table.rows].map((row) => [...row.querySelectorAll('button')]).filter((row) => row.length > 0);
  grid[0]?.[0]?.setAttribute('tabindex', '0');
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  table.addEventListener('keydown', (event) => {
    const move = moves[event.key];
    const row = grid.findIndex((buttons) => buttons.includes(event.target as HTMLButtonElement));
    if (move === undefined || row === -1) return;
    const column = grid[row].indexOf(event.target as HTMLButtonElement);
    const to = grid[row + move[0]]?.[column + move[1]];
    event.preventDefault();
    if (to === undefined) return;
    grid[row][column].tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  });
}

function legend(shown: CellMeasure, most: number): HTMLElement {
  const stops = scaleStops(shown, most).map(({ fill, text }) => {
    const swatch = element('span', { class: 'swatch' });
    swatch.style.backgroundColor = fill;
    return element('span', {}, swatch, text);
  });
  return element(
    'p',
    { class: 'legend' },
    ...stops,
    element('span', {}, element('span', { class: 'swatch few' }), `fewer than ${FEWEST_WINDOWS} windows`),
  );
}
