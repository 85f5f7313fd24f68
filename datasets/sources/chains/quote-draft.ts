import type { Day } from '../../../engine/contracts/calendar-date.js';
import { CALENDAR_START, isTradingDay } from '../../calendars/index.js';

/** What one row of a vendor's file says about one contract, before it is checked; NaN for what it does not say. */
export interface QuoteDraft {
  day: Day;
  /** Option root, e.g. `SPXW`; empty when it cannot be told. */
  root: string;
  expiration: Day;
  /** 0 call, 1 put, NaN neither. */
  optionType: number;
  strike: number;
  bid: number;
  ask: number;
  last: number;
  volume: number;
  openInterest: number;
  /** Annualised fraction. */
  impliedVolatility: number;
  delta: number;
}

/** SPX options are listed for less than six years. */
const LONGEST_LISTING_DAYS = 10 * 366;
/** An index a decimal point away from any so far; also what keeps sorting keys exact. */
const HIGHEST_STRIKE = 100_000;
const HIGHEST_PRICE = 100_000;
/** No vendor's volatility above this is more than a failed search [annualised fraction]. */
const HIGHEST_VOLATILITY = 50;

/** Makes a draft say nothing, and returns it. */
export function resetDraft(draft: QuoteDraft): QuoteDraft {
  draft.day = Number.NaN;
  draft.root = '';
  draft.expiration = Number.NaN;
  draft.optionType = Number.NaN;
  draft.strike = Number.NaN;
  draft.bid = Number.NaN;
  draft.ask = Number.NaN;
  draft.last = Number.NaN;
  draft.volume = Number.NaN;
  draft.openInterest = Number.NaN;
  draft.impliedVolatility = Number.NaN;
  draft.delta = Number.NaN;
  return draft;
}

/**
 * Puts a draft into the form of the table, or says why it cannot be.
 *
 * A price of 0 is how most vendors write "none": it becomes NaN, as nobody bids or trades at nothing. A volatility or
 * delta that no option can have is the vendor's mark of a failed computation and becomes NaN too.
 *
 * @returns why the quote is refused; empty when it is not
 */
export function settleDraft(draft: QuoteDraft): string {
  const { day, expiration, strike } = draft;
  if (Number.isNaN(day)) return 'no quote date';
  if (!isMarketDay(day)) return 'not a trading day';
  if (draft.root === '') return 'no option root';
  if (Number.isNaN(draft.optionType)) return 'neither call nor put';
  if (Number.isNaN(expiration)) return 'no expiration';
  if (expiration < day) return 'expires before its quote';
  if (expiration > day + LONGEST_LISTING_DAYS) return 'expires more than ten years after its quote';
  if (!(strike > 0)) return 'no strike';
  const thousandths = Math.round(strike * 1000);
  if (strike >= HIGHEST_STRIKE || Math.abs(strike * 1000 - thousandths) > 1e-3) return 'strike that is not listed';
  draft.strike = thousandths / 1000;
  if (draft.bid < 0 || draft.ask < 0 || draft.last < 0) return 'negative price';
  if (draft.bid > HIGHEST_PRICE || draft.ask > HIGHEST_PRICE || draft.last > HIGHEST_PRICE) return 'price too high';
  if (draft.bid === 0) draft.bid = Number.NaN;
  if (draft.ask === 0) draft.ask = Number.NaN;
  if (draft.last === 0) draft.last = Number.NaN;
  if (draft.bid > draft.ask) return 'bid above ask';
  if (Number.isNaN(draft.bid) && Number.isNaN(draft.ask) && Number.isNaN(draft.last)) return 'no bid, ask or trade';
  if (draft.volume < 0 || draft.openInterest < 0) return 'negative volume or open interest';
  if (!(draft.impliedVolatility > 0 && draft.impliedVolatility <= HIGHEST_VOLATILITY)) {
    draft.impliedVolatility = Number.NaN;
  }
  if (!(Math.abs(draft.delta) <= 1)) draft.delta = Number.NaN;
  return '';
}

const knownDays = new Map<Day, boolean>();

function isMarketDay(day: Day): boolean {
  let known = knownDays.get(day);
  if (known === undefined) {
    known = day >= CALENDAR_START && isTradingDay(day);
    knownDays.set(day, known);
  }
  return known;
}
