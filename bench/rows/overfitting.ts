import { makeRandom } from '../../engine/math/index.js';
import {
  CYCLE_SAMPLE,
  DAILY_SAMPLE,
  type Differentials,
  measureOverfitting,
} from '../../pipeline/aggregate/overfitting/measure-overfitting.js';
import { kernelModule } from '../../pipeline/pool/index.js';
import { type BenchRow, bestProcessorSeconds } from '../bench-row.js';

const CYCLES = 70;
const DAYS = 5000;

/** What a run of any size asks at its end: was the best trial tuned? */
export function open(): BenchRow {
  const compared = {
    trials: 1_000_000,
    cycles: madeDifferentials(CYCLES, CYCLE_SAMPLE, 1),
    days: madeDifferentials(DAYS, DAILY_SAMPLE, 2),
    seed: 3,
  };
  const measure = (kernels?: WebAssembly.Module) =>
    bestProcessorSeconds(1, () => void measureOverfitting(compared, kernels));
  return {
    about: `${CYCLE_SAMPLE} trials over ${CYCLES} cycles and ${DAILY_SAMPLE} over ${DAYS} days, one thread, by processor time`,
    work: 1,
    unit: 'run',
    contenders: [
      { name: 'fast', run: () => measure(kernelModule()) },
      { name: 'reference', run: () => measure() },
    ],
    absent: {},
    targets: [{ figure: 'speed over the reference', of: ({ fast, reference }) => reference / fast }],
  };
}

/** Days that follow each other for a week or so, as those of trials do, so that resamples come in blocks. */
function madeDifferentials(observations: number, trials: number, seed: number): Differentials {
  const random = makeRandom(seed);
  const values = new Float64Array(observations * trials);
  let mood = 0;
  for (let row = 0; row < observations; ++row) {
    mood = 0.8 * mood + random.normal();
    for (let trial = 0; trial < trials; ++trial) values[row * trials + trial] = 0.001 * (mood + random.normal());
  }
  return { values, ids: Array.from({ length: trials }, (_, trial) => String(trial)) };
}
