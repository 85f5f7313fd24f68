import type { Dataset } from '../../datasets/store/index.js';
import { type Day, toIsoDate } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { columnSpan, missingColumns, type SignalColumn } from '../../engine/signals/index.js';
import { axisOf } from '../../sweeps/axes/index.js';
import {
  type ExpandedAxis,
  type ExpandedSweep,
  keepTrials,
  type Sweep,
  selectTrials,
  type TrialSet,
  whereSet,
} from '../../sweeps/grid/index.js';

/** What to look for when a column is missing; the importers of `sweep data import` know the files. */
const FILES: Readonly<Record<SignalColumn, string>> = {
  advance_decline: 'an advance-decline line of the NYSE',
  dollar_index: 'a real effective exchange rate of the dollar (FRED: RBUSBIS)',
  'events.fomc': 'dates of FOMC decisions',
  'events.cpi': 'release dates of consumer prices',
  'events.ppi': 'release dates of producer prices',
};

/** Announcements and published figures are a month apart: an end within two of the period's is no gap [days]. */
const NO_GAP = 62;

/** Trials that a dataset cannot serve, with the reason of each. */
export interface SkippedTrials {
  readonly expanded: TrialSet;
  readonly reasons: readonly string[];
}

/** A value of an axis that goes by columns of which the dataset has none. */
interface Lack {
  readonly axis: ExpandedAxis;
  readonly code: number;
  /** `fomc-window needs events.fomc, which bundled does not have`. */
  readonly text: string;
  readonly missing: readonly SignalColumn[];
}

/**
 * The trials that the dataset can serve, and those that it cannot.
 *
 * @throws InputError naming value, column and what to import, unless the grid says `whenMissing: skip`; and when
 *   skipping would leave nothing to run
 */
export function splitServable(
  sweep: Sweep,
  expanded: ExpandedSweep,
  dataset: Dataset,
): { readonly servable: ExpandedSweep; readonly skipped: SkippedTrials } {
  const lacks = expanded.axes.flatMap((axis) => lacksOf(axis, dataset));
  const faults = lacks.map(({ axis, code, text, missing }) => {
    const remedy = missing.map((column) => FILES[column]).join(' and ');
    const where = whereSet(sweep, axis.path, axis.values[code]);
    return `${where}: ${text}: import ${remedy} with sweep data import, or say whenMissing: skip`;
  });
  if (lacks.length > 0 && sweep.whenMissing === 'error') throw new InputError(faults);
  if (lacks.length === 0) return { servable: expanded, skipped: { expanded: selectTrials(expanded, []), reasons: [] } };

  const kept: number[] = [];
  const left: number[] = [];
  const reasons: string[] = [];
  for (let trial = 0; trial < expanded.count; ++trial) {
    const lack = lacks.find(({ axis, code }) => axis.codes[trial] === code);
    if (lack === undefined) {
      kept.push(trial);
      continue;
    }
    left.push(trial);
    reasons.push(`${lack.axis.path} ${lack.text}`);
  }
  if (kept.length === 0) throw new InputError(faults);
  const skipped = { expanded: selectTrials(expanded, left), reasons };
  return { servable: left.length === 0 ? expanded : keepTrials(expanded, kept), skipped };
}

function lacksOf(axis: ExpandedAxis, { market, name }: Dataset): Lack[] {
  return axis.values.flatMap((value, code) => {
    const signal = axisOf(axis.path).signal?.(value) ?? null;
    const missing = signal === null ? [] : missingColumns(signal, market);
    const text = `${value} needs ${missing.join(' and ')}, which ${name} does not have`;
    return missing.length > 0 ? [{ axis, code, text, missing }] : [];
  });
}

/** Says of every column that some trial goes by and that covers only a part of the period what it covers. */
export function describeGaps(expanded: TrialSet, dataset: Dataset, from: Day, to: Day): string[] {
  const values = new Map<SignalColumn, string[]>();
  for (const { path, values: given, codes } of expanded.axes) {
    const { signal } = axisOf(path);
    if (signal === undefined) continue;
    const used = new Set(codes);
    for (const [code, value] of given.entries()) {
      const columns = used.has(code) ? (signal(value)?.columns ?? []) : [];
      for (const column of columns) values.set(column, [...(values.get(column) ?? []), `${path} ${value}`]);
    }
  }
  return [...values].flatMap(([column, users]) => {
    const span = columnSpan(column, dataset.market);
    if (span === null || (span.from <= from + NO_GAP && span.to >= to - NO_GAP)) return [];
    const days = `${toIsoDate(span.from)} to ${toIsoDate(span.to)}`;
    return [`${column} is observed from ${days} only: on other days it says nothing to ${users.join(', ')}`];
  });
}
