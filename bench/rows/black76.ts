import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKernels } from '../../engine/kernels/index.js';
import { makeRandom } from '../../engine/math/index.js';
import { black76Price } from '../../engine/pricing/index.js';
import { kernelModule } from '../../pipeline/pool/index.js';
import { type BenchRow, bestOf, type Contender, type Target } from '../bench-row.js';
import { compile, nativeSource, pythonWith, secondsOf } from '../native-program.js';

const OPTIONS = 8192;
const RUNS = 60;
/** Largest relative difference of a rival's sum of prices. */
const SAME = 1e-12;

/** Prices of a batch of options: the kernel against the readable function, C with libm, and NumPy. */
export function open(scratch: string): BenchRow {
  const kernels = openKernels(kernelModule(), 8 * 7 * OPTIONS);
  const columns = Array.from({ length: 6 }, () => kernels.allocate(OPTIONS));
  const out = kernels.allocate(OPTIONS);
  fill(columns.map(({ values }) => values));
  const [signs, forwards, strikes, volatilities, times, factors] = columns.map(({ address }) => address);
  const price = () =>
    kernels.black76Prices(signs, forwards, strikes, volatilities, times, factors, OPTIONS, out.address);
  price();
  const expected = out.values.reduce((sum, value) => sum + value, 0);

  const input = join(scratch, 'options');
  writeFileSync(input, Buffer.concat(columns.map(({ values }) => Buffer.from(values.slice().buffer))));
  const absent: Record<string, string> = {};
  const contenders: Contender[] = [
    { name: 'kernel', run: () => bestOf(RUNS, price) },
    { name: 'reference', run: () => bestOf(RUNS, () => priceOneByOne(columns.map(({ values }) => values))) },
  ];
  const program = compile('black76', scratch);
  if (program === null) absent.C = 'no C compiler';
  else {
    expectSame(program, [input, '1'], expected);
    contenders.push({ name: 'C', run: () => secondsOf(program, [input, String(RUNS)]) });
  }
  const python = pythonWith('scipy');
  if (python === null) absent.NumPy = 'no Python with scipy';
  else {
    const args = [nativeSource('black76.py'), input];
    expectSame(python, [...args, '1'], expected);
    contenders.push({ name: 'NumPy', run: () => secondsOf(python, [...args, String(RUNS)]) });
  }
  const about = `${OPTIONS} Black-76 prices, one thread; C with libm`;
  return { about, work: OPTIONS, unit: 'option', contenders, absent, targets: targets() };
}

function targets(): Target[] {
  const over = (name: string) => (seconds: Readonly<Record<string, number>>) =>
    (seconds[name] ?? Number.NaN) / seconds.kernel;
  return [
    { figure: 'speed over C with libm', atLeast: 0.4, of: over('C') },
    { figure: 'speed over NumPy', of: over('NumPy') },
    { figure: 'speed over the reference', of: over('reference') },
  ];
}

/** Index options from 30% in to 30% out of the money, up to a year from expiry. */
function fill([signs, forwards, strikes, volatilities, times, factors]: readonly Float64Array[]): void {
  const random = makeRandom(76);
  for (let option = 0; option < OPTIONS; ++option) {
    signs[option] = option % 2 === 0 ? 1 : -1;
    forwards[option] = 1000 + 3000 * random.uniform();
    strikes[option] = forwards[option] * (0.7 + 0.6 * random.uniform());
    volatilities[option] = 0.1 + 0.5 * random.uniform();
    times[option] = 0.01 + random.uniform();
    factors[option] = 0.97;
  }
}

function priceOneByOne([signs, forwards, strikes, volatilities, times, factors]: readonly Float64Array[]): number {
  let sum = 0;
  for (let option = 0; option < OPTIONS; ++option) {
    sum += black76Price(
      signs[option] === 1 ? 'call' : 'put',
      forwards[option],
      strikes[option],
      volatilities[option],
      times[option],
      factors[option],
    );
  }
  return sum;
}

function expectSame(program: string, args: readonly string[], expected: number): void {
  const sum = Number(execFileSync(program, args, { encoding: 'utf8' }).split(/\s/)[1]);
  if (!(Math.abs(sum / expected - 1) < SAME)) throw new Error(`black76: prices must sum to ${expected}, got ${sum}`);
}
