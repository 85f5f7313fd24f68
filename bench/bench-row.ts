/** One way of doing a row's work. */
export interface Contender {
  readonly name: string;
  /**
   * Does the work once, or the share of it that can be waited for.
   *
   * @returns seconds that all of the work takes this way
   */
  run(): number | Promise<number>;
}

/** A figure of a row that has to reach, or to stay below, a value. */
export interface Target {
  readonly figure: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** @param seconds - one repetition's, by contender; figures are medians over repetitions */
  of(seconds: Readonly<Record<string, number>>): number;
}

/** A comparison: contenders do the same work in turns, so that a busy machine slows all of them. */
export interface BenchRow {
  readonly about: string;
  /** How much work one run is, and of what: seconds are shown per unit. */
  readonly work: number;
  readonly unit: string;
  readonly contenders: readonly Contender[];
  /** Contenders that this machine lacks, and why. */
  readonly absent: Readonly<Record<string, string>>;
  readonly targets: readonly Target[];
  close?(): void | Promise<void>;
}

/** What each file of rows/ exports. */
export interface BenchRowModule {
  /** @param scratch - folder that is removed afterwards */
  open(scratch: string): BenchRow | Promise<BenchRow>;
}

/** Seconds that a function takes, at best of some runs. */
export function bestOf(runs: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; ++run) {
    const from = performance.now();
    work();
    best = Math.min(best, (performance.now() - from) / 1000);
  }
  return best;
}

/** As `bestOf`, of this process's own time: what others do on the machine counts less. */
export function bestProcessorSeconds(runs: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; ++run) {
    const before = process.cpuUsage();
    work();
    best = Math.min(best, process.cpuUsage(before).user / 1e6);
  }
  return best;
}
