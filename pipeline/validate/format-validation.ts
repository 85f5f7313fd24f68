import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import { alignWithin, tableOrText, wrapLines } from '../../results/report/index.js';
import type { FrictionFit, SurfaceCalibration } from './calibration/index.js';
import type { ChainRow, LeftOutChain } from './chains/index.js';
import type { TrackingRow } from './tracking-row.js';

/** A table as rows of text, heading first: for the terminal and for Markdown alike. */
export type TextTable = readonly (readonly string[])[];

/** Both calibrations as `--calibrate` makes them. */
export interface Calibration {
  readonly surfaces: SurfaceCalibration;
  readonly friction: readonly FrictionFit[];
}

export function trackingTable(rows: readonly TrackingRow[]): TextTable {
  return [
    [
      'benchmark',
      'span',
      'n',
      'corr',
      'rank',
      'less 2',
      'beta',
      'drift/y',
      'DD model',
      'DD index',
      'daily',
      'observed',
    ],
    ...rows.map((row) => [
      row.benchmark,
      `${row.from.slice(0, 7)}..${row.to.slice(0, 7)}`,
      String(row.months),
      row.monthlyCorrelation.toFixed(3),
      row.spearman.toFixed(3),
      row.correlationWithoutTwoLargest.toFixed(3),
      row.beta.toFixed(2),
      `${percent(row.driftGapPerYear, 2)} ±${percent(row.driftGapStandardError, 2)}`,
      percent(row.maxDrawdownModel, 1),
      percent(row.maxDrawdownIndex, 1),
      row.dailyCorrelation?.toFixed(3) ?? '-',
      percent(row.observedShare, 0),
    ]),
  ];
}

/** @param whole - only the bucket of 10 to 60 days and 5 to 50 delta */
export function chainTable(rows: readonly ChainRow[], whole: boolean): TextTable {
  return [
    ['file', 'date', 'on', 'days', 'delta', 'options', 'bias', 'median error'],
    ...rows
      .filter(({ delta }) => !whole || delta === '5-50')
      .map((row) => [
        row.file,
        row.from === row.to ? row.from : `${row.from}..${row.to}`,
        row.product,
        row.daysToExpiration,
        row.delta,
        String(row.options),
        row.bias.toFixed(2),
        row.medianAbsoluteError.toFixed(2),
      ]),
  ];
}

export function surfaceFitTable({ spx, vix }: SurfaceCalibration): TextTable {
  return [
    ['surface', 'form', 'error fitted', 'error left out', 'numbers'],
    ...(
      [
        ['SPX', spx],
        ['VIX', vix],
      ] as const
    ).flatMap(([product, forms]) =>
      forms.map((fit) => [
        product,
        fit.form,
        fit.errorInSample.toFixed(2),
        fit.errorOutOfSample.toFixed(2),
        Object.entries(fit.numbers)
          .map(([name, value]) => `${name} ${value.toFixed(4)}`)
          .join(', '),
      ]),
    ),
  ];
}

export function frictionTable(fits: readonly FrictionFit[]): TextTable {
  return [
    ['benchmark', 'options', 'drift gap without cost', 'half-spread that closes it', 'within one standard error'],
    ...fits.map((fit) => [
      fit.benchmark,
      fit.product,
      `${percent(fit.driftGapWithoutCost, 2)} ±${percent(fit.standardError, 2)}`,
      percent(fit.share, 1),
      `${percent(fit.lowestShare, 1)}..${percent(fit.highestShare, 1)}`,
    ]),
  ];
}

/** @param width - columns of the terminal */
export function formatTracking(rows: readonly TrackingRow[], width: number): string {
  const notes = [
    'Log returns from roll to roll (from month to month where an index has no daily levels); VXTH: its hedge leg.',
    'rank: Spearman. less 2: without the two largest months. drift/y: model less index, with its standard error.',
    'observed: share of rolls on which everything that is read was observed.',
  ];
  return joined([...alignWithin(trackingTable(rows), 1, width), ...wrapped(notes, width)]);
}

export function formatChains(rows: readonly ChainRow[], leftOut: readonly LeftOutChain[], width: number): string {
  const missing = leftOut.map(({ file, day, reason }) => `left out: ${file} on ${toIsoDate(day)}: ${reason}`);
  const notes = ['Volatility points, model less market; median of the absolute error.', ...missing];
  const table = tableOrText(chainTable(rows, false), { width, left: 3, lead: [0, 1, 2, 3, 4] });
  return joined([...table, ...wrapped(notes, width)]);
}

export function formatCalibration({ surfaces, friction }: Calibration, width: number): string {
  const notes = [
    'Errors in volatility points; left out: dates (VIX: expirations) that the numbers were not fitted to.',
  ];
  const fits = tableOrText(surfaceFitTable(surfaces), { width, left: 2, lead: [0, 1] });
  return joined([
    ...(surfaces.spx.length > 0 ? [...fits, ...wrapped(notes, width), ''] : []),
    ...tableOrText(frictionTable(friction), { width, left: 2, lead: [0, 1] }),
  ]);
}

/** A table in Markdown. */
export function toMarkdown([heading, ...rows]: TextTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n');
}

function wrapped(notes: readonly string[], width: number): string[] {
  return notes.flatMap((note) => wrapLines(note, width));
}

function joined(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

function percent(fraction: number, digits: number): string {
  return `${(100 * fraction).toFixed(digits)}%`;
}
