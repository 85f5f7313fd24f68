import type { Explanation, ExplanationTableName } from '../../schemas/index.js';
import { wrapLines } from '../words/wrap-lines.js';
import { fitTable } from './fit-table.js';

/** Lines of the blotter and of the changes of state that the overview shows. */
const SHOWN_AT_EACH_END = 4;

/** Where a price came from, in one letter; the legend says which. */
const SOURCE_LETTERS = { observed: 'o', mixed: 'x', modelled: 'm', settlement: 's', curve: 'c', none: '' } as const;
const SOURCE_LEGEND = 'Prices: o observed, x some legs observed, m modelled, s settlement value, c futures curve.';

/** The figures of the overview; `--table metrics` has all. */
const MAIN_METRICS = [
  'capital',
  'unhedged_drawdown',
  'hedged_drawdown',
  'drawdown_reduction',
  'median_cycle_reduction',
  'hedge_cost_per_year',
  'deleveraged_reduction',
  'cagr_unhedged',
  'cagr_hedged',
  'observed_share',
];

/**
 * A trial laid open for a terminal: what it is, its main figures, who earned what, drawdowns, months, and both ends of
 * its changes of state and of its blotter. Fits 80 columns; a wider terminal shows more columns.
 */
export function formatExplanation(explanation: Explanation, width: number): string {
  const { metrics, fills, transitions, axes } = explanation;
  const main = Object.fromEntries(MAIN_METRICS.map((name) => [name, metrics[name] ?? null]));
  return [
    ...headingLines(explanation).flatMap((line) => wrapLines(line, width)),
    '',
    ...wrapLines(choicesText(axes), width),
    '',
    ...metricLines(main, width),
    '',
    'Who earned what over the measured days, USD',
    ...attributionLines(explanation, width),
    '',
    ...drawdownLines(explanation, width),
    '',
    ...monthLines(explanation, 'hedged', width),
    '',
    `Changes of state of the layers: ${count(transitions.length)}`,
    ...transitionLines(
      { ...explanation, transitions: ends(transitions) },
      width,
      transitions.length > ends(transitions).length,
    ),
    '',
    `Blotter: ${count(fills.length)} lines`,
    ...blotterLines({ ...explanation, fills: ends(fills) }, width, fills.length > ends(fills).length),
    ...wrapLines(SOURCE_LEGEND, width),
  ].join('\n');
}

/** One table of a trial laid open, whole. */
export function formatExplanationTable(explanation: Explanation, table: ExplanationTableName, width: number): string {
  return linesOf(explanation, table, width).join('\n');
}

function linesOf(explanation: Explanation, table: ExplanationTableName, width: number): string[] {
  switch (table) {
    case 'axes':
      return fitTable(
        Object.entries(explanation.axes).map(([path, value]) => [path, value === null ? '–' : String(value)]),
        { width, left: [0, 1] },
      );
    case 'metrics':
      return metricLines(explanation.metrics, width);
    case 'attribution':
      return attributionLines(explanation, width);
    case 'drawdowns':
      return drawdownLines(explanation, width);
    case 'months':
      return [...monthLines(explanation, 'hedged', width), '', ...monthLines(explanation, 'unhedged', width)];
    case 'transitions':
      return transitionLines(explanation, width, false);
    case 'blotter':
      return [...blotterLines(explanation, width, false), ...wrapLines(SOURCE_LEGEND, width)];
    case 'daily':
      return dailyLines(explanation, width);
  }
}

function headingLines({ run, trial, label, period }: Explanation): string[] {
  const note = label === '' ? '' : `, ${label}`;
  return [
    `trial ${trial} of ${run}${note}`,
    `condors sold from ${period.from}, measured from the close of ${period.base} to ${period.to}`,
  ];
}

/** Axes that matter for the trial. */
function choicesText(axes: Explanation['axes']): string {
  return Object.entries(axes)
    .flatMap(([path, value]) => (value === null ? [] : [`${path} ${value}`]))
    .join(', ');
}

function metricLines(metrics: Explanation['metrics'], width: number): string[] {
  const rows = Object.entries(metrics).map(([name, value]) => [name, value === null ? '–' : figure(value)]);
  return fitTable(rows, { width, left: [0] });
}

function attributionLines({ attribution }: Explanation, width: number): string[] {
  const parts = [...attribution, sumOf(attribution)];
  const rows = parts.map((part) => [
    part.part,
    ...[part.profitAndLoss, part.gross, part.costs, part.interest, part.premium].map(usd),
  ]);
  return fitTable([['', 'profit', 'at mid', 'costs', 'interest', 'premium'], ...rows], {
    width,
    left: [0],
    drop: [5, 4],
  });
}

