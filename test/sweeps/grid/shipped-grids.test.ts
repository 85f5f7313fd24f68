import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relationTo } from '../../../pipeline/aggregate/claim-evidence.js';
import { axes, makePoint } from '../../../sweeps/axes/index.js';
import { chooseClaims, parseClaims, statementsOf } from '../../../sweeps/claims/index.js';
import { axisLookup, expandSweep, parseGrid, pointAt, resolveGrid, trialId } from '../../../sweeps/grid/index.js';
import { makePlan } from '../../../sweeps/plan/index.js';

const read = (file: string) => resolveGrid(parseGrid(readFileSync(file, 'utf8'), file));
const valuesOf = (expanded: ReturnType<typeof expandSweep>, path: string) =>
  expanded.axes.find((axis) => axis.path === path)?.values.filter((value) => value !== null);

const claimed = {
  'hedge.mix': '4/4/2',
  'hedge.tenor': '30/110/220',
  'hedge.strike': 'delta',
  'hedge.delta': 0.5,
} as const;

describe.each(['4-4-2', '4-4-2.quick', 'million'])('grids/%s.yaml', (name) => {
  const sweep = read(`grids/${name}.yaml`);
  const expanded = expandSweep(sweep);

  it('opens with what its digits mean and where its schema is', () => {
    const [schema, , meaning] = readFileSync(`grids/${name}.yaml`, 'utf8').split('\n');
    expect(schema).toBe('# yaml-language-server: $schema=./grid.schema.json');
    expect(meaning).toContain('"4-4-2"');
  });

  it('runs the claimed hedge in all readings, at all frictions, on all wings', () => {
    const seen = new Set<string>();
    const isClaimed = Object.entries(claimed).map(([path, wanted]) =>
      axisLookup(expanded.axes, path as keyof typeof claimed, (value) => value === wanted),
    );
    for (let trial = 0; trial < expanded.count; ++trial) {
      if (!isClaimed.every((lookup) => lookup(trial))) continue;
      const point = pointAt(expanded, trial);
      seen.add(`${point['hedge.sizing']} ${point['friction.level']} ${point['condor.wing']}`);
    }
    expect(seen.size).toBe(4 * 3 * 4);
  });

  it('is named after its file and held against the ledger, the quick and the large one against its headline', () => {
    const file = 'grids/claims/alvh.yaml';
    const ledger = parseClaims(readFileSync(file, 'utf8'), file);
    expect(sweep.name).toBe(name);
    const ids = chooseClaims(sweep, ledger).map(({ id }) => id);
    expect(ids).toEqual(name === '4-4-2' ? ledger.map(({ id }) => id) : ['headline', 'live', 'cycles']);
  });
});

describe('grids/adaptive.yaml', () => {
  const sweep = read('grids/adaptive.yaml');
  const expanded = expandSweep(sweep);
  const rules = axes.filter(
    ({ path }) =>
      /^hedge\.(policy|gate220|activation|exit|management|shift|quickRatio|approvalDays|creditLimit|roll)$/.test(
        path,
      ) || ['condor.tightening', 'account.reinvest'].includes(path),
  );

  it('switches every rule on alone, beside the hedge without rules', () => {
    const baseline = makePoint({});
    const alone = new Set<string>();
    for (let trial = 0; trial < expanded.count; ++trial) {
      const point = pointAt(expanded, trial);
      const changed = rules.filter(({ path }) => point[path] !== baseline[path] && point[path] !== null);
      if (changed.length === 1) alone.add(changed[0].path);
      if (changed.length === 0) alone.add('none');
    }
    expect([...alone].sort()).toEqual([...rules.map(({ path }) => path), 'none'].sort());
  });

  it('asks for the hedge under the conditions of both claims that have some', () => {
    const ledger = parseClaims(readFileSync('grids/claims/alvh.yaml', 'utf8'), 'alvh.yaml');
    for (const { conditions } of ledger) {
      for (const [path, wanted] of Object.entries(conditions ?? {})) {
        expect(valuesOf(expanded, path)).toEqual(expect.arrayContaining([...wanted]));
      }
    }
  });

  it('skips what a dataset cannot serve, and stays below 1,500 trials', () => {
    expect(sweep.whenMissing).toBe('skip');
    expect(expanded.count).toBeLessThan(1500);
  });
});

