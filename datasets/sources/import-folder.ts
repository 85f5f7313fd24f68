import { type BuildReport, buildDataset } from '../build/index.js';
import { type Dataset, openDataset, resolveDataHome, validateDatasetName, writeDataset } from '../store/index.js';
import type { ImportReport } from './import-report.js';
import { readFolder } from './read-folder.js';

export interface ImportOptions {
  /** Name of the dataset to make; one of the same name is replaced. */
  readonly name: string;
  /** Data home, default `resolveDataHome()`. */
  readonly home?: string;
  /** Repeat the last rate for as long as the S&P goes on; default false. */
  readonly acceptCarriedRates?: boolean;
}

export interface ImportResult {
  /** What became of every file. */
  readonly report: ImportReport;
  /** What became of the observations. */
  readonly build: BuildReport;
  /** The dataset as it now lies in the data home. */
  readonly dataset: Dataset;
}

/**
 * Makes a dataset out of vendors' files: reads them, fills what nobody observed by labelled models, writes the tables.
 *
 * The same files give the same bytes, in whatever folders and order they lie.
 *
 * @param path - a folder, read with all folders in it, or a single file
 * @throws InputError when the name is not one, nothing there is recognised, or the files do not make a dataset
 */
export async function importFolder(path: string, options: ImportOptions): Promise<ImportResult> {
  const { name, home = resolveDataHome(), acceptCarriedRates = false } = options;
  validateDatasetName(name);
  const { observations, report } = readFolder(path);
  const { market, futures, report: build } = buildDataset(observations, { name, acceptCarriedRates });
  writeDataset(home, name, { market, futures });
  return { report, build, dataset: openDataset(name, { home }) };
}
