import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makePoint } from '../../../sweeps/axes/index.js';
import { trialId } from '../../../sweeps/grid/index.js';

const sha = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

describe('trialId', () => {
  it('hashes what differs from the first defaults, paths sorted', () => {
    expect(trialId(makePoint({}))).toBe(sha('{}'));
    expect(trialId(makePoint({ 'hedge.delta': 0.3, 'condor.wing': 'points 25' }))).toBe(
      sha('{"condor.wing":"points 25","hedge.delta":0.3}'),
    );
  });

  it('leaves out what cannot matter, so that an axis added later changes no id', () => {
    expect(trialId(makePoint({ 'hedge.mix': '0/0/0' }))).toBe(sha('{"hedge.mix":"0/0/0"}'));
    expect(trialId(makePoint({ 'hedge.mix': '4/4/0' }))).toBe(sha('{"hedge.mix":"4/4/0"}'));
    expect(trialId(makePoint({ 'friction.level': 'none' }))).toBe(sha('{"friction.level":"none"}'));
  });

  // Frozen: results of earlier versions are found by these.
  it.each([
    ['44136fa355b3678a', {}],
    ['f7e38eea351c2af9', { 'hedge.mix': '0/0/0', 'friction.level': 'none' }],
    ['3e6d5ad2e0d37fab', { 'hedge.sizing': 'budget', 'hedge.budget': 0.12, 'condor.wing': 'delta 0.05' }],
    [
      '189730f6b3a7bb84',
      { 'hedge.mix': '4/0/2', 'hedge.tenor': '12/37/75', 'hedge.strike': 'otm-points', 'hedge.roll': 21 },
    ],
    [
      'aed684cca0d937fd',
      { 'condor.profitTarget': 0.5, 'condor.timeExit': 21, 'friction.level': 'stressed', 'surface.set': 'low' },
    ],
  ] as const)('is %s for ever', (id, choices) => {
    expect(trialId(makePoint(choices))).toBe(id);
  });
});
