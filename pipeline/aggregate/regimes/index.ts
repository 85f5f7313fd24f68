/**
 * Regimes: labels that sort windows by what the market did in them.
 *
 * Read in this order: regime-labeller.ts (what a labeller is, and those that go by bands), volatility-level.ts,
 * term-structure.ts, economy.ts (the ones that come along), own-bands.ts (those that a grid writes itself). A new one is
 * an entry below and its name in sweeps/grid/names.ts.
 */
import type { RegimeName, RegimeRequest } from '../../../sweeps/grid/index.js';
import { rateLevel, spxTrend } from './economy.js';
import { ownBands } from './own-bands.js';
import type { RegimeLabeller } from './regime-labeller.js';
import { inversionSpeed, termStructureVix3m, termStructureVx } from './term-structure.js';
import { daysToPeak, largestVix, vixAtStart } from './volatility-level.js';

export { NOT_OBSERVED, type RegimeLabeller } from './regime-labeller.js';

/** Every labeller by the name a grid's `regimes:` uses. */
export const regimeLabellers: Readonly<Record<RegimeName, RegimeLabeller>> = {
  'vix-at-start': vixAtStart,
  'largest-vix': largestVix,
  'term-structure-vix3m': termStructureVix3m,
  'term-structure-vx': termStructureVx,
  'inversion-speed': inversionSpeed,
  'days-to-peak': daysToPeak,
  'spx-trend': spxTrend,
  'rate-level': rateLevel,
};

/** The labeller that a grid asks for: one of those above, or its own bands. */
export function labellerOf(request: RegimeRequest): RegimeLabeller {
  return typeof request === 'string' ? regimeLabellers[request] : ownBands(request);
}
