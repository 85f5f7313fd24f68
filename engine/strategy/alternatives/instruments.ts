import type { Market } from '../../contracts/market.js';
import type { Friction } from '../../execution/friction.js';
import type { SurfaceSetName } from '../../surfaces/index.js';
import type { Instrument } from './instrument.js';
import { spxPuts } from './spx-puts.js';
import { vixCallSpreads } from './vix-call-spreads.js';
import { vxFutures } from './vx-futures.js';

/** What a hedge's premium could be spent on instead, by name. */
const instruments = {
  'spx-puts': spxPuts,
  'vix-call-spreads': vixCallSpreads,
  'vx-futures': vxFutures,
} as const satisfies Record<string, (market: Market, friction: Friction, surface: SurfaceSetName) => Instrument>;

export type InstrumentName = keyof typeof instruments;

export const instrumentNames = Object.keys(instruments) as readonly InstrumentName[];

/** An instrument for one walk through a market. */
export function makeInstrument(
  name: InstrumentName,
  market: Market,
  friction: Friction,
  surface: SurfaceSetName,
): Instrument {
  return instruments[name](market, friction, surface);
}
