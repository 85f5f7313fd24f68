import type { Market } from '../../engine/contracts/market.js';
import type { Window } from '../../engine/contracts/window.js';
import type { RegimeRequest } from '../../sweeps/grid/index.js';
import { labellerOf, NOT_OBSERVED } from './regimes/index.js';

/** Windows that share a label; the first group of a run holds all of them. */
export interface RegimeGroup {
  /** Labeller name, `all` for the group of all windows. */
  readonly labeller: string;
  readonly title: string;
  readonly regime: string;
  /** Indices into the run's windows. */
  readonly windows: readonly number[];
}

/** Label of each window by one labeller. */
export function labelWindows(market: Market, windows: readonly Window[], request: RegimeRequest): string[] {
  const labeller = labellerOf(request);
  return windows.map((window) => labeller.label(market, window));
}

/** Groups the windows of one kind by regime: all of them, then one group per label that a labeller can give. */
export function groupByRegime(
  market: Market,
  windows: readonly Window[],
  kind: string,
  requests: readonly RegimeRequest[],
): RegimeGroup[] {
  const ofKind = windows.flatMap((window, at) => (window.kind === kind ? [at] : []));
  const groups: RegimeGroup[] = [{ labeller: 'all', title: 'All windows', regime: 'all', windows: ofKind }];
  for (const request of requests) {
    const { name, title, labels } = labellerOf(request);
    const labelled = labelWindows(market, windows, request);
    for (const regime of labels) {
      const own = ofKind.filter((at) => labelled[at] === regime);
      // What nobody observed is no regime to compare; it is shown when there is something to show.
      if (regime === NOT_OBSERVED && own.length === 0) continue;
      groups.push({ labeller: name, title, regime, windows: own });
    }
  }
  return groups;
}
