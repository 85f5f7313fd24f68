/** A growing table of 32-bit floats, for a few numbers of many trials. Memory is twice its content at most. */
export class KeptRows {
  readonly #width: number;
  #values = new Float32Array(0);
  #count = 0;

  /** @param width - numbers per row */
  constructor(width: number) {
    this.#width = width;
  }

  get count(): number {
    return this.#count;
  }

  /** @param valueAt - number in each column, already of 32 bits */
  add(valueAt: (column: number) => number): void {
    const start = this.#count * this.#width;
    if (start + this.#width > this.#values.length) {
      const larger = new Float32Array(2 * (start + this.#width));
      larger.set(this.#values);
      this.#values = larger;
    }
    for (let column = 0; column < this.#width; ++column) this.#values[start + column] = valueAt(column);
    this.#count += 1;
  }

  /** A view on one row, shape [width]. */
  row(row: number): Float32Array {
    return this.#values.subarray(row * this.#width, (row + 1) * this.#width);
  }
}
