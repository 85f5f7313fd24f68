import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccountLanes, accountProfitAndLoss, equityCurve, PLACES, windowDrawdown } from '../../engine/book/index.js';
import { LANES } from '../../engine/kernels/index.js';
import { kernelModule } from '../../pipeline/pool/index.js';
import { type BenchRow, bestOf, type Contender, type Target } from '../bench-row.js';
import { type MadeAccounts, makeAccounts } from '../made-accounts.js';
import { compile, FAST_C_FLAGS, nativeSource, pythonWith, secondsOf } from '../native-program.js';

const DAYS = 5000;
const ACCOUNTS = 128;
/** Accounts that one repetition of a slow contender does; the rest is counted as if it had. */
const FEW = 16;
/** Accounts side by side in the C programs. */
const C_LANES = 16;
const RUNS = 40;

/** Drawdowns of accounts in windows from shared daily columns: the kernel against everything else that could do it. */
export function open(scratch: string): BenchRow {
  const made = makeAccounts(DAYS, ACCOUNTS);
  const kernel = openKernel(made);
  const input = join(scratch, 'input');
  writeFileSync(input, encode(made, kernel.spanEnds));
  const absent: Record<string, string> = {};
  const contenders: Contender[] = [
    { name: 'kernel', run: () => bestOf(RUNS, kernel.run) },
    { name: 'reference', run: () => bestOf(5, () => runReference(made, FEW)) * (ACCOUNTS / FEW) },
  ];

  const plain = compile('fused-drawdown', scratch);
  const fast = plain && compile('fused-drawdown', scratch, FAST_C_FLAGS);
  if (plain === null || fast === null) absent.C = 'no C compiler';
  else {
    const run = (program: string, way: string) => secondsOf(program, [input, join(scratch, way), way, String(RUNS)]);
    contenders.push(
      { name: 'C every day', run: () => run(plain, 'daily') },
      { name: 'C every day, division-free', run: () => run(plain, 'free') },
      { name: 'C by spans', run: () => run(plain, 'spans') },
      { name: 'C division-free, -ffast-math', run: () => run(fast, 'free') },
    );
    for (const way of ['daily', 'spans']) {
      run(plain, way);
      expectSame(kernel.results(), readFileSync(join(scratch, way)), way);
    }
  }

  for (const module of ['numpy', 'numba']) {
    const python = pythonWith(module);
    if (python === null) absent[module] = `no Python with ${module}`;
    else {
      const args = [nativeSource('fused_drawdown.py'), input, module, String(FEW), '5'];
      contenders.push({ name: module, run: () => secondsOf(python, args) * (ACCOUNTS / FEW) });
    }
  }
  const about = `${ACCOUNTS} accounts x ${DAYS} days x ${PLACES} layers, drawdowns in ${made.windows.length} windows, one thread`;
  return { about, work: DAYS * ACCOUNTS, unit: 'trial-day', contenders, absent, targets: targets() };
}

function targets(): Target[] {
  const over = (name: string) => (seconds: Readonly<Record<string, number>>) =>
    (seconds[name] ?? Number.NaN) / seconds.kernel;
  return [
    { figure: 'kernel, ns per trial-day', atMost: 1, of: ({ kernel }) => (kernel / (DAYS * ACCOUNTS)) * 1e9 },
    {
      figure: 'speed over fastest plain C that goes day by day',
      atLeast: 0.3,
      of: (s) => Math.min(s['C every day'], s['C every day, division-free']) / s.kernel,
    },
    { figure: 'speed over C by the same spans', of: over('C by spans') },
    { figure: 'speed over C with -ffast-math', of: over('C division-free, -ffast-math') },
    { figure: 'speed over NumPy', atLeast: 15, of: over('numpy') },
    { figure: 'speed over Numba', of: over('numba') },
    { figure: 'speed over the reference', of: over('reference') },
  ];
}

/** The kernel with the accounts in its memory; results lie as the C programs write them. */
function openKernel({ capital, common, columns, weights, windows }: MadeAccounts) {
  const lanes = new AccountLanes(kernelModule(), DAYS, 0, windows.length, PLACES);
  lanes.openBook(capital, windows);
  lanes.book.unhedged.values.set(common);
  for (const [at, column] of columns.entries()) lanes.slots[at].profitAndLoss.values.set(column);
  const fractions = new Float64Array(ACCOUNTS * windows.length);
  const dollars = new Float64Array(ACCOUNTS * windows.length);
  const grouped = groupWeights(weights, LANES);
  return {
    spanEnds: lanes.spanEnds,
    run() {
      for (let group = 0; group < ACCOUNTS / LANES; ++group) {
        lanes.weights.set(grouped.subarray(group * PLACES * LANES, (group + 1) * PLACES * LANES));
        lanes.runHedged([lanes.slots[0], lanes.slots[1], lanes.slots[2]]);
        lanes.measureDrawdowns();
        for (let window = 0; window < windows.length; ++window) {
          const block = Math.floor((group * LANES) / C_LANES);
          const to = (block * windows.length + window) * C_LANES + ((group * LANES) % C_LANES);
          for (let lane = 0; lane < LANES; ++lane) {
            fractions[to + lane] = lanes.fractions[window * LANES + lane];
            dollars[to + lane] = lanes.dollars[window * LANES + lane];
          }
        }
      }
    },
    results() {
      this.run();
      return Buffer.concat([Buffer.from(fractions.buffer), Buffer.from(dollars.buffer)]);
    },
  };
}

function runReference({ capital, common, columns, weights, windows }: MadeAccounts, accounts: number): void {
  // Interest that comes to the common column of a capital of one.
  const base = { capital: 1, interestPerDollar: common, reinvests: false };
  for (const held of weights.slice(0, accounts)) {
    const layers = columns.map((profitAndLoss, at) => ({ profitAndLoss, weight: held[at] }));
    const equity = equityCurve(accountProfitAndLoss(base, layers, new Float64Array(DAYS)), capital, 0);
    for (const window of windows) windowDrawdown(equity, window, capital);
  }
}

/** Weights as shape [groups][places][lanes]. */
function groupWeights(weights: MadeAccounts['weights'], lanes: number): Float64Array {
  return Float64Array.from({ length: weights.length * PLACES }, (_, at) => {
    const group = Math.floor(at / (PLACES * lanes));
    const place = Math.floor(at / lanes) % PLACES;
    return weights[group * lanes + (at % lanes)][place];
  });
}

/** What the C programs read: see fused-drawdown.c. */
function encode({ capital, common, columns, weights, windows }: MadeAccounts, spanEnds: Int32Array): Buffer {
  const bytes = (values: Float64Array | Int32Array) => Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  return Buffer.concat([
    bytes(Int32Array.of(DAYS, ACCOUNTS, windows.length, spanEnds.length)),
    ...[common, ...columns, groupWeights(weights, C_LANES), Float64Array.of(capital)].map(bytes),
    bytes(Int32Array.from(windows.flatMap(({ fromRow, toRow }) => [fromRow, toRow]))),
    bytes(spanEnds),
  ]);
}

function expectSame(kernel: Buffer, other: Buffer, way: string): void {
  if (!kernel.equals(other)) throw new Error(`fused-kernel: C ${way} and the kernel must give the same bits`);
}
