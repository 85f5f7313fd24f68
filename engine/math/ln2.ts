// ln 2 in two parts. The first ends in 21 zero bits, so that its product with a binary exponent is exact; together
// they hold 87 bits (test/literature/make-math-coefficients.py).
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;
export const ONE_OVER_LN2 = Math.LOG2E;
