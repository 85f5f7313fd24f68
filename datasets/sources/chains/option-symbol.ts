import { type Day, dayOf } from '../../../engine/contracts/calendar-date.js';
import { listedExpiration, plainSymbol } from './option-root.js';

/** A contract as its symbol names it. */
export interface OptionSymbol {
  readonly root: string;
  readonly expiration: Day;
  /** 0 call, 1 put. */
  readonly optionType: number;
  /** [index points] */
  readonly strike: number;
}

/** Root, date as yymmdd, C or P, strike in thousandths; the strike may lack leading zeros. */
const SYMBOL = /^(?:O:)?([A-Z]{1,6})\s*(\d{2})(\d{2})(\d{2})([CP])(\d{3,8})$/;

/**
 * Reads the symbol that the Options Clearing Corporation gives a contract, with `O:` before it or spaces in it.
 *
 * @returns undefined when the text is no such symbol
 * @example optionSymbol('O:VIXW220511C00027500')?.strike // 27.5
 */
export function optionSymbol(text: string): OptionSymbol | undefined {
  const parts = SYMBOL.exec(text.toUpperCase());
  if (parts === null) return undefined;
  const [, root, year, month, dayOfMonth, right, strike] = parts;
  const expiration = dayOf(2000 + Number(year), Number(month), Number(dayOfMonth));
  const date = new Date(expiration * 86_400_000);
  // Date.UTC rolls a 31st of February over.
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(dayOfMonth)) return undefined;
  return {
    root: plainSymbol(root),
    expiration: listedExpiration(expiration),
    optionType: right === 'C' ? 0 : 1,
    strike: Number(strike) / 1000,
  };
}
