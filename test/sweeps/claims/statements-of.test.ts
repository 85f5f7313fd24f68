import { describe, expect, it } from 'vitest';
import { parseClaims, statementsOf } from '../../../sweeps/claims/index.js';

const ledger = (...more: string[]) => `claims:
  - id: live
    says: x
    source: y
    metric: drawdown-reduction
    band: [25%, 35%]
    statistic: median-over-windows
    windows: cycles
    scope: {hedge.mix: 4/4/2}
${more.map((line) => `    ${line}`).join('\n')}
`;

describe('statementsOf', () => {
  it('is the claim itself where its source attaches no condition', () => {
    const [claim] = parseClaims(ledger(), 'c.yaml');
    expect(statementsOf(claim)).toEqual([claim]);
  });

  it('is the claim with its conditions under its id, and without them under a name that says so', () => {
    const [claim] = parseClaims(ledger('conditions: {hedge.shift: 30%, account.reinvest: true}'), 'c.yaml');
    expect(statementsOf(claim).map(({ id, scope }) => ({ id, scope }))).toEqual([
      { id: 'live', scope: { 'hedge.mix': ['4/4/2'], 'hedge.shift': [0.3], 'account.reinvest': [true] } },
      { id: 'live (unconditioned)', scope: { 'hedge.mix': ['4/4/2'] } },
    ]);
  });

  it('knows the axes of a condition as it knows those of a scope', () => {
    expect(() => parseClaims(ledger('conditions: {hedge.shit: 30%}'), 'c.yaml')).toThrow(
      'c.yaml:10:18 claims[0].conditions.hedge.shit: must be an axis (did you mean hedge.shift?), got hedge.shit',
    );
  });
});
