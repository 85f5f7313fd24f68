import { modelledColumnsOf } from '../../datasets/store/index.js';
import type { PreparedRun } from './prepared-run.js';

/** A column that a model filled on some of the run's days. */
export interface ModelledColumn {
  readonly column: ReturnType<typeof modelledColumnsOf>[number];
  /** Days of the run, for futures its day-contracts, whose value is a model's [fraction, > 0]. */
  readonly share: number;
  /** The models, joined by commas. */
  readonly models: string;
}

/** What of a run's market is a model's, on the days of the run. */
export function modelledColumns({ dataset, days, rows }: PreparedRun): ModelledColumn[] {
  const first = days.days[0];
  const last = days.days[days.days.length - 1];
  return modelledColumnsOf(dataset.provenance, first, last).map((column) => {
    const spans = (dataset.provenance.get(column) ?? []).filter(
      ({ kind, from, to }) => kind === 'modelled' && from <= last && to >= first,
    );
    const models = [...new Set(spans.map(({ source }) => source))].join(', ');
    if (column === 'futures') {
      const { offsets } = dataset.market.vixFutures;
      const contracts = dataset.futuresModelled.subarray(offsets[rows.first], offsets[rows.end]);
      return { column, share: contracts.reduce((sum, flag) => sum + flag, 0) / contracts.length, models };
    }
    const isModelled = (day: number) => spans.some(({ from, to }) => from <= day && day <= to);
    return { column, share: days.days.filter(isModelled).length / days.days.length, models };
  });
}

/** Says which columns are a model's and on how many days, wherever figures are shown. */
export function modelledNote(run: PreparedRun): string {
  return modelledSentence(modelledColumns(run).map(({ column, share }) => [column, share]));
}

/**
 * The same from shares alone.
 *
 * @param columns - each modelled column with the share of the days on which it is [fraction, > 0]
 */
export function modelledSentence(columns: readonly (readonly [string, number])[]): string {
  if (columns.length === 0) return 'All columns observed.';
  const all = columns.filter(([, share]) => share === 1).map(([column]) => column);
  const part = columns.filter(([, share]) => share < 1).map(([column, share]) => `${column} ${percent(share)}`);
  return [
    ...(all.length === 0 ? [] : [`Modelled on every day: ${all.join(', ')}.`]),
    ...(part.length === 0 ? [] : [`Modelled on some days: ${part.join(', ')}.`]),
  ].join(' ');
}

function percent(share: number): string {
  return share < 0.01 ? 'under 1%' : `${Math.round(100 * share)}%`;
}
