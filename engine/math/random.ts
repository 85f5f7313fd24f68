import { inverseNormal } from './inverse-normal.js';

/** A stream of pseudo-random numbers; the same seed gives the same stream everywhere. */
export interface Random {
  /** @returns a multiple of 2^-53 in [0, 1) */
  uniform(): number;
  /** @returns a standard normal deviate, within +-8.2 */
  normal(): number;
  /**
   * @param count - integer in [1, 2^32]
   * @returns one of 0 .. count - 1, each equally likely
   */
  integer(count: number): number;
}

const TWO_TO_32 = 4294967296;

/**
 * Seeded random numbers: xoshiro128** on 32-bit integers, its state filled by SplitMix64.
 *
 * Streams of different seeds are unrelated, also of neighbouring seeds. Period 2^128 - 1. Not for secrets.
 *
 * @param seed - any integer; its low 64 bits count
 * @throws RangeError when a number seed is not an integer
 * @example makeRandom(1).integer(6)
 * @see Blackman & Vigna (2021), Scrambled linear pseudorandom number generators, ACM TOMS 47(4)
 * @see Steele, Lea & Flood (2014), Fast splittable pseudorandom number generators, OOPSLA
 */
export function makeRandom(seed: number | bigint): Random {
  let [a, b, c, d] = initialState(BigInt(seed));

  const next = (): number => {
    const times5 = Math.imul(b, 5);
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };

  return {
    uniform() {
      const high = next() >>> 5;
      const low = next() >>> 6;
      return (high * 67108864 + low) / 9007199254740992;
    },
    normal() {
      const high = next() >>> 6;
      const low = next() >>> 6;
      // The middle of one of 2^52 equal cells: never 0 or 1, and symmetric.
      return inverseNormal((high * 67108864 + low + 0.5) / 4503599627370496);
    },
    integer(count) {
      // Draws in the incomplete last cycle are refused: taking them would favour the small values.
      const limit = TWO_TO_32 - (TWO_TO_32 % count);
      let draw = next();
      while (draw >= limit) draw = next();
      return draw % count;
    },
  };
}

/** Four words from two outputs of SplitMix64, which is never all zero. */
function initialState(seed: bigint): [number, number, number, number] {
  const words: number[] = [];
  let state = BigInt.asUintN(64, seed);
  while (words.length < 4) {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let mixed = BigInt.asUintN(64, (state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    mixed ^= mixed >> 31n;
    words.push(Number(mixed & 0xffffffffn) | 0, Number(mixed >> 32n) | 0);
  }
  return words as [number, number, number, number];
}