function sumOf(parts: Explanation['attribution']): Explanation['attribution'][number] {
  const sum = { part: 'together', profitAndLoss: 0, gross: 0, costs: 0, interest: 0, premium: 0 };
  for (const part of parts) {
    sum.profitAndLoss += part.profitAndLoss;
    sum.gross += part.gross;
    sum.costs += part.costs;
    sum.interest += part.interest;
    sum.premium += part.premium;
  }
  return sum;
}

function drawdownLines({ drawdowns }: Explanation, width: number): string[] {
  return (['hedged', 'unhedged'] as const).flatMap((account, at) => [
    ...(at === 0 ? [] : ['']),
    `Deepest drawdowns of the ${account} account`,
    ...fitTable(
      [
        ['', 'depth', 'USD', 'peak', 'trough', 'recovered'],
        ...drawdowns[account].map(({ fraction, usd: depth, peak, trough, recovery }, rank) => [
          String(rank + 1),
          `${(100 * fraction).toFixed(1)}%`,
          usd(depth),
          peak,
          trough,
          recovery ?? 'not yet',
        ]),
      ],
      { width, left: [3, 4, 5], drop: [2] },
    ),
  ]);
}

function monthLines({ months }: Explanation, account: 'hedged' | 'unhedged', width: number): string[] {
  const rows = (digits: number) =>
    months[account].map(({ year, months: each, whole }) => [
      String(year),
      ...each.map((month) => (month === null ? '' : (100 * month).toFixed(digits))),
      (100 * whole).toFixed(digits),
    ]);
  const heading = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'year'];
  const precise = fitTable([heading, ...rows(1)], { width, left: [] });
  const fits = precise.every((line) => !line.endsWith('…'));
  return [
    `Returns of the ${account} account by month, percent`,
    ...(fits ? precise : fitTable([heading.map((word) => word.slice(0, 2)), ...rows(0)], { width, left: [] })),
  ];
}

function transitionLines({ transitions }: Explanation, width: number, isCut: boolean): string[] {
  const rows = transitions.map(({ day, layer, from, to, reason }) => [day, layer, `${from} → ${to}`, reason]);
  return cutInTheMiddle(fitTable(rows, { width, left: [0, 1, 2, 3] }), isCut);
}

function blotterLines({ fills }: Explanation, width: number, isCut: boolean): string[] {
  const rows = fills.map(({ day, book, action, contract, quantity, price, priceSource, cost, cashFlow, reason }) => [
    day,
    book,
    action,
    contract,
    quantity.toFixed(2),
    `${price.toFixed(2)}${SOURCE_LETTERS[priceSource]}`,
    usd(cost),
    usd(cashFlow),
    reason,
  ]);
  const [heading, ...lines] = fitTable(
    [['day', 'book', '', 'contract', 'number', 'price', 'cost', 'cash flow', 'why'], ...rows],
    { width, left: [0, 1, 2, 3, 8], drop: [6, 7, 1] },
  );
  return [heading, ...cutInTheMiddle(lines, isCut)];
}

function dailyLines({ daily }: Explanation, width: number): string[] {
  const rows = daily.day.map((day, at) => [
    day,
    usd(daily.profit.unhedged[at]),
    usd(daily.profit.hedged[at]),
    usd(daily.equity.unhedged[at]),
    usd(daily.equity.hedged[at]),
    percent(daily.drawdown.unhedged[at]),
    percent(daily.drawdown.hedged[at]),
    usd(daily.cash[at]),
    usd(daily.marks[at]),
  ]);
  const heading = ['day', 'P&L', 'hedged', 'equity', 'hedged', 'drawdown', 'hedged', 'cash', 'marks'];
  return fitTable([heading, ...rows], { width, left: [0], drop: [8, 7] });
}

/** The first and the last of a long list. */
function ends<Item>(items: readonly Item[]): Item[] {
  return items.length <= 2 * SHOWN_AT_EACH_END + 1
    ? [...items]
    : [...items.slice(0, SHOWN_AT_EACH_END), ...items.slice(-SHOWN_AT_EACH_END)];
}

function cutInTheMiddle(lines: readonly string[], isCut: boolean): string[] {
  const middle = lines.length / 2;
  return isCut ? [...lines.slice(0, middle), '…', ...lines.slice(middle)] : [...lines];
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function usd(value: number): string {
  // Adding zero turns -0 into 0.
  return (Math.round(value) + 0).toLocaleString('en');
}

function percent(fraction: number): string {
  return `${(100 * fraction).toFixed(2)}%`;
}

/** Four significant digits; whole numbers with separators from a thousand on. */
function figure(value: number): string {
  return Math.abs(value) >= 1000 ? usd(value) : String(Number(value.toPrecision(4)));
}
