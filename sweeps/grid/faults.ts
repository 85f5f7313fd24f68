import { InputError } from '../../engine/contracts/input-error.js';
import { type Given, showGiven } from '../axes/index.js';
import { type Place, whereOf } from './literal.js';

/** Faults shown at once; a longer list hides its first lines on a screen. */
const SHOWN = 50;

/** Collects what is wrong with a file, so that all of it can be said at once. */
export class Faults {
  readonly #faults: { place: Place; text: string }[] = [];

  /**
   * @param mustHold - "must lie in (0, 1)"
   * @param given - what stands there instead
   */
  add(place: Place, mustHold: string, given: Given): void {
    this.#faults.push({ place, text: `${whereOf(place)}: ${mustHold}, got ${showGiven(given)}` });
  }

  get isEmpty(): boolean {
    return this.#faults.length === 0;
  }

  /** @throws InputError with every fault, in the order of the file, each once */
  throwIfAny(): void {
    if (this.isEmpty) return;
    const sorted = this.#faults.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
    const texts = [...new Set(sorted.map(({ text }) => text))];
    const more = texts.length - SHOWN;
    throw new InputError(more > 0 ? [...texts.slice(0, SHOWN), `${sorted[0]?.place.file}: and ${more} more`] : texts);
  }
}
