import { median } from 'simple-statistics';
import { toIsoDate } from '../../../engine/contracts/calendar-date.js';
import type { SurfaceParameters } from '../../../engine/surfaces/index.js';
import { groupBy } from '../group-by.js';
import { markSample, modelVolatility } from './mark-sample.js';
import type { ChainSample, MarkedOption, SampleProduct } from './quote-sample.js';

/** Marks of the model against a file's prices in one bucket; volatility points. */
export interface ChainRow {
  readonly file: string;
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
  readonly prices: string;
  readonly product: SampleProduct;
  /** Days to expiration, `10-30`, and unsigned delta, `put 5-15`; `10-60` and `5-50` for the whole. */
  readonly daysToExpiration: string;
  readonly delta: string;
  readonly options: number;
  /** Median of model less market. */
  readonly bias: number;
  readonly medianAbsoluteError: number;
}

interface Bucket {
  readonly name: string;
  holds(option: MarkedOption): boolean;
}

const TENORS = [
  [1, 9],
  [10, 30],
  [31, 60],
  [61, 120],
  [121, 400],
] as const;

const DELTAS = [
  [0, 0.05],
  [0.05, 0.15],
  [0.15, 0.3],
  [0.3, 0.55],
] as const;

/** The bucket that a claim about marks rests on. */
const HEADLINE: { readonly tenor: Bucket; readonly delta: Bucket } = {
  tenor: tenorBucket(10, 60),
  delta: { name: '5-50', holds: ({ delta }) => delta >= 0.05 && delta <= 0.5 },
};

/** Fewer options than this have no median worth a row. */
export const FEWEST_OPTIONS = 5;

/**
 * Holds the model's volatilities against the market's, per file: the headline bucket first, then each tenor and delta.
 *
 * @param samples - days of one file follow each other
 */
export function compareChains(samples: readonly ChainSample[], parameters: SurfaceParameters): ChainRow[] {
  const files = groupBy(samples, ({ file }) => file);
  return [...files].flatMap(([file, days]) => {
    const errors = days.flatMap((sample) => errorsOf(sample, parameters));
    const about = {
      file,
      from: toIsoDate(Math.min(...days.map(({ day }) => day))),
      to: toIsoDate(Math.max(...days.map(({ day }) => day))),
      prices: days[0].prices,
    };
    return (['SPX', 'VIX'] as const).flatMap((product) =>
      bucketRows(errors.filter(({ option }) => option.product === product)).map((row) => ({
        ...about,
        product,
        ...row,
      })),
    );
  });
}

interface MarkError {
  readonly option: MarkedOption;
  /** Model less market [volatility points]. */
  readonly error: number;
}

function errorsOf(sample: ChainSample, parameters: SurfaceParameters): MarkError[] {
  return markSample(sample, parameters).flatMap(({ options, smileOf }) => {
    const smile = smileOf(parameters);
    return options.map((option) => ({
      option,
      error: 100 * (modelVolatility(smile, option) - option.marketVolatility),
    }));
  });
}

function bucketRows(errors: readonly MarkError[]) {
  const cells = [
    HEADLINE,
    ...TENORS.flatMap(([from, to]) => deltaBuckets().map((delta) => ({ tenor: tenorBucket(from, to), delta }))),
  ];
  return cells.flatMap(({ tenor, delta }) => {
    const inside = errors.filter(({ option }) => tenor.holds(option) && delta.holds(option)).map(({ error }) => error);
    if (inside.length < FEWEST_OPTIONS) return [];
    return [
      {
        daysToExpiration: tenor.name,
        delta: delta.name,
        options: inside.length,
        bias: median(inside),
        medianAbsoluteError: median(inside.map(Math.abs)),
      },
    ];
  });
}

function tenorBucket(from: number, to: number): Bucket {
  return {
    name: `${from}-${to}`,
    holds: ({ daysToExpiration }) => daysToExpiration >= from && daysToExpiration <= to,
  };
}

function deltaBuckets(): Bucket[] {
  return (['put', 'call'] as const).flatMap((type) =>
    DELTAS.map(([from, to]) => ({
      name: `${type} ${Math.round(100 * from)}-${Math.round(100 * to)}`,
      holds: ({ optionType, delta }) => optionType === type && delta >= from && delta < to,
    })),
  );
}
