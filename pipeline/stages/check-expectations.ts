import type { Manifest, Verdict } from '../../results/schemas/index.js';
import { parseGrid, resolveGrid } from '../../sweeps/grid/index.js';

/**
 * Expectations of a run's grid that its verdicts do not meet.
 *
 * An expectation is about the row of all windows by the rule `at-least`, or the only rule there is; it covers every reading and friction that
 * it does not name.
 *
 * @returns one line per miss, empty when all hold
 */
export function missedExpectations(manifest: Manifest, verdicts: readonly Verdict[]): string[] {
  const sweep = resolveGrid(parseGrid(manifest.grid.text, manifest.grid.file));
  return sweep.expect.flatMap((expectation) => {
    const named = verdicts.filter(
      (verdict) =>
        verdict.claim === expectation.claim &&
        verdict.regime === 'all' &&
        [verdict.reading, null].includes(expectation.reading) &&
        [verdict.friction, null].includes(expectation.friction),
    );
    // A claim that names an upper end only is judged by the rule within alone.
    const atLeast = named.filter(({ rule }) => rule === 'at-least');
    const rows = atLeast.length > 0 ? atLeast : named;
    if (rows.length === 0) return [`${expectation.where}: must name a verdict of the run, got none`];
    return rows
      .filter((verdict) => verdict.verdict !== expectation.verdict)
      .map(
        ({ claim, reading, friction, verdict }) =>
          `${expectation.where}: expected ${expectation.verdict}, got ${verdict} (${claim}, ${reading}, ${friction})`,
      );
  });
}
