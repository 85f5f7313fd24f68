import { columnObserved, type Dataset, type DatasetColumn } from '../../datasets/store/index.js';

/** What a replication reads on the days that make its level. */
export interface ReadInputs {
  /** Columns of the market table. */
  readonly columns: readonly Exclude<DatasetColumn, 'futures'>[];
  /** Ranks of the VX futures, first and last; null for none. */
  readonly futures: readonly [first: number, last: number] | null;
}

/**
 * On which days everything that a replication reads was observed: neither modelled nor carried.
 *
 * @returns 1 or 0, shape [days]
 */
export function observedRows(dataset: Dataset, { columns, futures }: ReadInputs): Uint8Array {
  const byColumn = columns.map((column) => columnObserved(dataset, column));
  const { offsets } = dataset.market.vixFutures;
  return Uint8Array.from(dataset.market.days, (_, row) => {
    if (byColumn.some((observed) => observed[row] === 0)) return 0;
    for (let rank = futures?.[0] ?? 1; rank <= (futures?.[1] ?? 0); ++rank) {
      const contract = offsets[row] + rank - 1;
      if (contract >= offsets[row + 1] || dataset.futuresModelled[contract] === 1) return 0;
    }
    return 1;
  });
}

/** Share of some rows that are 1; NaN of none. */
export function shareOf(observed: Uint8Array, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + observed[row], 0) / rows.length;
}
