import { describe, expect, it } from 'vitest';
import { decomposeBranches } from '../../../../pipeline/aggregate/multiverse/decompose-branches.js';
import { expandSweep, pointAt } from '../../../../sweeps/grid/index.js';
import { sweepOf } from '../../../sweeps/grid/sweep-of.js';

/** Trials' figures by their choices, and what their decomposition finds. */
function decompose(yaml: string, figureOf: (point: ReturnType<typeof pointAt>) => number) {
  const sweep = sweepOf(yaml);
  const expanded = expandSweep(sweep);
  const values = Float64Array.from({ length: expanded.count }, (_, trial) => figureOf(pointAt(expanded, trial)));
  return decomposeBranches('full', sweep.branches, expanded.pointTrials, values);
}

const GRID = `
sweep:
  hedge.mix: [4/4/2, 2/2/1, 4/0/0, 0/0/0]
  hedge.tenor: [30/110/220, 30/75/120]
  condor.wing: [25, 50, 100]
`;
const isUnhedged = (point: { readonly 'hedge.mix': unknown }) => point['hedge.mix'] === '0/0/0';

describe('decomposeBranches', () => {
  it('finds a planted main effect, all of it and nowhere else, and leaves the unhedged level out', () => {
    const planted: Record<string, number> = { 'points 25': -0.3, 'points 50': 0.1, 'points 100': 0.2 };
    const [found] = decompose(GRID, (point) =>
      isUnhedged(point) ? Number.NaN : planted[String(point['condor.wing'])],
    );
    expect(found.reason).toBeNull();
    expect(found.leftOut).toEqual(['hedge.mix 0/0/0']);
    expect(found.points).toBe(18);
    const [mix, tenor, wing] = found.main;
    expect(wing.share).toBeCloseTo(1, 12);
    expect(mix.share).toBeCloseTo(0, 12);
    expect(tenor.share).toBeCloseTo(0, 12);
    expect(wing.effects.map(({ level }) => level)).toEqual(['points 25', 'points 50', 'points 100']);
    expect(wing.effects.map(({ effect }) => effect)).toEqual(
      [-0.3, 0.1, 0.2].map((effect) => expect.closeTo(effect, 12)),
    );
    expect(found.remainder).toBeCloseTo(0, 12);
  });

  it('finds a planted interaction in the pair, not in its parts', () => {
    const [found] = decompose(GRID.replace(', 4/0/0, 0/0/0', ''), (point) => {
      const sign = point['hedge.mix'] === '4/4/2' ? 1 : -1;
      return sign * (point['hedge.tenor'] === '30/110/220' ? 1 : -1);
    });
    const pair = found.pairs.find(({ factors }) => factors.join() === 'hedge.mix,hedge.tenor');
    expect(pair?.share).toBeCloseTo(1, 12);
    expect(found.main.every(({ share }) => share < 1e-12)).toBe(true);
  });

  it('gives points that come to one trial the figure of that trial: the full factorial of the grid', () => {
    // 4/0/0 has the same near layer in both tenors, so its two points are one trial.
    const [found] = decompose(GRID, (point) =>
      isUnhedged(point) ? Number.NaN : point['hedge.tenor'] === '30/75/120' ? 1 : 0,
    );
    const tenor = found.main.find(({ factor }) => factor === 'hedge.tenor');
    expect(found.points).toBe(18);
    expect(tenor?.share).toBeGreaterThan(0.3);
    expect(tenor?.share).toBeLessThan(1);
  });

  it('takes each alternative of a union as a factorial of its own', () => {
    const found = decompose(
      `
sweep: {hedge.sizing: [contracts, risk]}
union:
  - {condor.wing: [25, 50]}
  - {hedge.delta: [0.3, 0.4, 0.5]}
`,
      (point) => (point['hedge.sizing'] === 'risk' ? 1 : 0),
    );
    expect(found.map(({ branch, points }) => [branch, points])).toEqual([
      [0, 4],
      [1, 6],
    ]);
    expect(found.map(({ main }) => main[0].share)).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
  });

  it('refuses a factorial with holes, naming one', () => {
    const [found] = decompose(GRID, (point) =>
      isUnhedged(point) || (point['hedge.mix'] === '2/2/1' && point['condor.wing'] === 'points 50') ? Number.NaN : 1,
    );
    expect(found.reason).toContain('2 of 18 points have no figure, such as hedge.mix 2/2/1');
    expect(found.main).toEqual([]);
  });

  it('refuses where nothing hedged varies', () => {
    expect(decompose('hedge: {mix: 4/4/2}', () => 1)[0].reason).toBe('needs a hedged choice that varies');
  });
});
