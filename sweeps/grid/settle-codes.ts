import { InputError } from '../../engine/contracts/input-error.js';
import { type Axis, type AxisPath, type AxisValue, settleValue } from '../axes/index.js';
import { isLeftOut } from './trial-id.js';

const MOST_CODES = 65_536;

/** Values of one axis numbered in order of first appearance. */
export class ValueCodes {
  readonly path: AxisPath;
  readonly values: AxisValue[] = [];
  readonly #codes = new Map<AxisValue, number>();

  constructor(path: AxisPath) {
    this.path = path;
  }

  /** @throws InputError when the axis comes to more values than 16 bits count */
  codeOf(value: AxisValue): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    if (this.values.length === MOST_CODES) {
      throw new InputError(`sweep.${this.path}: must come to at most ${MOST_CODES} distinct values, got more`);
    }
    this.#codes.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

/**
 * Settles one axis by codes: what a value comes to at a point is looked up once for each combination of the value
 * with those it depends on, and remembered.
 */
export class CodeSettler {
  readonly #axis: Axis<AxisPath>;
  readonly #settled: ValueCodes;
  readonly #dependencies: readonly ValueCodes[];
  readonly #remembered = new Map<number, number>();

  /**
   * @param settled - numbers the axis's settled values
   * @param dependencies - the settled values of the axes it depends on
   */
  constructor(axis: Axis<AxisPath>, settled: ValueCodes, dependencies: readonly ValueCodes[]) {
    this.#axis = axis;
    this.#settled = settled;
    this.#dependencies = dependencies;
  }

  /**
   * @param raw - code of the value among `rawValues`
   * @param first - code of the first dependency's settled value; 0 without one
   * @param second - likewise of the second
   * @returns twice the code of the settled value, plus 1 when ids leave it out
   */
  settle(raw: number, rawValues: ValueCodes, first: number, second: number): number {
    // Three codes of 16 bits make a key below 2^48, which a number holds exactly.
    const key = (raw * MOST_CODES + first) * MOST_CODES + second;
    const remembered = this.#remembered.get(key);
    if (remembered !== undefined) return remembered;
    const point: Record<string, AxisValue> = {};
    for (const [index, { path, values }] of this.#dependencies.entries()) {
      point[path] = values[index === 0 ? first : second] as AxisValue;
    }
    const value = settleValue(this.#axis, rawValues.values[raw] as AxisValue, point);
    const result = this.#settled.codeOf(value) * 2 + (isLeftOut(this.#axis, value, point) ? 1 : 0);
    this.#remembered.set(key, result);
    return result;
  }
}
