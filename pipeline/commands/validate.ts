import type { CommandModule } from 'yargs';
import { BENCHMARK_NAMES, type BenchmarkName } from '../../datasets/benchmarks/index.js';
import { BUNDLED, listDatasets, openDataset, resolveDataHome } from '../../datasets/store/index.js';
import { type Day, toDay } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import type { SurfaceSetName } from '../../engine/surfaces/index.js';
import { outputWidth } from '../print-lines.js';
import { formatCalibration, formatChains, formatTracking } from '../validate/format-validation.js';
import {
  calibrateFriction,
  calibrateSurfaces,
  compareChains,
  type GivenBenchmark,
  readSamples,
  replicationSettings,
  validateBenchmarks,
  writeValidationPage,
} from '../validate/index.js';

interface ValidateOptions {
  readonly data: string | undefined;
  readonly 'data-dir': string | undefined;
  readonly benchmark: readonly string[];
  readonly chains: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly friction: 'none' | 'live';
  readonly surface: SurfaceSetName;
  readonly calibrate: boolean;
  readonly docs: string | undefined;
  readonly json: boolean;
}

/** Before and after any data. */
const ALL_DAYS = { from: toDay('1900-01-01'), to: toDay('2200-01-01') };

/** `sweep validate`: the model held against published indices and real option chains. */
export const validateCommand: CommandModule<object, ValidateOptions> = {
  command: 'validate',
  describe: 'Replicate published strategy indices, mark real option chains, say how far off the model is',
  builder: (yargs) =>
    yargs
      .option('data', {
        type: 'string',
        describe: 'Dataset name or path (default: the imported dataset where there is just one, else bundled)',
      })
      .option('data-dir', {
        type: 'string',
        describe: 'Folder of datasets (default: $SWEEP_DATA_DIR or the data home)',
      })
      .option('benchmark', {
        type: 'string',
        array: true,
        default: [] as readonly string[],
        describe: 'NAME=FILE: levels to compare with, in place of those imported; columns are found by name',
      })
      .option('chains', {
        type: 'string',
        describe: 'Folder of option chains, and of index files for days that the dataset does not reach',
      })
      .option('from', { type: 'string', describe: 'First day compared, YYYY-MM-DD' })
      .option('to', { type: 'string', describe: 'Last day compared, YYYY-MM-DD' })
      .option('friction', {
        choices: ['none', 'live'] as const,
        default: 'none' as const,
        describe: 'Whether replications pay the default half-spreads; the indices seem to trade near the mid',
      })
      .option('surface', {
        choices: ['low', 'base', 'high'] as const,
        default: 'base' as const,
        describe: 'Which set of surface parameters marks the options',
      })
      .option('calibrate', {
        type: 'boolean',
        default: false,
        describe: 'Fit the surfaces to the chains and the friction to the drift of CNDR and VXTH; changes nothing',
      })
      .option('docs', { type: 'string', describe: 'Write validation.md and its plots into this folder' })
      .option('json', {
        type: 'boolean',
        default: false,
        describe: 'Print JSON: the rows; with --chains or --calibrate an object',
      })
      .example('$0 validate --data cboe', 'tracking of CNDR, VXTH, the VIX futures indices and others')
      .example('$0 validate --data cboe --benchmark CNDR=CNDR_History.csv --from 2014-01-01', 'other levels, a span')
      .example('$0 validate --data cboe --chains ~/market-data', 'marks against real chains too'),
  async handler(options) {
    const span = spanOf(options.from, options.to);
    const given = options.benchmark.map(givenBenchmark);
    const home = resolveDataHome(options['data-dir']);
    const dataset = openDataset(options.data ?? defaultDataset(home), { home });
    const settings = replicationSettings(options.surface, options.friction);
    const trackings = validateBenchmarks(dataset, given, span, settings);
    const needsChains = options.chains !== undefined;
    if (trackings.length === 0 && !needsChains) {
      throw new InputError(
        `--data ${dataset.name}: must have benchmark levels on the days asked for, got none; import them with the data ` +
          'or give --benchmark NAME=FILE',
      );
    }
    const read = needsChains ? await readSamples(options.chains, dataset.market) : null;
    const chains = read && compareChains(read.samples, settings.parameters);
    const calibration = options.calibrate
      ? {
          surfaces: calibrateSurfaces(read?.samples ?? []),
          friction: calibrateFriction(dataset, span, settings.parameters),
        }
      : null;
    const rows = trackings.map(({ row }) => row);
    if (options.docs !== undefined) {
      await writeValidationPage(options.docs, { dataset, trackings, chains, read, calibration, settings });
    }
    if (options.json) {
      const more = chains || calibration ? { tracking: rows, ...(chains && { chains }), ...calibration } : rows;
      process.stdout.write(`${JSON.stringify(more, null, 1)}\n`);
      return;
    }
    const width = outputWidth();
    process.stdout.write(formatTracking(rows, width));
    if (chains) process.stdout.write(`\n${formatChains(chains, read?.leftOut ?? [], width)}`);
    if (calibration) process.stdout.write(`\n${formatCalibration(calibration, width)}`);
  },
};

function defaultDataset(home: string): string {
  const imported = listDatasets(home).filter(({ name }) => name !== BUNDLED);
  return imported.length === 1 ? imported[0].name : BUNDLED;
}

function spanOf(from: string | undefined, to: string | undefined): { from: Day; to: Day } {
  const faults: string[] = [];
  const day = (option: string, text: string | undefined, otherwise: Day) => {
    if (text === undefined) return otherwise;
    const given = toDay(text);
    if (Number.isNaN(given)) faults.push(`--${option}: must be a date, YYYY-MM-DD, got ${text}`);
    return given;
  };
  const span = { from: day('from', from, ALL_DAYS.from), to: day('to', to, ALL_DAYS.to) };
  if (faults.length > 0) throw new InputError(faults);
  if (span.from > span.to) throw new InputError(`--from: must not be after --to, got ${from}..${to}`);
  return span;
}

function givenBenchmark(text: string): GivenBenchmark {
  const [name, ...path] = text.split('=');
  const known = BENCHMARK_NAMES.find((benchmark) => benchmark === name.toUpperCase() && benchmark !== 'SPXT');
  if (known === undefined || path.length === 0 || path.join('=') === '') {
    const names = BENCHMARK_NAMES.filter((benchmark) => benchmark !== 'SPXT').join(', ');
    throw new InputError(`--benchmark: must be NAME=FILE, NAME one of ${names}, got ${text}`);
  }
  return { name: known as BenchmarkName, location: path.join('=') };
}
