import { PLACES } from '../../engine/book/index.js';
import { LANES } from '../../engine/kernels/index.js';
import type { PlannedHedge } from '../../sweeps/plan/index.js';

/** A trial of a block and the hedge that it holds. */
export interface HedgedTrial {
  /** Its place in the block. */
  readonly trial: number;
  readonly hedge: PlannedHedge;
}

/** Trials that hold the same layer in each place, or none; at most as many as there are lanes. */
export interface LaneGroup {
  readonly sizing: PlannedHedge['sizing'];
  /** Layer in each place; null where no trial of the group has one. */
  readonly layers: (number | null)[];
  readonly trials: HedgedTrial[];
}

/**
 * Packs separable trials into groups that the kernels can take together: those with the most layers first, each into
 * the first group that it fits; so a lone near layer travels with the full mixes around it.
 */
export function packGroups(trials: readonly HedgedTrial[]): LaneGroup[] {
  const groups: LaneGroup[] = [];
  /** Groups that have room, by sizing. */
  const open = new Map<string, LaneGroup[]>();
  const byLayers = trials.toSorted((a, b) => b.hedge.layers.length - a.hedge.layers.length);
  for (const trial of byLayers) {
    const { sizing, layers } = trial.hedge;
    const candidates = open.get(sizing) ?? [];
    open.set(sizing, candidates);
    let at = candidates.findIndex((group) =>
      layers.every(({ place, layer }) => (group.layers[place] ?? layer) === layer),
    );
    if (at === -1) {
      at = candidates.length;
      const group = { sizing, layers: new Array<number | null>(PLACES).fill(null), trials: [] };
      candidates.push(group);
      groups.push(group);
    }
    const group = candidates[at];
    for (const { place, layer } of layers) group.layers[place] = layer;
    group.trials.push(trial);
    if (group.trials.length === LANES) candidates.splice(at, 1);
  }
  return groups;
}
