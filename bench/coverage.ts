/**
 * Do 95% intervals cover in 95 of 100 cases? Simulated windows with a known hold rate or median, 1,000 times each.
 *
 *     npm run bench:coverage            prints the tables of docs/coverage.md
 *     npm run bench:coverage -- 4000    with 4,000 repetitions
 *
 * Seeds are fixed: the same repetitions give the same tables.
 */
import { exp, inverseNormal, makeRandom, type Random } from '../engine/math/index.js';
import {
  bootstrapMedian,
  bootstrapRate,
  dependentRateInterval,
  type Interval,
  medianInterval,
  wilsonInterval,
} from '../engine/statistics/index.js';

const CONFIDENCE = 0.95;
const RESAMPLES = 1_000;
const repetitions = Number(process.argv[2] ?? 1_000);

/** One line of a table: what was simulated, and how often each interval covered the truth. */
interface Row {
  readonly about: readonly (string | number)[];
  readonly coverage: readonly number[];
}

/** Share of repetitions in which each of the intervals that `simulate` returns holds `truth`. */
function coverage(truth: number, seed: number, simulate: (random: Random) => readonly Interval[]): number[] {
  const random = makeRandom(seed);
  const covered: number[] = [];
  for (let repetition = 0; repetition < repetitions; ++repetition) {
    for (const [kind, { lower, upper }] of simulate(random).entries()) {
      covered[kind] = (covered[kind] ?? 0) + (lower <= truth && truth <= upper ? 1 : 0);
    }
  }
  return covered.map((count) => count / repetitions);
}

/** Cycles that hold independently of one another. */
function cycleRates(): Row[] {
  return [8, 20, 45, 61, 76].flatMap((cycles) =>
    [0.2, 0.35, 0.5, 0.8].map((rate) => ({
      about: [cycles, rate],
      coverage: coverage(rate, 1, (random) => {
        let held = 0;
        for (let cycle = 0; cycle < cycles; ++cycle) held += random.uniform() < rate ? 1 : 0;
        return [wilsonInterval(held, cycles, CONFIDENCE)];
      }),
    })),
  );
}

interface Law {
  readonly name: string;
  readonly median: number;
  readonly draw: (random: Random) => number;
}

/** Laws for the reduction of a cycle, each with a known median. */
const reductionLaws: readonly Law[] = [
  { name: 'normal, 0.37 ± 0.2', median: 0.37, draw: (random) => 0.37 + 0.2 * random.normal() },
  {
    name: 'skewed, 1 - exp(-0.46 + 0.6 z)',
    median: 1 - exp(-0.46),
    draw: (random) => 1 - exp(-0.46 + 0.6 * random.normal()),
  },
  {
    // F(x) = 1/3 + 2/3 N((x - 0.45) / 0.15) is one half where the normal part is at its quartile.
    name: 'one third 0, else 0.45 ± 0.15',
    median: 0.45 + 0.15 * inverseNormal(0.25),
    draw: (random) => (random.uniform() < 1 / 3 ? 0 : 0.45 + 0.15 * random.normal()),
  },
];

/** Median reduction over independent cycles. */
function cycleMedians(): Row[] {
  return [8, 20, 45, 61, 76].flatMap((cycles) =>
    reductionLaws.map(({ name, median, draw }) => ({
      about: [cycles, name],
      coverage: coverage(median, 2, (random) => {
        const values = Float64Array.from({ length: cycles }, () => draw(random));
        const bootstrap = bootstrapMedian(values, { confidence: CONFIDENCE, replicates: RESAMPLES, random });
        return [bootstrap, medianInterval(values, CONFIDENCE)];
      }),
    })),
  );
}

interface Dependence {
  readonly name: string;
  /** Mean block asked for [windows]. */
  readonly minimumBlock: number;
  /** Standard normal levels, one per window. */
  readonly levels: (count: number, random: Random) => Float64Array;
}

/** Windows of `overlap` × 21 days that step 21: each is the sum of that many independent months. */
function overlapping(overlap: number): Dependence {
  return {
    name: `windows of ${overlap * 21} days`,
    minimumBlock: overlap,
    levels: (count, random) => {
      const months = Float64Array.from({ length: count + overlap - 1 }, () => random.normal());
      return Float64Array.from({ length: count }, (_, window) => {
        let sum = 0;
        for (let month = window; month < window + overlap; ++month) sum += months[month];
        return sum / Math.sqrt(overlap);
      });
    },
  };
}

/** A first-order autoregression with unit variance. */
function autoregression(coefficient: number, minimumBlock: number): Dependence {
  return {
    name: `AR(1), ${coefficient}`,
    minimumBlock,
    levels: (count, random) => {
      let level = random.normal();
      return Float64Array.from({ length: count }, () => {
        const now = level;
        level = coefficient * level + Math.sqrt(1 - coefficient * coefficient) * random.normal();
        return now;
      });
    },
  };
}

/** Hold rate of rolling windows, 20 and 36 years of them. */
function rollingRates(): Row[] {
  const kinds = [overlapping(3), overlapping(6), overlapping(12), autoregression(0.5, 3), autoregression(0.8, 6)];
  return [240, 434].flatMap((count) =>
    kinds.flatMap(({ name, minimumBlock, levels }) =>
      [0.2, 0.5, 0.8].map((rate) => ({
        about: [count, name, rate],
        coverage: coverage(rate, 3, (random) => {
          const bound = inverseNormal(rate);
          const held = levels(count, random).map((level) => (level < bound ? 1 : 0));
          const options = { confidence: CONFIDENCE, replicates: RESAMPLES, random, minimumBlock };
          const { percentile, basic } = bootstrapRate(held, options);
          return [percentile, basic, dependentRateInterval(held, minimumBlock, CONFIDENCE)];
        }),
      })),
    ),
  );
}

/** A Markdown table with the mean, smallest and largest coverage of each interval at its end. */
function print(title: string, about: readonly string[], intervals: readonly string[], rows: readonly Row[]): void {
  const percent = (share: number): string => (100 * share).toFixed(1);
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const summary = (name: string, of: (shares: readonly number[]) => number): string =>
    line([
      `**${name}**`,
      ...about.slice(1).map(() => ''),
      ...intervals.map((_, kind) => `**${percent(of(rows.map((row) => row.coverage[kind])))}**`),
    ]);
  console.log(`\n### ${title}\n`);
  console.log(line([...about, ...intervals]));
  console.log(line([...about, ...intervals].map(() => '---')));
  for (const row of rows) console.log(line([...row.about, ...row.coverage.map(percent)]));
  console.log(summary('mean', (shares) => shares.reduce((sum, share) => sum + share, 0) / shares.length));
  console.log(summary('smallest', (shares) => Math.min(...shares)));
  console.log(summary('largest', (shares) => Math.max(...shares)));
}

console.log(`${repetitions} repetitions, ${RESAMPLES} resamples; coverage of 95% intervals in percent`);
print('Hold rate of cycles', ['cycles', 'hold rate'], ['Wilson'], cycleRates());
print(
  'Median reduction of cycles',
  ['cycles', 'reductions'],
  ['percentile bootstrap', 'order statistics'],
  cycleMedians(),
);
print(
  'Hold rate of rolling windows',
  ['windows', 'dependence', 'hold rate'],
  ['percentile', 'basic', 'effective windows'],
  rollingRates(),
);
