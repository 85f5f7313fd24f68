import { describe, expect, it } from 'vitest';
import { expandSweep, parseGrid, pointAt, resolveGrid } from '../../../sweeps/grid/index.js';
import { BOOK_AXES, condorSpecOf, groupTrials, hedgeOf, makePlan, plannedTrial } from '../../../sweeps/plan/index.js';

const expand = (text: string) => expandSweep(resolveGrid(parseGrid(text, 'test.yaml')));

const GRID = `sweep:
  hedge.mix: [4/4/2, 4/0/0, 0/0/0]
  hedge.sizing: [contracts, budget]
  condor.wing: [25, 50]
  account.capitalMultiple: [1, 2]
`;

describe('makePlan', () => {
  const expanded = expand(GRID);
  const plan = makePlan(expanded, 4);

  it('finds each distinct track once', () => {
    // Two wings; a layer is the same call whatever the mix, sizing and condors around it.
    expect(plan.condors.map(({ wing }) => wing.value)).toEqual([25, 50]);
    expect(plan.layers.map(({ targetDays }) => targetDays)).toEqual([30, 110, 220]);
  });

  it('has a book per condor track and capital, and a hedge per reading and mix', () => {
    expect(plan.books.map(({ condor, capitalMultiple }) => [condor, capitalMultiple])).toEqual([
      [0, 1],
      [0, 2],
      [1, 1],
      [1, 2],
    ]);
    expect(plan.hedges.length).toBe(5);
  });

  it('splits a budget by the mix and counts units otherwise', () => {
    const weights = plan.hedges.map(({ sizing, layers }) => [sizing, ...layers.map(({ weight }) => weight)]);
    expect(weights).toContainEqual(['contracts', 4, 4, 2]);
    expect(weights).toContainEqual(['budget', 0.06, 0.06, 0.03]);
    expect(weights).toContainEqual(['budget', 0.15]);
    expect(weights).toContainEqual(['contracts']);
  });

  it('puts every trial into exactly one block, and only trials of one book together', () => {
    const seen = new Set<number>();
    const bookOf = groupTrials(expanded, BOOK_AXES).groupOf;
    for (const { book, from, to } of plan.blocks) {
      expect(to - from).toBeLessThanOrEqual(4);
      for (const trial of plan.order.subarray(from, to)) {
        expect(bookOf[trial]).toBe(book);
        seen.add(trial);
      }
    }
    expect(seen.size).toBe(expanded.count);
  });

  it('puts books on one ladder, and on a book trials with the same layers, next to each other', () => {
    const condors = Array.from(plan.order, (trial) => plannedTrial(plan, trial).book.condor);
    expect(condors).toEqual(condors.toSorted((a, b) => a - b));
    const onFirstBook = Array.from(plan.hedgeOf.subarray(0, 5), (hedge) => plan.hedges[hedge]);
    expect(onFirstBook.map(({ sizing, layers }) => [sizing, ...layers.map(({ layer }) => layer)])).toEqual([
      ['contracts'],
      ['contracts', 0],
      ['contracts', 0, 1, 2],
      ['budget', 0],
      ['budget', 0, 1, 2],
    ]);
  });

  it('cuts smaller blocks where trials have to walk their book', () => {
    const walked = makePlan(expand(`${GRID}hedge: {creditLimit: 20%}\n`), 200);
    expect(Math.max(...walked.blocks.map(({ from, to }) => to - from))).toBeLessThanOrEqual(4);
  });

  it('gives each trial the condors and the hedge of its point', () => {
    for (let trial = 0; trial < expanded.count; ++trial) {
      const point = pointAt(expanded, trial);
      const { book, hedge: planned } = plannedTrial(plan, trial);
      expect(plan.condors[book.condor]).toEqual(condorSpecOf(point));
      expect(book.capitalMultiple).toBe(point['account.capitalMultiple']);
      const wanted = hedgeOf(point);
      expect(planned.sizing).toBe(wanted.sizing);
      const specs = planned.layers.map(({ layer, weight }) => ({ spec: plan.layers[layer], weight }));
      expect(specs).toEqual(wanted.layers.map(({ spec, weight }) => ({ spec, weight })));
    }
  });

  it('does not depend on the order of axes in the file', () => {
    const lines = GRID.trim().split('\n');
    const turned = makePlan(expand([lines[0], ...lines.slice(1).reverse()].join('\n')), 4);
    expect(turned.condors.length).toBe(plan.condors.length);
    expect(turned.layers.length).toBe(plan.layers.length);
    expect(turned.books.length).toBe(plan.books.length);
  });
});

describe('hedgeOf', () => {
  const hedge = (text: string) => hedgeOf(pointAt(expand(text), 0));

  it('reads each strike rule, layer by layer', () => {
    const points = hedge('hedge: {strike: otm-points, otmPoints: 3/6.5/14.5}\n');
    expect(points.layers.map(({ spec }) => spec.strike)).toEqual([
      { kind: 'otm-points', value: 3 },
      { kind: 'otm-points', value: 6.5 },
      { kind: 'otm-points', value: 14.5 },
    ]);
    expect(hedge('hedge: {strike: otm-percent}\n').layers[0].spec.strike).toEqual({ kind: 'otm-percent', value: 10 });
  });

  it('gates the far layer only, and by breadth', () => {
    const gates = hedge('hedge: {gate220: breadth}\n').layers.map(({ spec }) => spec.buysOnlyWhen);
    expect(gates).toEqual([[], [], ['breadth-divergence']]);
  });

  it('strips the rules of a promoter and of one who always hedges, and all of one who never does', () => {
    const rules = 'exit: vx1-vx2, management: restrike, shift: 30%';
    const promoter = hedge(`hedge: {policy: promoter, ${rules}}\n`);
    expect(promoter.rules).toBeNull();
    expect(promoter.layers[0].spec).toMatchObject({ exit: null, isRestruck: false, buysOnlyWhen: ['vix-jump'] });
    const always = hedge(`hedge: {policy: always, ${rules}}\n`);
    expect(always.layers[0].spec).toMatchObject({ exit: null, isRestruck: false, buysOnlyWhen: [] });
    expect(hedge(`hedge: {policy: never, ${rules}}\n`).layers).toEqual([]);
    expect(hedge(`hedge: {${rules}}\n`).rules?.shift).toMatchObject({ place: 0, erosion: 0.3, targetDays: 110 });
  });
});
