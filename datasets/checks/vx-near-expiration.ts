import type { Check } from './check.js';
import { type Finding, findingDay, quoted } from './finding.js';
import { daysOf, valuesOf } from './market-values.js';

const RULE = 'vx-near-expiration';

/** Within so many calendar days of its settlement a VX future is nearly the VIX. */
const NEAR_DAYS = 5;

/** Largest ratio of the two, either way, before it is worth a look; the largest real one is 1.14 (2020-03-16). */
const LARGEST_RATIO = 1.2;

/** An observed VX settle near its expiration is near the VIX. */
export const vxNearExpiration: Check = {
  rule: RULE,
  title: `VX within ${NEAR_DAYS} days of settlement is within a factor of ${LARGEST_RATIO} of the VIX`,
  find: ({ tables: { market, futures } }) => {
    const vix = valuesOf(market, 'vix') as Float64Array;
    const vixOn = new Map(Array.from(daysOf(market), (day, row) => [day, vix[row]]));
    const days = daysOf(futures);
    const expirations = futures.getChild('expiration')?.toArray() as Int32Array;
    const modelled = futures.getChild('modelled')?.toArray() as Uint8Array;
    const settles = valuesOf(futures, 'settle') as Float64Array;
    const findings: Finding[] = [];
    for (let row = 0; row < days.length; ++row) {
      if (modelled[row] === 1 || expirations[row] - days[row] > NEAR_DAYS) continue;
      const spot = vixOn.get(days[row]) ?? Number.NaN;
      if (!(Math.max(settles[row] / spot, spot / settles[row]) > LARGEST_RATIO)) continue;
      findings.push({
        rule: RULE,
        severity: 'warning',
        table: 'futures',
        day: findingDay(days[row]),
        column: `settle ${findingDay(expirations[row])}`,
        value: quoted(settles[row]),
        message: `must be within a factor of ${LARGEST_RATIO} of the VIX, ${quoted(spot)}, so near its expiration`,
      });
    }
    return findings;
  },
};
