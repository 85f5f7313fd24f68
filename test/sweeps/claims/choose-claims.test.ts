import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chooseClaims, parseClaims } from '../../../sweeps/claims/index.js';
import { sweepOf } from '../grid/sweep-of.js';

const file = 'grids/claims/alvh.yaml';
const whole = parseClaims(readFileSync(file, 'utf8'), file);
const ledger = whole.slice(0, 3);
const idsOf = (text: string) => chooseClaims(sweepOf(text), ledger).map(({ id }) => id);

describe('chooseClaims', () => {
  it('asks a grid for the windows of cycles only where a claim is about them', () => {
    const single = whole.filter(({ windows }) => windows === 'periods' || windows === 'full');
    expect(single.length).toBeGreaterThan(5);
    expect(chooseClaims(sweepOf('windows: [episodes]'), single)).toEqual(single);
  });

  it("takes all claims when the grid picks none, and the ledger's order always", () => {
    expect(idsOf('{}')).toEqual(['headline', 'live', 'cycles']);
    expect(idsOf('claims: [cycles, headline]')).toEqual(['headline', 'cycles']);
  });

  it('refuses claims that the ledger does not have', () => {
    expect(() => idsOf('claims: [headlines]')).toThrow(
      'grid.yaml:1:10 claims[0]: must be a claim of the ledger (headline, live, cycles) (did you mean headline?), got headlines',
    );
  });

  it('refuses to expect something of a claim that is not picked', () => {
    expect(() => idsOf('claims: [headline]\nexpect: {live: refuted}\nheatmaps: [{claim: cycles}]')).toThrow(
      'grid.yaml:2:10 expect.live: must be a claim of the ledger (headline), got live\n' +
        'grid.yaml:3:12 heatmaps[0]: must be a claim of the ledger (headline), got cycles',
    );
  });

  it('refuses a grid without the windows that a claim is about', () => {
    expect(() => idsOf('windows: [full]\nclaims: [headline]')).toThrow(
      'grid.yaml windows: must include cycles, which claim headline is about, got full',
    );
  });
});
