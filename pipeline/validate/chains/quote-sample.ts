import type { Day } from '../../../engine/contracts/calendar-date.js';
import type { Market } from '../../../engine/contracts/market.js';
import type { OptionType } from '../../../engine/pricing/index.js';

/** What the options of a file are on. SPY, a tenth of the S&P, stands in for it where only its calls are at hand. */
export type SampleProduct = 'SPX' | 'VIX';

/** One price of one option, in index points. */
export interface PricedOption {
  readonly product: SampleProduct;
  readonly day: Day;
  readonly expiration: Day;
  /** Whether it settles on opening values. */
  readonly settlesInMorning: boolean;
  readonly optionType: OptionType;
  readonly strike: number;
  /** Middle of bid and ask, or a trade. */
  readonly price: number;
}

/** The priced options of one file and day, and the market of that day. */
export interface ChainSample {
  /** File name. */
  readonly file: string;
  readonly day: Day;
  /** How prices were chosen, for the table. */
  readonly prices: string;
  readonly options: readonly PricedOption[];
  /** One row: that day. */
  readonly market: Market;
}

/** An option as the market and as the model sees it. */
export interface MarkedOption {
  readonly product: SampleProduct;
  readonly optionType: OptionType;
  readonly strike: number;
  readonly daysToExpiration: number;
  /** [years] */
  readonly timeToExpiry: number;
  /** Of its expiration, by put-call parity where possible [index points]. */
  readonly forward: number;
  /** Unsigned delta on the forward at the market's volatility. */
  readonly delta: number;
  /** Implied by the price [fraction per year]. */
  readonly marketVolatility: number;
}
