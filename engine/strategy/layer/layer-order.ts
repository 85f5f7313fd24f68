import type { Lot, VixCall } from './lot.js';

/** Calls to be bought. */
export interface Purchase {
  readonly call: VixCall;
  /** Of the base count. */
  readonly share: number;
  readonly purpose: Lot['purpose'];
  readonly multiplier: number;
  readonly why: string;
}

/** What is sold of which lot, and what is bought. */
export interface Order {
  readonly sell: Lot | null;
  /** Part of the lot's calls that is sold. */
  readonly part: number;
  readonly buys: readonly Pick<Purchase, 'call' | 'share' | 'purpose'>[];
  /** Units relative to the base count, as they stood when it was given. */
  readonly multiplier: number;
  readonly fillRow: number;
  readonly why: string;
}

/** What orders buy; the same call for the same purpose once, so that lots halved by time-shifts do not multiply. */
export function togetherByCall(orders: readonly Order[]): Purchase[] {
  const purchases = new Map<string, Purchase>();
  for (const { buys, multiplier, why } of orders) {
    for (const { call, share, purpose } of buys) {
      const key = `${call.expiration} ${call.strike} ${purpose} ${multiplier}`;
      const others = purchases.get(key);
      purchases.set(key, { call, purpose, multiplier, why: others?.why ?? why, share: share + (others?.share ?? 0) });
    }
  }
  return [...purchases.values()];
}
