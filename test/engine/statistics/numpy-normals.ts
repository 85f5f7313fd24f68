/**
 * Standard normal deviates of NumPy's `RandomState(seed).standard_normal`, so that figures computed from them by other
 * packages can be held against ours: MT19937 seeded by an integer, and the polar method.
 *
 * @param wordsUsed - 32-bit words that other calls have taken from the generator before
 *
 * @see Matsumoto & Nishimura (1998), Mersenne Twister, ACM TOMACS 8(1); Marsaglia & Bray (1964), SIAM Review 6(3)
 */
export function numpyNormals(seed: number, count: number, wordsUsed = 0): Float64Array {
  const word = makeMersenneTwister(seed);
  for (let used = 0; used < wordsUsed; ++used) word();
  const uniform = (): number => ((word() >>> 5) * 67_108_864 + (word() >>> 6)) / 9_007_199_254_740_992;
  const normals = new Float64Array(count + 1);
  for (let at = 0; at < count; at += 2) {
    let x: number;
    let y: number;
    let square: number;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const factor = Math.sqrt((-2 * Math.log(square)) / square);
    normals[at] = factor * y;
    normals[at + 1] = factor * x;
  }
  return normals.slice(0, count);
}

function makeMersenneTwister(seed: number): () => number {
  const size = 624;
  const state = new Uint32Array(size);
  state[0] = seed;
  for (let at = 1; at < size; ++at) {
    state[at] = Math.imul(1_812_433_253, state[at - 1] ^ (state[at - 1] >>> 30)) + at;
  }
  let position = size;

  const next = (): number => {
    if (position === size) {
      for (let at = 0; at < size; ++at) {
        const joined = (state[at] & 0x80000000) | (state[(at + 1) % size] & 0x7fffffff);
        state[at] = state[(at + 397) % size] ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
      }
      position = 0;
    }
    let word = state[position++];
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  };
  return next;
}
