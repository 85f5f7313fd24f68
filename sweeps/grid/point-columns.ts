/** Slots per point: filled to a half at most, so that a search ends after a step or two. */
const SPARSENESS = 2;

/**
 * A set of points, by column: one 16-bit code per axis and point, each combination of codes once.
 *
 * Adding costs a hash and, for a new point, a copy of its codes. Room is reserved for all points at once; memory that
 * no point comes to use is never touched.
 */
export class PointColumns {
  /** Shape [axes][room]. */
  readonly #columns: readonly Uint16Array<ArrayBuffer>[];
  /** Point number + 1 per slot, 0 when empty; open addressing, the next slot on a collision. */
  readonly #slots: Int32Array<ArrayBuffer>;
  #count = 0;

  /** @param room - most points that will be added */
  constructor(axisCount: number, room: number) {
    this.#columns = Array.from({ length: axisCount }, () => new Uint16Array(room));
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, room * SPARSENESS))));
  }

  get count(): number {
    return this.#count;
  }

  /**
   * @param codes - one per axis, shape [axes]
   * @returns number of the point: that of its equal where there is one
   */
  add(codes: Uint16Array): number {
    const slot = this.#find(codes);
    if (this.#slots[slot] !== 0) return (this.#slots[slot] as number) - 1;
    for (let axis = 0; axis < codes.length; ++axis)
      (this.#columns[axis] as Uint16Array)[this.#count] = codes[axis] as number;
    this.#slots[slot] = this.#count + 1;
    return this.#count++;
  }

  /** The codes of all points on one axis, shape [count]; a view. */
  column(axis: number): Uint16Array {
    return (this.#columns[axis] as Uint16Array).subarray(0, this.#count);
  }

  /** The slot that holds the point, or the empty one where it belongs. */
  #find(codes: Uint16Array): number {
    const mask = this.#slots.length - 1;
    let slot = hashCodes(codes) & mask;
    for (;;) {
      const point = this.#slots[slot] as number;
      if (point === 0 || this.#equals(point - 1, codes)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #equals(point: number, codes: Uint16Array): boolean {
    for (let axis = 0; axis < codes.length; ++axis) {
      if ((this.#columns[axis] as Uint16Array)[point] !== codes[axis]) return false;
    }
    return true;
  }
}

/** FNV-1a over the codes, with its upper bits folded into the lower ones that pick the slot. */
function hashCodes(codes: Uint16Array): number {
  let state = 0x811c9dc5;
  for (let axis = 0; axis < codes.length; ++axis) state = Math.imul(state ^ (codes[axis] as number), 0x01000193);
  return (state ^ (state >>> 15)) >>> 0;
}
