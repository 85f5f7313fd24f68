/** The month by which a futures contract is called. */
export interface ContractMonth {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
}

/** Month codes of futures exchanges, January first. */
const MONTH_CODES = 'FGHJKMNQUVXZ';
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Month in the `Futures` column of CFE's contract files, whose year has two or four digits.
 *
 * @returns undefined when the text is no such label or its code and name are of different months
 * @example contractMonth('F (Jan 08)') // { year: 2008, month: 1 }
 */
export function contractMonth(label: string): ContractMonth | undefined {
  const match = /^([A-Z]) \(([A-Za-z]{3}) (\d{2}|\d{4})\)$/.exec(label);
  if (match === null) return undefined;
  const month = MONTH_CODES.indexOf(match[1] as string) + 1;
  if (month === 0 || MONTH_NAMES[month - 1] !== match[2]?.toLowerCase()) return undefined;
  const year = Number(match[3]);
  // VX trade since 2004.
  return { year: year < 100 ? 2000 + year : year, month };
}
