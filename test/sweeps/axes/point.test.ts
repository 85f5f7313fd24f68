import { describe, expect, it } from 'vitest';
import { type AxisPath, axisPaths, makePoint } from '../../../sweeps/axes/index.js';

const hedgeAxes = axisPaths.filter((path) => path.startsWith('hedge.') && path !== 'hedge.mix');

describe('makePoint', () => {
  it('leaves nothing of the hedge when there is none', () => {
    const point = makePoint({ 'hedge.mix': '0/0/0', 'hedge.delta': 0.3, 'hedge.sizing': 'budget', 'hedge.roll': 21 });
    for (const path of hedgeAxes) expect(point[path]).toBeNull();
  });

  it('keeps of each strike rule only its own figure', () => {
    const figures: readonly AxisPath[] = ['hedge.delta', 'hedge.otmPercent', 'hedge.otmPoints'];
    const kept = ['delta', 'otm-percent', 'otm-points'].map((rule) => {
      const point = makePoint({ 'hedge.strike': rule });
      return figures.filter((path) => point[path] !== null);
    });
    expect(kept).toEqual([['hedge.delta'], ['hedge.otmPercent'], ['hedge.otmPoints']]);
  });

  it('marks the layers that hold nothing', () => {
    const point = makePoint({ 'hedge.mix': '0/4/2', 'hedge.strike': 'otm-points' });
    expect(point['hedge.tenor']).toBe('-/110/220');
    expect(point['hedge.otmPoints']).toBe('-/6.5/14.5');
  });

  it('has a budget only where the hedge is bought by budget', () => {
    expect(makePoint({ 'hedge.budget': 0.12 })['hedge.budget']).toBeNull();
    expect(makePoint({ 'hedge.budget': 0.12, 'hedge.sizing': 'budget' })['hedge.budget']).toBe(0.12);
  });

  it('forgets a roll that no layer with units can reach', () => {
    const rollOf = (mix: string, tenor: string) =>
      makePoint({ 'hedge.mix': mix, 'hedge.tenor': tenor, 'hedge.roll': 21 })['hedge.roll'];
    expect(rollOf('4/4/2', '12/37/75')).toBe(21);
    expect(rollOf('4/0/0', '12/37/75')).toBeNull();
    expect(rollOf('4/0/0', '21/37/75')).toBeNull();
    expect(rollOf('4/0/0', '22/37/75')).toBe(21);
  });

  it('has no costs without friction', () => {
    const point = makePoint({ 'friction.level': 'none', 'friction.commission': 5 });
    expect(point['friction.commission']).toBeNull();
    expect(point['friction.spxSpread']).toBeNull();
    expect(point['friction.vixSpread']).toBeNull();
  });

  it('tells mixes of different scale apart', () => {
    expect(makePoint({ 'hedge.mix': '2/2/1' })).not.toEqual(makePoint({ 'hedge.mix': '4/4/2' }));
  });

  it('changes nothing about a settled point and gives a frozen one', () => {
    const point = makePoint({ 'hedge.mix': '4/0/0', 'hedge.strike': 'otm-points', 'friction.level': 'none' });
    expect(makePoint(point)).toEqual(point);
    expect(Object.isFrozen(point)).toBe(true);
    expect(Object.keys(point)).toEqual(axisPaths);
  });
});
