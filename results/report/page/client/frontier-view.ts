import { type FrontierPoint, frontierSpec } from '../../figures/frontier-spec.js';
import type { ReportData } from '../report-data.js';
import { byId, element, makeMenu, makeTable, plainChoices } from './dom.js';
import { makeFigureView } from './figure-view.js';
import { makePointCursor } from './point-cursor.js';
import { distinctTexts, type TableRow, tableRows } from './table-rows.js';
import { percent, plain } from './texts.js';
import type { OpenTrial } from './trial-dialog.js';

/** The two cuts of a drawdown that a trial has, and those of trading fewer condors. */
const CUTS = {
  median_cycle_reduction: { title: 'median cut over counted cycles', line: 'medianCycleReduction' },
  drawdown_reduction: { title: 'cut of the deepest drawdown of all', line: 'drawdownReduction' },
} as const;
type Cut = keyof typeof CUTS;

/** Levels of friction, in the order in which menus have them. */
const FRICTIONS = ['none', 'live', 'stressed'];

/** Cost against reduction, by friction and reading, with the line of trading fewer condors of one book. */
export function mountFrontier(data: ReportData, openTrial: OpenTrial): void {
  const rows = tableRows(data.trials);
  const boxes = tableRows(data.density);
  const all = { value: '', text: 'all' };
  const draw = () => show();
  const cut = makeMenu(
    'cut',
    Object.entries(CUTS).map(([value, { title }]) => ({ value, text: title })),
    draw,
  );
  const friction = makeMenu(
    'friction',
    plainChoices(FRICTIONS.filter((level) => rows.some((row) => row.friction_level === level))),
    draw,
  );
  const reading = makeMenu('reading', [all, ...plainChoices(distinctTexts(rows, 'hedge_sizing'))], draw);
  const book = makeMenu('condors', [], draw);
  const view = makeFigureView();
  const cursor = makePointCursor(view, 'Trials by cost');
  byId('frontier-view').replaceChildren(
    element('div', { class: 'controls' }, cut.field, friction.field, reading.field, book.field),
    view.root,
  );
  const named = new Set(data.named.map(({ trial }) => trial));
  const [claimed] = data.claims.flatMap(({ atLeast }) => (atLeast === null ? [] : [atLeast]));

  const show = () => {
    const measure = cut.value() as Cut;
    book.offer(books(data, friction.value()));
    const isShown = (row: TableRow) =>
      row.friction_level === friction.value() && (reading.value() === '' || row.hedge_sizing === reading.value());
    const points = rows.filter(isShown).flatMap((row): FrontierPoint[] => {
      const [cost, reduction] = [row.hedge_cost_per_year, row[measure]];
      if (typeof cost !== 'number' || typeof reduction !== 'number') return [];
      const kind = named.has(row.trial) ? 'named' : row.on_edge === true ? 'edge' : 'trial';
      return [{ trial: String(row.trial), cost, reduction, kind, choices: choicesOf(row, data) }];
    });
    const line = data.lines.find((each) => each.book === book.value());
    const cuts = line?.[CUTS[measure].line] ?? [];
    const title = `What ${friction.value() === 'none' ? 'frictionless ' : ''}hedges cost and cut`;
    const shownCount = measure === 'median_cycle_reduction' ? data.population : rows.length;
    const subtitle =
      `${points.length.toLocaleString('en')} of ${shownCount.toLocaleString('en')} trials as points` +
      `${measure === 'median_cycle_reduction' ? ', all of them as shading' : ''}; friction ${friction.value()}` +
      `${data.label === '' ? '' : `, ${data.label}`}`;
    const figure = {
      title,
      subtitle,
      points,
      boxes: measure === 'median_cycle_reduction' ? boxesOf(boxes, friction.value(), reading.value()) : [],
      line: [
        { cost: 0, reduction: 0 },
        ...(line?.cost ?? []).flatMap((cost, at) => {
          const reduction = cuts[at];
          return reduction === null ? [] : [{ cost, reduction }];
        }),
      ],
      claimed: claimed ?? null,
      measure: CUTS[measure].title,
    };
    view.show({
      name: `frontier-${friction.value()}`,
      description: `${title}. ${subtitle}. ${lineSentence(points, figure.line)}`,
      spec: (width, theme) => frontierSpec(figure, width, theme),
      table: () =>
        makeTable(
          title,
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

/** Books of the claimed hedges at a level of friction, told apart by the condors' own choices. */
function books({ named, axes }: ReportData, friction: string) {
  const own = axes.filter(({ path }) => !path.startsWith('hedge.') && path !== 'friction.level');
  const choices = new Map(
    named
      .filter((row) => row.friction_level === friction)
      .map((row) => [
        String(row.book),
        own.map(({ column, path }) => `${axisWord(path)} ${plain(row[column] ?? null)}`).join(', '),
      ]),
  );
  return [...choices].map(([value, text]) => ({ value, text: text === '' ? 'of the claimed hedge' : text }));
}

export function choicesOf(row: TableRow, { axes }: ReportData): string {
  const own = axes.flatMap(({ path, column }) =>
    row[column] === null || row[column] === undefined ? [] : [`${axisWord(path)} ${plain(row[column])}`],
  );
  return own.join(', ');
}

function boxesOf(boxes: readonly TableRow[], friction: string, reading: string) {
  const sums = new Map<
    string,
    { cost: number; costEnd: number; reduction: number; reductionEnd: number; trials: number }
  >();
  for (const box of boxes) {
    if (box.friction !== friction || (reading !== '' && box.sizing !== reading)) continue;
    const key = `${box.cost} ${box.reduction}`;
    const sum = sums.get(key);
    if (sum !== undefined) sum.trials += Number(box.trials);
    else
      sums.set(key, {
        cost: Number(box.cost),
        costEnd: Number(box.cost_end),
        reduction: Number(box.reduction),
        reductionEnd: Number(box.reduction_end),
        trials: Number(box.trials),
      });
  }
  return [...sums.values()];
}

/** How many of the points lie above the line, in words. */
function lineSentence(points: readonly FrontierPoint[], line: readonly { cost: number; reduction: number }[]): string {
  const lineAt = (cost: number) => {
    const next = line.findIndex((point) => point.cost >= cost);
    if (next <= 0) return next === 0 ? 0 : null;
    const [a, b] = [line[next - 1], line[next]];
    return a.reduction + ((b.reduction - a.reduction) * (cost - a.cost)) / (b.cost - a.cost || 1);
  };
  const compared = points.flatMap(({ cost, reduction }) => {
    const at = lineAt(Math.max(0, cost));
    return at === null ? [] : [reduction > at];
  });
  if (compared.length === 0) return '';
  return `${compared.filter((isAbove) => isAbove).length} of ${compared.length} points lie above the line of trading fewer condors.`;
}

/** What figures call an axis: its last word, and friction by its own. */
export function axisWord(path: string): string {
  return path === 'friction.level' ? 'friction' : path.split('.')[1];
}
