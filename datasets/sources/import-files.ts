import { importBenchmarks, writeBenchmarks } from '../benchmarks/index.js';
import { type BuildReport, buildDataset } from '../build/index.js';
import { type Finding, refuseErrors, runChecks } from '../checks/index.js';
import { type Dataset, openDataset, resolveDataHome, validateDatasetName, writeDataset } from '../store/index.js';
import { type ImportReport, toImportRecord } from './import-report.js';
import { readFiles } from './read-files.js';

export interface ImportOptions {
  /** Name of the dataset to make; one of the same name is replaced. */
  readonly name: string;
  /** Data home, default `resolveDataHome()`. */
  readonly home?: string;
  /**
   * Rules of datasets/checks whose errors do not stop the import; `carried-rate` also repeats the last rate for as long
   * as the S&P goes on.
   */
  readonly accept?: readonly string[];
}

export interface ImportResult {
  /** What became of every file. */
  readonly report: ImportReport;
  /** What became of the observations. */
  readonly build: BuildReport;
  /** What the checks found, accepted errors among them. */
  readonly findings: readonly Finding[];
  /** The dataset as it now lies in the data home. */
  readonly dataset: Dataset;
}

/**
 * Makes a dataset out of vendors' files: reads them, fills what nobody observed by labelled models, checks the tables
 * and writes them with a report of what became of the files.
 *
 * The same files give the same bytes, in whatever folders and order they lie.
 *
 * @param paths - folders, read with all folders in them, or single files
 * @throws InputError when the name is not one, nothing there is recognised, the files do not make a dataset, or a check
 *   finds an error of a rule that is not accepted; then nothing is written
 */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<ImportResult> {
  const { name, home = resolveDataHome(), accept = [] } = options;
  validateDatasetName(name);
  const { observations, report } = await readFiles(paths);
  const { report: build, ...tables } = buildDataset(observations, {
    name,
    acceptCarriedRates: accept.includes('carried-rate'),
  });
  const record = toImportRecord(report, build.disagreements, accept);
  const findings = runChecks({ tables, record });
  refuseErrors(findings, accept);
  const folder = writeDataset(home, name, tables, record);
  writeBenchmarks(folder, await importBenchmarks(paths));
  return { report, build, findings, dataset: openDataset(name, { home }) };
}
