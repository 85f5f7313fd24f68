import { element } from './memory';

/**
 * Carries a block of trials into the best so far in each split and in its mirror, the split's complement:
 *
 *     one = lower[low] + upper[high],   other = lower[~low] + upper[~high]
 *
 * The twin of `PlainSplitSearch.choose`. Two trials at a time only their largest is kept; which one that was is looked
 * up where it beats the best so far, which is seldom after the first block.
 *
 * @param lower - sums over selections of the lower sets, shape [2^half][width], like `upper`
 * @param firstTrial - of the block
 * @param splits - selections of 2 · half sets, 32-bit, shape [count]; the mirror of the i-th is the i-th from the end
 * @param inside - best score in sample so far [count], of which `outside` is the score out of sample; like `chosen`, 32-bit
 */
export function chooseBest(
  lower: usize,
  upper: usize,
  width: i32,
  firstTrial: i32,
  splits: usize,
  count: i32,
  half: i32,
  inside: usize,
  outside: usize,
  chosen: usize,
): void {
  for (let split = 0; split < count >> 1; ++split) {
    const mirror = count - 1 - split;
    const lowerOne = selectionRow(lower, lowOf(splits, split, half), width);
    const upperOne = selectionRow(upper, highOf(splits, split, half), width);
    const lowerOther = selectionRow(lower, lowOf(splits, mirror, half), width);
    const upperOther = selectionRow(upper, highOf(splits, mirror, half), width);
    let mostHere = f64x2.splat(-Infinity);
    let mostOfMirror = mostHere;
    let trial = 0;
    for (; trial + 1 < width; trial += 2) {
      const byte: usize = (<usize>trial) << 3;
      mostHere = f64x2.pmax(mostHere, f64x2.add(v128.load(lowerOne + byte), v128.load(upperOne + byte)));
      mostOfMirror = f64x2.pmax(mostOfMirror, f64x2.add(v128.load(lowerOther + byte), v128.load(upperOther + byte)));
    }
    let most = largerHalf(mostHere);
    let mostOther = largerHalf(mostOfMirror);
    if (trial < width) {
      const one = sumAt(lowerOne, upperOne, trial);
      const other = sumAt(lowerOther, upperOther, trial);
      if (one > most) most = one;
      if (other > mostOther) mostOther = other;
    }
    carry(lowerOne, upperOne, most, lowerOther, upperOther, firstTrial, split, inside, outside, chosen);
    carry(lowerOther, upperOther, mostOther, lowerOne, upperOne, firstTrial, mirror, inside, outside, chosen);
  }
}

/**
 * Counts the trials of a block that do worse than the chosen one out of sample, and those that do as well. The twin of
 * `PlainSplitSearch.rank`.
 *
 * @param outside - score of the chosen trial out of sample, shape [count]; the other parameters as in `chooseBest`
 * @param below - of each split, 32-bit, added to; like `equal`
 */
export function countBelow(
  lower: usize,
  upper: usize,
  width: i32,
  splits: usize,
  count: i32,
  half: i32,
  outside: usize,
  below: usize,
  equal: usize,
): void {
  for (let split = 0; split < count; ++split) {
    const mirror = count - 1 - split;
    const lowerOther = selectionRow(lower, lowOf(splits, mirror, half), width);
    const upperOther = selectionRow(upper, highOf(splits, mirror, half), width);
    const bound = load<f64>(element(outside, split));
    const bounds = f64x2.splat(bound);
    // A comparison is -1 in each half where it holds.
    let lessThan = i64x2.splat(0);
    let sameAs = lessThan;
    let trial = 0;
    for (; trial + 1 < width; trial += 2) {
      const byte: usize = (<usize>trial) << 3;
      const other = f64x2.add(v128.load(lowerOther + byte), v128.load(upperOther + byte));
      lessThan = i64x2.sub(lessThan, f64x2.lt(other, bounds));
      sameAs = i64x2.sub(sameAs, f64x2.eq(other, bounds));
    }
    let less = <i32>(i64x2.extract_lane(lessThan, 0) + i64x2.extract_lane(lessThan, 1));
    let same = <i32>(i64x2.extract_lane(sameAs, 0) + i64x2.extract_lane(sameAs, 1));
    if (trial < width) {
      const other = sumAt(lowerOther, upperOther, trial);
      less += i32(other < bound);
      same += i32(other === bound);
    }
    const at: usize = (<usize>split) << 2;
    store<i32>(below + at, load<i32>(below + at) + less);
    store<i32>(equal + at, load<i32>(equal + at) + same);
  }
}

/** Keeps the first trial whose sum is `most`, where that is better than the best so far. */
function carry(
  lower: usize,
  upper: usize,
  most: f64,
  lowerOther: usize,
  upperOther: usize,
  firstTrial: i32,
  split: i32,
  inside: usize,
  outside: usize,
  chosen: usize,
): void {
  if (!(most > load<f64>(element(inside, split)))) return;
  let trial = 0;
  while (sumAt(lower, upper, trial) !== most) ++trial;
  // Not `most` itself, which may be a zero of the other sign.
  store<f64>(element(inside, split), sumAt(lower, upper, trial));
  store<f64>(element(outside, split), sumAt(lowerOther, upperOther, trial));
  store<i32>(chosen + ((<usize>split) << 2), firstTrial + trial);
}

function lowOf(splits: usize, split: i32, half: i32): i32 {
  return load<i32>(splits + ((<usize>split) << 2)) & ((1 << half) - 1);
}

function highOf(splits: usize, split: i32, half: i32): i32 {
  return load<i32>(splits + ((<usize>split) << 2)) >> half;
}

function selectionRow(table: usize, selection: i32, width: i32): usize {
  return element(table, selection * width);
}

function sumAt(lower: usize, upper: usize, trial: i32): f64 {
  return load<f64>(element(lower, trial)) + load<f64>(element(upper, trial));
}

function largerHalf(pair: v128): f64 {
  const first = f64x2.extract_lane(pair, 0);
  const second = f64x2.extract_lane(pair, 1);
  return second > first ? second : first;
}
