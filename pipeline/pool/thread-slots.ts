/** Somebody who waits for a thread. */
interface Waiting {
  readonly kin: string | null;
  readonly taken: (slot: number) => void;
}

/**
 * Who may use which thread next: first come, first served, except that a thread goes on with tasks of the kin that it
 * did last, and leaves alone those that another one is at, unless there are no others.
 */
export class ThreadSlots {
  readonly #free: number[];
  /** Kin of the last task of each thread. */
  readonly #last: (string | null)[];
  readonly #waiting: Waiting[] = [];

  constructor(count: number) {
    this.#free = Array.from({ length: count }, (_, slot) => slot);
    this.#last = new Array<string | null>(count).fill(null);
  }

  /**
   * Waits for a thread.
   *
   * @param kin - of the task; null where it has none
   * @returns its number, to be released
   */
  take(kin: string | null): Promise<number> {
    return new Promise((taken) => {
      this.#waiting.push({ kin, taken });
      const slot = this.#free.pop();
      if (slot !== undefined) this.release(slot);
    });
  }

  /** Gives a thread to who is to have it next. */
  release(slot: number): void {
    const at = this.#nextFor(slot);
    if (at === -1) {
      this.#free.push(slot);
      return;
    }
    const [{ kin, taken }] = this.#waiting.splice(at, 1);
    this.#last[slot] = kin;
    taken(slot);
  }

  /** Place among those who wait; -1 when nobody does. */
  #nextFor(slot: number): number {
    const last = this.#last[slot];
    const akin = this.#waiting.findIndex(({ kin }) => kin !== null && kin === last);
    if (akin !== -1) return akin;
    const unclaimed = this.#waiting.findIndex(({ kin }) => kin === null || !this.#last.includes(kin));
    return unclaimed === -1 && this.#waiting.length > 0 ? 0 : unclaimed;
  }
}
