/** One axis of a grid as trials see it. */
export interface Factor {
  /** Axis path, e.g. `hedge.delta`. */
  readonly name: string;
  /** Its values; null where the axis does not matter. Numbers have an order, whatever order they are listed in. */
  readonly levels: readonly (number | string | boolean | null)[];
  /** Level of each trial, shape [trials], each in [0, levels). */
  readonly codes: ArrayLike<number>;
  /** Codes that follow one another, ascending, in one or several rows; left out: the levels that are numbers. */
  readonly chains?: readonly (readonly number[])[];
}

/** Place value of each factor's code in a number that names a combination, and how many combinations there are. */
export function mixedRadix(factors: readonly Factor[]): { strides: number[]; combinations: number } {
  let combinations = 1;
  const strides = factors.map(({ levels }) => {
    const stride = combinations;
    combinations *= levels.length;
    return stride;
  });
  return { strides, combinations };
}

/** The combination of each trial as one number, exact up to 2^53 combinations. */
export function combinationKeys(factors: readonly Factor[], trials: number): Float64Array {
  const { strides } = mixedRadix(factors);
  const keys = new Float64Array(trials);
  for (const [index, { codes }] of factors.entries()) {
    for (let trial = 0; trial < trials; ++trial) keys[trial] += codes[trial] * strides[index];
  }
  return keys;
}

/** A combination in words: "hedge.delta=0.1, hedge.days=90". */
export function nameCombination(factors: readonly Factor[], key: number): string {
  let rest = key;
  return factors
    .map(({ name, levels }) => {
      const code = rest % levels.length;
      rest = Math.floor(rest / levels.length);
      return `${name}=${levels[code]}`;
    })
    .join(', ');
}
