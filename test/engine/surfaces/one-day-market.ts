import { toDay } from '../../../engine/contracts/calendar-date.js';
import type { Market } from '../../../engine/contracts/market.js';

/** What a test may say about the day; everything else is an ordinary day. */
export interface OneDay {
  spx?: number;
  /** VIX9D, VIX, VIX3M, VIX6M, VIX1Y [volatility points]; one number stands for all five. */
  volatilities?: number | readonly [number, number, number, number, number];
  vvix?: number;
  skew?: number;
  rate?: number;
  dividendYield?: number;
  /** Settles of VX futures by days to expiration. */
  futures?: readonly (readonly [days: number, settle: number])[];
}

export const TODAY = toDay('2022-05-06');

/** A market of one day, row 0. */
export function oneDayMarket(day: OneDay = {}): Market {
  const {
    spx = 4100,
    volatilities = 20,
    vvix = 90,
    skew = 120,
    rate = 0.02,
    dividendYield = 0.015,
    futures = [],
  } = day;
  const [vix9d, vix, vix3m, vix6m, vix1y] =
    typeof volatilities === 'number' ? new Array<number>(5).fill(volatilities) : volatilities;
  const column = (value: number | undefined) => Float64Array.of(value as number);
  return {
    days: Int32Array.of(TODAY),
    spxClose: column(spx),
    spxSettlement: column(spx),
    vix: column(vix),
    vix9d: column(vix9d),
    vix3m: column(vix3m),
    vix6m: column(vix6m),
    vix1y: column(vix1y),
    vvix: column(vvix),
    skew: column(skew),
    vixSettlement: column(vix),
    rate: column(rate),
    dividendYield: column(dividendYield),
    spxExpirations: new Int32Array(0),
    vixExpirations: Int32Array.from(futures, ([days]) => TODAY + days),
    optional: {},
    events: {},
    vixFutures: {
      offsets: Int32Array.of(0, futures.length),
      expirations: Int32Array.from(futures, ([days]) => TODAY + days),
      settles: Float64Array.from(futures, ([, settle]) => settle),
    },
  };
}
