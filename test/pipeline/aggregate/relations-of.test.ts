import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relationsOf, relationTo } from '../../../pipeline/aggregate/claim-evidence.js';
import { parseClaims, statementsOf } from '../../../sweeps/claims/index.js';
import { expandSweep, parseGrid, pointAt, resolveGrid } from '../../../sweeps/grid/index.js';

const ledger = 'grids/claims/alvh.yaml';
const claims = parseClaims(readFileSync(ledger, 'utf8'), ledger).flatMap(statementsOf);

describe('relationsOf', () => {
  it.each(['claims', 'adaptive', '4-4-2.quick'])(
    'looks up what relationTo says of every trial and claim of grids/%s.yaml',
    (name) => {
      const file = `grids/${name}.yaml`;
      const expanded = expandSweep(resolveGrid(parseGrid(readFileSync(file, 'utf8'), file)));
      const points = Array.from({ length: expanded.count }, (_, trial) => pointAt(expanded, trial));
      const found = new Set<string>();
      for (const claim of claims) {
        const relationOf = relationsOf(claim, expanded.axes);
        const looked = points.map((_, trial) => relationOf(trial));
        expect(looked).toEqual(points.map((point) => relationTo(claim, point)));
        for (const relation of looked) found.add(relation);
      }
      if (name === '4-4-2.quick') expect([...found].sort()).toEqual(['in scope', 'other mix', 'unrelated']);
    },
  );
});
