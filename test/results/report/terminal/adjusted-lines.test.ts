import { describe, expect, it } from 'vitest';
import { adjustedLines } from '../../../../results/report/index.js';
import type { Verdict } from '../../../../results/schemas/index.js';

const verdict = (claim: string, word: string, significance: number | null, adjusted: number | null) =>
  ({
    claim,
    reading: 'vega',
    friction: 'none',
    rule: 'at-least',
    verdict: word,
    significance,
    adjusted,
    tests: 3,
    confidence: 0.95,
  }) as Verdict;

describe('adjustedLines', () => {
  it('names the words that stand alone and not among all', () => {
    expect(
      adjustedLines(
        [
          verdict('headline', 'refuted', 0.001, 0.003),
          verdict('inversion', 'supported', 0.04, 0.08),
          verdict('vix-18', 'undetermined', 0.5, 0.5),
          verdict('cost', 'mixed', null, null),
        ],
        80,
      ),
    ).toEqual([
      'All 3 verdicts with an interval taken together (Holm): 1 of 2 decided words',
      'stand at 95%.',
      '  inversion (vega, none, at-least): supported alone (p 0.040), not among all',
      '    (0.080)',
    ]);
  });

  it('says nothing where nothing was tested', () => {
    expect(adjustedLines([verdict('cost', 'mixed', null, null)], 80)).toEqual([]);
  });
});
