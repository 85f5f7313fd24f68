import {
  BENCHMARK_NAMES,
  type BenchmarkLevels,
  type BenchmarkName,
  readBenchmarkFile,
  readBenchmarks,
} from '../../datasets/benchmarks/index.js';
import type { Dataset } from '../../datasets/store/index.js';
import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import type { ReplicationSettings } from '../../engine/replication/index.js';
import { REPLICATIONS } from './replications.js';
import { type ComparedSpan, trackBenchmark } from './track-benchmark.js';
import type { Tracking } from './tracking-row.js';

/** A file that somebody gave for one benchmark. */
export interface GivenBenchmark {
  readonly name: BenchmarkName;
  readonly location: string;
}

/**
 * Holds the engine against every benchmark whose levels lie beside the dataset or were given.
 *
 * @param given - taken in place of the levels beside the dataset
 * @param names - those to hold it against; all when left out
 * @throws InputError when there is nothing to compare, or a given file shares too few days with the data
 */
export function validateBenchmarks(
  dataset: Dataset,
  given: readonly GivenBenchmark[],
  span: ComparedSpan,
  settings: ReplicationSettings,
  names: readonly BenchmarkName[] = BENCHMARK_NAMES,
): Tracking[] {
  const stored = readBenchmarks(dataset.folder);
  const storedTotalReturn = stored.find(({ name }) => name === 'SPXT');
  const files = given.map(({ name, location }) => readBenchmarkFile(location, name));
  const faults: string[] = [];
  const trackings = REPLICATIONS.flatMap((replication) => {
    if (!names.includes(replication.name)) return [];
    const file = files.find(({ index }) => index.name === replication.name);
    const levels = file?.index ?? stored.find(({ name }) => name === replication.name);
    if (levels === undefined) return [];
    const tracking = trackBenchmark(
      dataset,
      replication,
      levels,
      file?.totalReturn ?? storedTotalReturn,
      span,
      settings,
    );
    if (tracking === null && file !== undefined) faults.push(tooFewDays(levels, dataset, span));
    return tracking === null ? [] : [tracking];
  });
  if (faults.length > 0) throw new InputError(faults);
  return trackings;
}

function tooFewDays({ name, file, days }: BenchmarkLevels, dataset: Dataset, span: ComparedSpan): string {
  const last = days[days.length - 1];
  const rule = `must share at least half a year of days with ${dataset.name} and the span asked for`;
  const data = `${toIsoDate(dataset.firstDay)}..${toIsoDate(dataset.lastDay)}`;
  const asked = `${toIsoDate(Math.max(span.from, dataset.firstDay))}..${toIsoDate(Math.min(span.to, dataset.lastDay))}`;
  return `--benchmark ${name}=${file}: ${rule} (data ${data}, span ${asked}), got ${toIsoDate(days[0])}..${toIsoDate(last)}`;
}
