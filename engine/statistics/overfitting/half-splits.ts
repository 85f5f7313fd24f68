/**
 * Every way to put half of an even number of sets on one side, as bit masks in ascending order. The complement of the
 * i-th mask is the i-th from the end.
 *
 * @param sets - even, in [2, 16]
 * @returns shape [C(sets, sets / 2)]; 12,870 for 16 sets
 * @example halfSplits(4) // [0b0011, 0b0101, 0b0110, 0b1001, 0b1010, 0b1100]
 */
export function halfSplits(sets: number): Uint16Array {
  const masks: number[] = [];
  for (let mask = 0; mask < 1 << sets; ++mask) {
    if (bitsSet(mask) === sets / 2) masks.push(mask);
  }
  return Uint16Array.from(masks);
}

function bitsSet(mask: number): number {
  let rest = mask;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) ++count;
  return count;
}
