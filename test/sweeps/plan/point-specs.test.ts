import { describe, expect, it } from 'vitest';
import { makePoint, type Point } from '../../../sweeps/axes/index.js';
import { condorSpecOf, hedgeOf } from '../../../sweeps/plan/index.js';

const hedge = (choices: Partial<Point>) => hedgeOf(makePoint(choices));
/** Every rule that a steward can keep. */
const everyRule = {
  'hedge.gate220': 'breadth',
  'hedge.activation': 'rsi-vix',
  'hedge.exit': 'vx1-vx2',
  'hedge.management': 'restrike',
  'hedge.shift': 0.3,
  'hedge.quickRatio': 1,
  'hedge.approvalDays': 2,
  'hedge.creditLimit': 0.18,
} as const;

describe('hedgeOf', () => {
  it('gives the steward every rule of the grid', () => {
    const { layers, rules } = hedge(everyRule);
    expect(layers[2].spec).toMatchObject({
      targetDays: 220,
      buysOnlyWhen: ['breadth-divergence'],
      activation: { name: 'rsi-vix', place: 2 },
      exit: { series: 'vx1-vx2', above: 0.08, reenterBelow: 0 },
      isRestruck: true,
    });
    expect(rules).toEqual({
      shift: { place: 0, erosion: 0.3, part: 0.5, targetDays: 110, strike: { kind: 'delta', value: 0.5 } },
      quickRatio: 1,
      approval: { days: 2, above: 1000 },
      creditLimit: 0.18,
    });
  });

  it('gives always none of them: the same hedge as a steward without rules', () => {
    expect(hedge({ ...everyRule, 'hedge.policy': 'always' })).toEqual(hedge({}));
    expect(hedge({}).rules).toBeNull();
  });

  it('gives the promoter none of them either, and lets him buy after a jump of the VIX only', () => {
    const { layers, rules } = hedge({ ...everyRule, 'hedge.policy': 'promoter' });
    expect(rules).toBeNull();
    for (const [at, { spec }] of layers.entries()) {
      expect(spec).toEqual({ ...hedge({}).layers[at].spec, buysOnlyWhen: ['vix-jump'] });
    }
  });

  it('gives never no layer', () => {
    expect(hedge({ ...everyRule, 'hedge.policy': 'never' })).toEqual(hedge({ 'hedge.mix': '0/0/0' }));
  });

  it('leaves a layer without units out, and a time-shift without a layer to move into', () => {
    const { layers, rules } = hedge({ 'hedge.mix': '4/0/2', 'hedge.shift': 0.3 });
    expect(layers.map(({ place, share }) => [place, share])).toEqual([
      [0, 4 / 6],
      [2, 2 / 6],
    ]);
    expect(rules).toBeNull();
  });
});

describe('condorSpecOf', () => {
  it('tightens in the way and by the amount that the point says', () => {
    const tightening = (choices: Partial<Point>) => condorSpecOf(makePoint(choices)).tightening;
    expect(tightening({})).toBeNull();
    expect(tightening({ 'condor.tightening': 'narrow' })).toEqual({ kind: 'narrow', factor: 0.5 });
    expect(tightening({ 'condor.tightening': 'constant-risk', 'condor.tighteningFactor': 0.4 })).toEqual({
      kind: 'constant-risk',
      factor: 0.4,
    });
    expect(tightening({ 'condor.tightening': 'shorts-in' })).toEqual({ kind: 'shorts-in', delta: 0.2 });
  });
});
