import { describe, expect, it } from 'vitest';
import { type AxisValue, axes, axisPaths, defaultValues, findAxis, sections } from '../../../sweeps/axes/index.js';

describe('axes', () => {
  it.each(axes.map((axis) => [axis.path, axis] as const))('%s takes its own defaults and examples', (_, axis) => {
    expect(axis.domain.read(axis.default)).toEqual({ value: axis.default });
    expect(axis.domain.read(axis.introducedDefault)).toEqual({ value: axis.introducedDefault });
    expect(axis.doc).toMatch(/^\w.*\.$/);
    expect(axis.domain.examples.length).toBeGreaterThan(0);
  });

  // Expansion keeps two dependencies in one key, and settles axes in the order of the registry.
  it.each(axes.map((axis) => [axis.path, axis] as const))(
    '%s depends on at most two axes, all before it',
    (_, axis) => {
      expect(axis.dependsOn.length).toBeLessThanOrEqual(2);
      for (const path of axis.dependsOn) {
        expect(axisPaths.indexOf(path as never)).toBeGreaterThanOrEqual(0);
        expect(axisPaths.indexOf(path as never)).toBeLessThan(axisPaths.indexOf(axis.path));
      }
    },
  );

  it.each(axes.map((axis) => [axis.path, axis] as const))('%s looks at no axis it does not name', (_, axis) => {
    const point = new Proxy<Record<string, AxisValue>>(
      { ...defaultValues },
      {
        get(target, path) {
          expect(axis.dependsOn).toContain(path);
          return target[path as string];
        },
      },
    );
    axis.relevant?.(point);
    axis.reduce?.(axis.default, point);
    axis.conflict?.(axis.default, point);
  });

  it('gives every axis its own column name', () => {
    const columns = axisPaths.map((path) => path.replaceAll('.', '_').toLowerCase());
    expect(new Set(columns).size).toBe(axes.length);
  });

  it('finds axes by path and nothing by anything else', () => {
    expect(findAxis('hedge.delta')?.default).toBe(0.5);
    expect(findAxis('delta')).toBeUndefined();
    expect(findAxis('toString')).toBeUndefined();
    expect(sections).toEqual(['condor', 'hedge', 'friction', 'account', 'surface']);
  });

  // Ids of existing runs hang on these; add lines, never change one.
  it('keeps the defaults that trial ids leave out', () => {
    expect(Object.fromEntries(axes.map((axis) => [axis.path, axis.introducedDefault]))).toEqual({
      'condor.dte': 45,
      'condor.shortDelta': 0.16,
      'condor.wing': 'points 50',
      'condor.entry': 'weekly',
      'condor.profitTarget': null,
      'condor.stopLoss': null,
      'condor.timeExit': null,
      'condor.tightening': 'none',
      'condor.tighteningFactor': 0.5,
      'condor.tighteningDelta': 0.2,
      'condor.integer': false,
      'hedge.mix': '4/4/2',
      'hedge.tenor': '30/110/220',
      'hedge.strike': 'delta',
      'hedge.delta': 0.5,
      'hedge.otmPercent': 10,
      'hedge.otmPoints': '3/6.5/14.5',
      'hedge.sizing': 'contracts',
      'hedge.budget': 0.15,
      'hedge.roll': null,
      'hedge.policy': 'steward',
      'hedge.gate220': 'none',
      'hedge.activation': 'always',
      'hedge.eventDays': 5,
      'hedge.exit': 'none',
      'hedge.exitAbove': 0.08,
      'hedge.reenterBelow': 0,
      'hedge.management': 'static',
      'hedge.shift': null,
      'hedge.shiftPart': 0.5,
      'hedge.quickRatio': null,
      'hedge.approvalDays': null,
      'hedge.approvalAbove': 1000,
      'hedge.creditLimit': null,
      'friction.level': 'live',
      'friction.commission': 1,
      'friction.spxSpread': 0.01,
      'friction.vixSpread': 0.03,
      'account.capitalMultiple': 2,
      'account.reinvest': false,
      'account.hurdle': 0.08,
      'surface.set': 'base',
    });
  });
});
