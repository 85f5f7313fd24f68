import type { Manifest } from '../../results/schemas/index.js';
import type { StoredTrial } from '../aggregate/trial-evidence.js';
import type { PreparedRun } from './prepared-run.js';

/** The smallest and largest share of option prices that were quoted, over the trials heard. */
export interface ObservedPrices {
  hear(trial: StoredTrial): void;
  /** Null when the dataset has no quotes, or no trial was heard. */
  range(): Manifest['dataset']['observedPrices'];
}

/** Gathers the share of observed prices over the trials of a run. */
export function gatherObservedPrices({ dataset }: PreparedRun): ObservedPrices {
  let least = Infinity;
  let most = -Infinity;
  return {
    hear({ metric }) {
      const share = metric('observed_share');
      least = Math.min(least, share);
      most = Math.max(most, share);
    },
    range: () => (dataset.market.quotes === undefined || !(least <= most) ? null : { least, most }),
  };
}
