import { InputError } from '../../engine/contracts/input-error.js';
import { type Axis, type AxisPath, type AxisValue, settleValue } from '../axes/index.js';

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
  /** By raw code, first and second dependency. */
  readonly #remembered: number[][][] = [];

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
   * @returns code of the settled value
   */
  settle(raw: number, rawValues: ValueCodes, first: number, second: number): number {
    this.#remembered[raw] ??= [];
    const byFirst = this.#remembered[raw];
    byFirst[first] ??= [];
    const bySecond = byFirst[first];
    bySecond[second] ??= this.#work(raw, rawValues, first, second);
    return bySecond[second];
  }

  #work(raw: number, rawValues: ValueCodes, first: number, second: number): number {
    const point: Record<string, AxisValue> = {};
    for (const [index, { path, values }] of this.#dependencies.entries()) {
      point[path] = values[index === 0 ? first : second] as AxisValue;
    }
    return this.#settled.codeOf(settleValue(this.#axis, rawValues.values[raw] as AxisValue, point));
  }
}
