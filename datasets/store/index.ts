/**
 * Datasets on disk and in memory: a folder with market.arrow and futures.arrow, events.arrow where there are events, and
 * import-report.json where files were imported.
 *
 * dataset.ts says what an opened dataset offers. open-dataset.ts reads one (data-home.ts: from where; read-table.ts and
 * to-market.ts: what is checked), write-dataset.ts writes one, list-datasets.ts names those at hand. observed-period.ts
 * answers which days were observed; shared-market.ts is how worker threads see the columns without a copy.
 */
export { resolveDataHome } from './data-home.js';
export type { Dataset, DatasetColumn, DatasetTables } from './dataset.js';
export { BUNDLED, validateDatasetName } from './dataset-name.js';
export { type ListedDataset, listDatasets } from './list-datasets.js';
export { isModelled, modelledColumnsOf } from './modelled-columns.js';
export {
  columnObserved,
  futuresObserved,
  LONGEST_FORGIVEN_GAP,
  type ObservableColumn,
  observedPeriod,
  type Period,
} from './observed-period.js';
export { datasetFolder, openDataset, readProvenance } from './open-dataset.js';
export { readDatasetTables, readImportRecord } from './read-dataset-tables.js';
export { marketOf, type SharedMarket, shareMarket } from './shared-market.js';
export { hashOfFiles, tableFiles } from './table-files.js';
export { writeDataset, writeTables } from './write-dataset.js';
