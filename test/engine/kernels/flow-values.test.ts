import { describe, expect, it } from 'vitest';
import { LANES, openKernels } from '../../../engine/kernels/index.js';
import { makeRandom } from '../../../engine/math/index.js';
import { kernelModule } from '../../../pipeline/pool/index.js';

const DAYS = 501;
const random = makeRandom(9);
const [common, ...columns] = Array.from({ length: 4 }, () =>
  Float64Array.from({ length: DAYS }, () => 1000 * random.normal()),
);
const weights = Float64Array.from({ length: 3 * LANES }, () => random.uniform());
const kernels = openKernels(kernelModule(), 8 * ((4 + LANES) * DAYS + 8 * LANES) + 16 * 64);

function place(values: Float64Array) {
  const column = kernels.allocate(values.length);
  column.values.set(values);
  return column;
}

/** Flows of an account, added up in the order of `marginFlows`. */
function flowsOf(lane: number): number[] {
  const addLayer = (day: number) => (flow: number, column: Float64Array, layer: number) =>
    flow + weights[layer * LANES + lane] * column[day];
  return Array.from(common, (flow, day) => columns.reduce(addLayer(day), flow));
}

const flows = kernels.allocate(DAYS * LANES);
const [shared, first, second, third] = [common, ...columns].map((column) => place(column).address);
kernels.marginFlows(shared, first, second, third, place(weights).address, DAYS, flows.address);

describe('marginFlows', () => {
  it('adds layers to the condors in their order, bit for bit', () => {
    for (let lane = 0; lane < LANES; ++lane) {
      expect(Array.from(common, (_, day) => flows.values[day * LANES + lane])).toEqual(flowsOf(lane));
    }
  });
});

describe('flowValues', () => {
  const searches = kernels.allocateIntegers(2 * LANES);
  const out = kernels.allocate(2 * LANES);

  // As searches end one by one: any lanes, in any order, each counting from either end.
  it.each([
    [
      [0, 1, 2, 3, 4, 5, 6, 7],
      [0, 0, 0, 0, 0, 0, 0, 0],
    ],
    [
      [0, 1, 2, 3, 4, 5, 6, 7],
      [1, 0, 0, 1, 1, 0, 1, 0],
    ],
    [
      [1, 4, 6, 7, 2],
      [0, 1, 1, 0, 1],
    ],
    [[5], [1]],
  ])('is Horner’s rule and its derivative for accounts %j, counted back where %j, bit for bit', (lanes, backward) => {
    const factors = Float64Array.from({ length: LANES }, (_, at) => 1 - at / 1000);
    for (const [at, lane] of lanes.entries()) searches.values.set([lane, backward[at]], 2 * at);
    kernels.flowValues(flows.address, DAYS, searches.address, lanes.length, place(factors).address, out.address);
    for (const [at, lane] of lanes.entries()) {
      const inOrder = backward[at] === 1 ? flowsOf(lane) : flowsOf(lane).reverse();
      let [value, slope] = [0, 0];
      for (const flow of inOrder) {
        slope = slope * factors[at] + value;
        value = value * factors[at] + flow;
      }
      expect([out.values[at], out.values[LANES + at]]).toEqual([value, slope]);
    }
  });
});
