import type { ReplicationSettings } from '../../engine/replication/index.js';
import { type SurfaceSetName, surfaceParameterSets } from '../../engine/surfaces/index.js';
import { axisOf } from '../../sweeps/axes/index.js';

/** How indices are rebuilt: with a set of surface parameters, at the mid or at the default half-spreads. */
export function replicationSettings(
  surface: SurfaceSetName = 'base',
  friction: 'none' | 'live' = 'none',
): ReplicationSettings {
  return {
    parameters: surfaceParameterSets[surface],
    friction: {
      level: friction,
      commission: 0,
      spxSpread: axisOf('friction.spxSpread').default as number,
      vixSpread: axisOf('friction.vixSpread').default as number,
    },
  };
}
