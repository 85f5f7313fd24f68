import { numpyNormals } from '../numpy-normals.js';

const DAYS = 1_000;
const HALF = 500;
const MODELS = 500;

/**
 * The example of "Multiple Comparisons" in the documentation of the Python package arch: 500 regressions on three
 * factors measured with error, fitted on the first half, against one more of their kind on the second.
 *
 * NumPy's seed 23456; one word goes to the seed that the example draws for the bootstrap.
 *
 * @returns benchmark loss less model loss, shape [500 days × 500 models]
 */
export function archExample(): Float64Array {
  const normals = numpyNormals(23_456, DAYS * 3 + DAYS + DAYS * 3 * (MODELS + 1), 1);
  const factors = normals.subarray(0, DAYS * 3);
  const outcome = Float64Array.from(
    { length: DAYS },
    (_, day) => factors[3 * day] + 0.5 * factors[3 * day + 1] + 0.1 * factors[3 * day + 2],
  );
  const lossesOf = (model: number): Float64Array => {
    const start = DAYS * 4 + DAYS * 3 * model;
    const measured = factors.map((value, cell) => value + normals[start + cell]);
    const beta = leastSquares(measured, outcome, HALF);
    return Float64Array.from({ length: HALF }, (_, day) => {
      const row = 3 * (HALF + day);
      const predicted = measured[row] * beta[0] + measured[row + 1] * beta[1] + measured[row + 2] * beta[2];
      return (outcome[HALF + day] - predicted) ** 2;
    });
  };

  const benchmark = lossesOf(0);
  const differentials = new Float64Array(HALF * MODELS);
  for (let model = 0; model < MODELS; ++model) {
    const losses = lossesOf(model + 1);
    for (let day = 0; day < HALF; ++day) differentials[day * MODELS + model] = benchmark[day] - losses[day];
  }
  return differentials;
}

/** Coefficients of three regressors without intercept, by Cramer's rule on the normal equations. */
function leastSquares(x: Float64Array, y: Float64Array, rows: number): [number, number, number] {
  const moments = [0, 1, 2].map((i) =>
    [0, 1, 2, 3].map((j) => {
      let sum = 0;
      for (let row = 0; row < rows; ++row) sum += x[3 * row + i] * (j < 3 ? x[3 * row + j] : y[row]);
      return sum;
    }),
  );
  const determinant = (columns: readonly number[]): number => {
    const [a, b, c] = columns;
    const [first, second, third] = moments;
    return (
      first[a] * (second[b] * third[c] - second[c] * third[b]) -
      first[b] * (second[a] * third[c] - second[c] * third[a]) +
      first[c] * (second[a] * third[b] - second[b] * third[a])
    );
  };
  const whole = determinant([0, 1, 2]);
  return [determinant([3, 1, 2]) / whole, determinant([0, 3, 2]) / whole, determinant([0, 1, 3]) / whole];
}
