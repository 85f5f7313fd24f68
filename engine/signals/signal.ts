import type { Market } from '../contracts/market.js';

/** Something read off the market day by day. */
export interface Signal<Values> {
  /** As written in a grid. */
  readonly name: string;
  /** One line for help and docs. */
  readonly doc: string;
  /** Who proposed or published it. */
  readonly source: string;
  /** What it reads beyond the columns every market has. */
  readonly columns: readonly SignalColumn[];
  /** Rows that pass before it can first tell. */
  readonly lookback: number;
  /**
   * The whole market at once; what stands on row d was known at the close of row d.
   *
   * Where an input is NaN or too few rows have passed, a condition does not hold and a series is NaN. RSI and MACD
   * remember every row since the first, so compute on the whole dataset and cut the period out afterwards.
   */
  compute(market: Market, parameters?: SignalParameters): Values;
}

/** A column that only some datasets have: a name of `Market.optional`, or `events.` and a name of `Market.events`. */
export type SignalColumn = 'advance_decline' | 'dollar_index' | `events.${AnnouncementKind}`;

export type AnnouncementKind = 'fomc' | 'cpi' | 'ppi';

/** What a grid can set; a signal reads what concerns it. */
export interface SignalParameters {
  /** Half-width of the windows around announcements [calendar days]. */
  readonly eventWindowDays: number;
}

/** Most of a trading week on either side. */
export const defaultSignalParameters: SignalParameters = { eventWindowDays: 5 };

/** 1 on the days on which it holds, else 0; shape [days]. */
export type Condition = Signal<Uint8Array>;

/** A quantity, NaN where it cannot be told; shape [days]. */
export type Series = Signal<Float64Array>;

/**
 * What each layer's units are multiplied by, near to far: 0 off, 1 on, 2 doubled. Three columns of shape [days],
 * which may be one and the same: read, never write.
 */
export type LayerMultipliers = readonly [near: Float64Array, middle: Float64Array, far: Float64Array];

/** When the layers of the hedge are held. */
export type Activation = Signal<LayerMultipliers>;
