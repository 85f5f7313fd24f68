import { describe, expect, it } from 'vitest';
import { openKernels, SCANNED_TOGETHER } from '../../../engine/kernels/index.js';
import { makeRandom } from '../../../engine/math/index.js';
import { kernelModule } from '../../../pipeline/pool/index.js';

describe('presentValues', () => {
  it('is Horner’s rule at every rate, bit for bit', () => {
    const random = makeRandom(7);
    const flows = Float64Array.from({ length: 501 }, () => 1000 * random.normal());
    const factors = Float64Array.from({ length: 2 * SCANNED_TOGETHER }, (_, rate) => 1 / (1 + rate / 1000));
    const kernels = openKernels(kernelModule(), 8 * (flows.length + 2 * factors.length) + 3 * 64);
    const [inFlows, inFactors, out] = [flows, factors, factors].map(({ length }) => kernels.allocate(length));
    inFlows.values.set(flows);
    inFactors.values.set(factors);
    kernels.presentValues(inFlows.address, flows.length, inFactors.address, factors.length, 0, out.address);
    expect([...out.values]).toEqual(
      Array.from(factors, (factor) => flows.reduceRight((value, flow) => value * factor + flow, 0)),
    );
  });
});
