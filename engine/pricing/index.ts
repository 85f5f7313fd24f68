// European options on a forward (Black 1976): price, derivatives, and the volatility a price implies.
//
// Reading order: option-type, time-value (the formula itself, out of the money), black76-price, black76-greeks,
// implied-volatility. Time is in years, volatility an annualised fraction, prices index points; nothing here knows
// about dates, smiles or money. Nothing throws: arguments out of their domain give NaN.

export { type Black76Greeks, black76Greeks } from './black76-greeks.js';
export { black76Price } from './black76-price.js';
export { impliedVolatility } from './implied-volatility.js';
export { intrinsicValue, type OptionType } from './option-type.js';
