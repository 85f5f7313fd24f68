import type { Day } from '../../engine/contracts/calendar-date.js';
import type { ObservationSource, ObservedFutures } from '../schemas/index.js';

/** Settles of one contract from one file, with the line that each stands on. */
export interface ContractSettles extends ObservedFutures {
  /** Beside `days`. */
  readonly lines: Int32Array;
}

/** Gathers a file's settles by contract. */
export class ContractSettlesBuilder {
  readonly #source: ObservationSource;
  readonly #contracts = new Map<Day, { days: Day[]; settles: number[]; lines: number[] }>();

  constructor(source: ObservationSource) {
    this.#source = source;
  }

  /** @param day - after the days added to this contract before */
  add(expiration: Day, day: Day, settle: number, line: number): void {
    let contract = this.#contracts.get(expiration);
    if (contract === undefined) {
      contract = { days: [], settles: [], lines: [] };
      this.#contracts.set(expiration, contract);
    }
    contract.days.push(day);
    contract.settles.push(settle);
    contract.lines.push(line);
  }

  /** One entry per contract, by ascending expiration. */
  build(): ContractSettles[] {
    return [...this.#contracts]
      .sort(([a], [b]) => a - b)
      .map(([expiration, { days, settles, lines }]) => ({
        expiration,
        days: Int32Array.from(days),
        settles: Float64Array.from(settles),
        lines: Int32Array.from(lines),
        source: this.#source,
      }));
  }
}