describe('grids/claims.yaml', () => {
  const expanded = expandSweep(read('grids/claims.yaml'));
  const ledger = parseClaims(readFileSync('grids/claims/alvh.yaml', 'utf8'), 'alvh.yaml');

  it.each(ledger.flatMap(statementsOf).map((claim) => [claim.id, claim] as const))(
    'has trials that claim %s is about',
    (_, claim) => {
      const isAbout = (trial: number) => relationTo(claim, pointAt(expanded, trial)) === 'in scope';
      expect(Array.from({ length: expanded.count }, (_, trial) => trial).some(isAbout)).toBe(true);
    },
  );

  it('has the partner without an exit of every trial with one', () => {
    const ids = new Set(expanded.ids);
    for (let trial = 0; trial < expanded.count; ++trial) {
      const point = pointAt(expanded, trial);
      expect(ids.has(trialId(makePoint({ ...point, 'hedge.exit': 'none' })))).toBe(true);
    }
  });
});

describe('grids/interpretations.yaml', () => {
  it('crosses every published reading of size, tenor, strike and roll', () => {
    const expanded = expandSweep(read('grids/interpretations.yaml'));
    expect(expanded.count).toBe(6 * 3 * 5 * 4 * 2);
    expect(valuesOf(expanded, 'hedge.tenor')).toEqual(['30/110/220', '30/75/120', '12/37/75']);
    expect(valuesOf(expanded, 'hedge.shift')).toEqual([0.3, 0.5]);
  });
});

describe('grids/histories.yaml', () => {
  const sweep = read('grids/histories.yaml');
  const expanded = expandSweep(sweep);

  it('asks for 200 histories of each kind, of the claimed hedge in all readings', () => {
    expect(sweep.resample).toEqual({ paths: 200, block: null });
    expect(sweep.simulate).toEqual({ paths: 200, years: 20 });
    for (let trial = 0; trial < expanded.count; ++trial) expect(pointAt(expanded, trial)).toMatchObject(claimed);
    expect(valuesOf(expanded, 'hedge.sizing')).toEqual(['contracts', 'budget', 'risk', 'vega']);
  });

  it('has trials for every claim that it names, none of them about a dated period', () => {
    const file = 'grids/claims/alvh.yaml';
    for (const claim of chooseClaims(sweep, parseClaims(readFileSync(file, 'utf8'), file))) {
      expect(claim.period).toBeNull();
      const isAbout = (trial: number) => relationTo(claim, pointAt(expanded, trial)) === 'in scope';
      const isConditional = claim.conditions !== null;
      expect(isConditional || Array.from({ length: expanded.count }, (_, trial) => trial).some(isAbout)).toBe(true);
    }
  });
});

describe('the size of the shipped grids', () => {
  it('is a question of tens of thousands of trials, and a first try of hundreds', () => {
    const { count } = expandSweep(read('grids/4-4-2.yaml'));
    expect(count).toBeGreaterThanOrEqual(20_000);
    expect(count).toBeLessThanOrEqual(60_000);
    expect(expandSweep(read('grids/4-4-2.quick.yaml')).count).toBeLessThan(1000);
  });

  it('is a million separable trials with three layers in the grid that is named so', () => {
    const expanded = expandSweep(read('grids/million.yaml'));
    expect(expanded.count).toBeGreaterThanOrEqual(1_000_000);
    expect(expanded.count).toBeLessThan(1_200_000);
    const sequential = axes.filter(({ kind }) => kind === 'sequential').map(({ path }) => path);
    for (const path of sequential)
      expect(valuesOf(expanded, path) ?? []).toEqual(path === 'account.reinvest' ? [false] : []);
    const plan = makePlan(expanded);
    expect(plan.hedges.every(({ rules }) => rules === null)).toBe(true);
    expect(plan.hedges.filter(({ layers }) => layers.length === 3).length).toBeGreaterThan(plan.hedges.length / 2);
    expect(plan.condors.length + plan.layers.length).toBeLessThan(500);
  });

  it('covers each layer alone, the tenor sets and the budgets that are published', () => {
    const expanded = expandSweep(read('grids/4-4-2.yaml'));
    expect(valuesOf(expanded, 'hedge.mix')).toEqual(expect.arrayContaining(['4/0/0', '0/4/0', '0/0/2', '0/0/0']));
    expect(valuesOf(expanded, 'hedge.tenor')).toEqual(expect.arrayContaining(['30/110/220', '30/75/120', '12/37/75']));
    expect(valuesOf(expanded, 'hedge.budget')).toEqual([0.12, 0.15, 0.18]);
    expect(valuesOf(expanded, 'hedge.strike')).toEqual(['delta', 'otm-percent', 'otm-points']);
  });
});
