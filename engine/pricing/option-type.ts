export type OptionType = 'call' | 'put';

/** What an option pays if it expires with the index here [index points]. */
export function intrinsicValue(optionType: OptionType, spotOrForward: number, strike: number): number {
  return Math.max(optionType === 'call' ? spotOrForward - strike : strike - spotOrForward, 0);
}
