import { type BookSpec, type BookTrack, type Fill, walkBook } from '../../../../engine/book/index.js';
import type { Market } from '../../../../engine/contracts/market.js';
import type { Friction } from '../../../../engine/execution/friction.js';
import { SignalReader } from '../../../../engine/signals/index.js';
import { type LayerSpec, type LayerTrack, walkLayer } from '../../../../engine/strategy/index.js';
import { liveFriction, plainCondor, plainLayer } from '../../../specs.js';

export { freeFriction as free, plainCondor, plainLayer } from '../../../specs.js';

export const stressed: Friction = { ...liveFriction, level: 'stressed' };

/** What a layer did: its trades, its turns as `row state → state: reason`, and its track. */
export interface WalkedLayer {
  readonly trades: readonly Fill[];
  readonly turns: readonly string[];
  readonly track: LayerTrack;
}

export function walk(market: Market, change: Partial<LayerSpec> = {}): WalkedLayer {
  const fills: Fill[] = [];
  const spec = { ...plainLayer, ...change };
  const track = walkLayer(market, spec, new SignalReader(market), 0, { blotter: (fill) => fills.push(fill) });
  return { ...told(fills), track };
}

/** A book of 4 calls per 10 condors in one 30-day layer; condors are sold from row 0, calls bought from row 1. */
export function walkAccount(
  market: Market,
  rules: Partial<NonNullable<BookSpec['rules']>>,
  layer: Partial<LayerSpec> = {},
  change: Partial<BookSpec> = {},
): Omit<WalkedLayer, 'track'> & { readonly book: BookTrack } {
  const fills: Fill[] = [];
  const spec: BookSpec = {
    condor: plainCondor,
    sizing: 'contracts',
    layers: [{ place: 0, share: 1, weight: 4, spec: { ...plainLayer, ...layer } }],
    rules: { shift: null, quickRatio: null, approval: null, creditLimit: null, ...rules },
    capital: 100_000,
    reinvests: false,
    ...change,
  };
  const book = walkBook(market, spec, new SignalReader(market), 0, 0, { blotter: (fill) => fills.push(fill) });
  return { ...told(fills.filter((fill) => fill.book === 'layer 1')), book };
}

function told(fills: readonly Fill[]): Omit<WalkedLayer, 'track'> {
  const turns = fills.filter(({ action }) => action === 'turn');
  return {
    trades: fills.filter(({ action }) => action !== 'turn'),
    turns: turns.map(({ row, contract, reason }) => `${row} ${contract}: ${reason}`),
  };
}

/** `22 sell VIX 2019-02-13 17 call: roll`. */
export function line({ row, action, contract, reason }: Fill): string {
  return `${row} ${action} ${contract}: ${reason}`;
}

/** Rows and actions: `22 sell`. */
export function actions(trades: readonly Fill[]): string[] {
  return trades.map(({ row, action }) => `${row} ${action}`);
}
