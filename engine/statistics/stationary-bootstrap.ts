import type { Random } from '../math/index.js';

/**
 * Indices of one stationary bootstrap resample: blocks of consecutive indices, each starting anywhere with equal
 * probability, of geometric length with the given mean, wrapping around the end. Resampling a series with them
 * keeps its short-range dependence and stays stationary.
 *
 * @param length - of the series, at least 1
 * @param meanBlock - mean block length, at least 1 [elements]; 1 is the independent bootstrap
 * @param out - receives the indices, shape [length]
 * @returns `out`
 * @see Politis & Romano (1994), The Stationary Bootstrap, Journal of the American Statistical Association 89, 1303-1313
 */
export function stationaryBootstrapIndices(
  length: number,
  meanBlock: number,
  random: Random,
  out = new Int32Array(length),
): Int32Array {
  const restartProbability = 1 / meanBlock;
  let index = random.integer(length);
  out[0] = index;
  for (let position = 1; position < length; ++position) {
    // One uniform number per element decides, drawn whether or not a new start follows.
    if (random.uniform() < restartProbability) index = random.integer(length);
    else index = index + 1 === length ? 0 : index + 1;
    out[position] = index;
  }
  return out;
}
