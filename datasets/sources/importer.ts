import type { FinalSettlement, ObservedChain, ObservedEvents, ObservedSeries } from '../schemas/index.js';
import type { ContractSettles } from './contract-settles.js';
import type { RowTally } from './row-tally.js';
import type { SourceFile } from './source-file.js';

/** What an importer found in one file. */
export interface Reading {
  readonly series: readonly ObservedSeries[];
  readonly futures: readonly ContractSettles[];
  readonly settlements: readonly FinalSettlement[];
  /** Of a chain layout. */
  readonly chain?: ObservedChain;
  readonly events?: readonly ObservedEvents[];
  readonly tally: RowTally;
}

/**
 * Reads one vendor's file format.
 *
 * Neither function throws for what a file holds: a damaged row is refused in the tally with its line and reason, and
 * never becomes a value.
 */
export interface Importer {
  /** Kebab-case, unique in the registry; what reports call the format. */
  readonly id: string;
  /** What the format is, for people, e.g. `Cboe index history`. */
  readonly title: string;
  /** Whether the opening rows are this format; looks at the name only where the rows do not say what they quote. */
  recognises(file: SourceFile): boolean;
  /** @param file - one that this importer recognises */
  read(file: SourceFile): Reading;
}
