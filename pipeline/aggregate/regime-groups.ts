import type { Market } from '../../engine/contracts/market.js';
import type { Window } from '../../engine/contracts/window.js';
import { regimeLabellers } from './regimes/index.js';

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
export function labelWindows(market: Market, windows: readonly Window[], labeller: string): string[] {
  return windows.map((window) => regimeLabellers[labeller].label(market, window));
}

/** Groups the windows of one kind by regime: all of them, then one group per label that a labeller can give. */
export function groupByRegime(
  market: Market,
  windows: readonly Window[],
  kind: string,
  labellers: readonly string[],
): RegimeGroup[] {
  const ofKind = windows.flatMap((window, at) => (window.kind === kind ? [at] : []));
  const groups: RegimeGroup[] = [{ labeller: 'all', title: 'All windows', regime: 'all', windows: ofKind }];
  for (const labeller of labellers) {
    const labels = labelWindows(market, windows, labeller);
    const { title, labels: order } = regimeLabellers[labeller];
    for (const regime of order) {
      groups.push({ labeller, title, regime, windows: ofKind.filter((at) => labels[at] === regime) });
    }
  }
  return groups;
}
