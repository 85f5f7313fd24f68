/** Slots per point at most filled to a half, so that a search ends after a step or two. */
const SPARSENESS = 2;

/** Points to make room for at first. */
const FIRST_ROOM = 1024;

/**
 * A growing set of points, by column: one 16-bit code per axis and point, each combination of codes once.
 *
 * Adding costs a hash and, for a new point, a copy of its codes; memory is 2 bytes per axis and 8 to 16 bytes per
 * point for the hash table.
 */
export class PointColumns {
  /** Shape [axes][room]. */
  #columns: Uint16Array<ArrayBuffer>[];
  /** Point number + 1 per slot, 0 when empty; open addressing, the next slot on a collision. */
  #slots: Int32Array<ArrayBuffer>;
  #count = 0;

  constructor(axisCount: number) {
    this.#columns = Array.from({ length: axisCount }, () => new Uint16Array(FIRST_ROOM));
    this.#slots = new Int32Array(FIRST_ROOM * SPARSENESS);
  }

  get count(): number {
    return this.#count;
  }

  /**
   * @param codes - one per axis, shape [axes]
   * @returns whether the point is new
   */
  add(codes: Uint16Array): boolean {
    const slot = this.#find(codes);
    if (this.#slots[slot] !== 0) return false;
    for (let axis = 0; axis < codes.length; ++axis)
      (this.#columns[axis] as Uint16Array)[this.#count] = codes[axis] as number;
    this.#slots[slot] = ++this.#count;
    if (this.#count * SPARSENESS >= this.#slots.length) this.#grow();
    return true;
  }

  /** The codes of all points on one axis, shape [count]; a copy without spare room. */
  column(axis: number): Uint16Array<ArrayBuffer> {
    return (this.#columns[axis] as Uint16Array<ArrayBuffer>).slice(0, this.#count);
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

  #grow(): void {
    const room = this.#slots.length;
    this.#columns = this.#columns.map((column) => {
      const larger = new Uint16Array(room);
      larger.set(column.subarray(0, this.#count));
      return larger;
    });
    this.#slots = new Int32Array(room * SPARSENESS);
    const codes = new Uint16Array(this.#columns.length);
    for (let point = 0; point < this.#count; ++point) {
      for (let axis = 0; axis < codes.length; ++axis)
        codes[axis] = (this.#columns[axis] as Uint16Array)[point] as number;
      this.#slots[this.#find(codes)] = point + 1;
    }
  }
}

/** FNV-1a over the codes, with its upper bits folded into the lower ones that pick the slot. */
function hashCodes(codes: Uint16Array): number {
  let state = 0x811c9dc5;
  for (let axis = 0; axis < codes.length; ++axis) state = Math.imul(state ^ (codes[axis] as number), 0x01000193);
  return (state ^ (state >>> 15)) >>> 0;
}
