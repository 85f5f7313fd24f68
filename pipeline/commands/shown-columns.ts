import type { ProvenanceSpan } from '../../datasets/schemas/index.js';
import type { Dataset, DatasetColumn } from '../../datasets/store/index.js';
import { type Day, toIsoDate } from '../../engine/contracts/calendar-date.js';

/** One value as `data show` prints it. */
export interface ShownValue {
  /** ISO date. */
  readonly day: string;
  /** ISO date of the contract's settlement; only of futures. */
  readonly expiration?: string;
  readonly value: number;
  readonly kind: string;
  /** `vendor:file` or `modelled:<model>`; of futures only where one is known per row. */
  readonly source: string;
}

/** One column in short. */
export interface ShownColumn {
  readonly column: DatasetColumn;
  readonly unit: string;
  readonly doc: string;
  /** Days, or futures rows, that have a value in the period. */
  readonly count: number;
  readonly first: ShownValue | null;
  readonly last: ShownValue | null;
  readonly least: ShownValue | null;
  readonly most: ShownValue | null;
  /** Origins in the period with the days that they cover. */
  readonly origins: readonly ShownOrigin[];
}

export interface ShownOrigin {
  readonly kind: string;
  readonly source: string;
  readonly from: string;
  readonly to: string;
  /** Runs of days between `from` and `to` that came so. */
  readonly runs: number;
}

/** Values of a column in a period, both ends included; days without one are left out. */
export function shownValues(dataset: Dataset, column: DatasetColumn, from: Day, to: Day): ShownValue[] {
  return column === 'futures' ? futuresValues(dataset, from, to) : marketValues(dataset, column, from, to);
}

export function shownColumn(dataset: Dataset, column: DatasetColumn, from: Day, to: Day): ShownColumn {
  const values = shownValues(dataset, column, from, to);
  const by = (isBetter: (a: number, b: number) => boolean) =>
    values.reduce<ShownValue | null>((best, next) => (best && !isBetter(next.value, best.value) ? best : next), null);
  const table = column === 'futures' ? dataset.tables.futures : dataset.tables.market;
  const field = table.schema.fields.find(({ name }) => name === (column === 'futures' ? 'settle' : column));
  return {
    column,
    unit: field?.metadata.get('unit') ?? '',
    doc: field?.metadata.get('doc') ?? '',
    count: values.length,
    first: values[0] ?? null,
    last: values.at(-1) ?? null,
    least: by((a, b) => a < b),
    most: by((a, b) => a > b),
    origins: originsOf(dataset.provenance.get(column) ?? [], from, to),
  };
}

function marketValues(dataset: Dataset, column: DatasetColumn, from: Day, to: Day): ShownValue[] {
  const values = dataset.tables.market.getChild(column)?.toArray() as Float64Array;
  const spans = dataset.provenance.get(column) ?? [];
  const shown: ShownValue[] = [];
  let next = 0;
  dataset.market.days.forEach((day, row) => {
    while (next < spans.length && spans[next].to < day) ++next;
    if (day < from || day > to || Number.isNaN(values[row])) return;
    const span = spans[next];
    const { kind, source } = span && span.from <= day ? span : { kind: 'unknown', source: '' };
    shown.push({ day: toIsoDate(day), value: values[row], kind, source });
  });
  return shown;
}

function futuresValues({ market, futuresModelled }: Dataset, from: Day, to: Day): ShownValue[] {
  const { offsets, expirations, settles } = market.vixFutures;
  const shown: ShownValue[] = [];
  market.days.forEach((day, row) => {
    if (day < from || day > to) return;
    for (let contract = offsets[row]; contract < offsets[row + 1]; ++contract) {
      const kind = futuresModelled[contract] ? 'modelled' : 'observed';
      const expiration = toIsoDate(expirations[contract]);
      shown.push({ day: toIsoDate(day), expiration, value: settles[contract], kind, source: '' });
    }
  });
  return shown;
}

/** Spans of the period put together by origin, in the order in which they first appear. */
function originsOf(spans: readonly ProvenanceSpan[], from: Day, to: Day): ShownOrigin[] {
  const origins = new Map<string, { kind: string; source: string; from: Day; to: Day; runs: number }>();
  for (const span of spans) {
    if (span.to < from || span.from > to) continue;
    const key = `${span.kind} ${span.source}`;
    const known = origins.get(key);
    const [first, last] = [Math.max(span.from, from), Math.min(span.to, to)];
    if (!known) origins.set(key, { kind: span.kind, source: span.source, from: first, to: last, runs: 1 });
    else
      Object.assign(known, { from: Math.min(known.from, first), to: Math.max(known.to, last), runs: known.runs + 1 });
  }
  return [...origins.values()].map((origin) => ({ ...origin, from: toIsoDate(origin.from), to: toIsoDate(origin.to) }));
}
