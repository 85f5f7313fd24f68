import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { formatVerdictTable, usesColour } from '../../../../results/report/index.js';
import type { Verdict } from '../../../../results/schemas/index.js';

const verdict: Verdict = {
  claim: 'headline',
  reading: 'contracts',
  friction: 'none',
  regime: 'all',
  metric: 'drawdown-reduction',
  statistic: 'median-over-windows',
  unit: 'fraction',
  windows: 'cycles',
  claimedFrom: 0.35,
  claimedTo: 0.4,
  rule: 'at-least',
  trials: 288,
  windowsCounted: 61,
  windowsLeftOut: 15,
  holdRate: 0.23,
  lower: 0.142,
  upper: 0.349,
  medianReduction: 0.21,
  medianLower: 0.17,
  medianUpper: 0.262,
  deleveragedMedian: 0.05,
  figure: 0.21,
  figureLower: 0.17,
  figureUpper: 0.262,
  lowest: -0.3,
  highest: 0.5,
  shareOfTrials: 0.25,
  wouldChange: '',
  significance: null,
  adjusted: null,
  tests: 0,
  confidence: 0.95,
  verdict: 'refuted',
  label: '',
};
const within: Verdict = { ...verdict, rule: 'within', holdRate: 0.05, lower: 0.01, upper: 0.12, verdict: 'supported' };
const labelled = [verdict, within].map((line): Verdict => ({ ...line, label: 'modelled VIX' }));
const plain = { width: 80, colour: false };

describe('formatVerdictTable', () => {
  it('says so where no trial is in the scope of a claim', () => {
    const empty: Verdict = { ...verdict, claim: 'live', trials: 0, windowsCounted: 0, verdict: 'undetermined' };
    expect(formatVerdictTable([empty], plain)).toBe(
      [
        'live · friction none · all windows [95% intervals]',
        'undetermined: no trial of the run makes the choices that this claim is about',
      ].join('\n'),
    );
  });

  it('prints a line per reading and rule under its claim, friction and regime', () => {
    expect(formatVerdictTable([verdict, within], plain)).toBe(
      [
        'headline · friction none · all windows [95% intervals]',
        'reading    n (out)  rule          holds in       median cut  verdict',
        'contracts  61 (15)  at least  23% [14, 35]     21% [17, 26]  refuted',
        '                    within      5% [1, 12]  trading less 5%  supported',
      ].join('\n'),
    );
  });

  it('never prints a verdict on modelled data without its label', () => {
    for (const width of [60, 80, 200]) {
      const lines = formatVerdictTable(labelled, { width, colour: false }).split('\n');
      for (const word of ['refuted', 'supported']) {
        const at = lines.findIndex((line) => line.includes(word));
        expect(lines[at].includes(`${word}, modelled VIX`) || lines[at + 1].trim() === 'modelled VIX').toBe(true);
      }
    }
  });

  it('stays within 80 columns, whatever the figures', () => {
    const long = labelled.map(
      (line): Verdict => ({
        ...line,
        windowsCounted: 100,
        windowsLeftOut: 100,
        medianReduction: -1.29,
        medianLower: -12.53,
        medianUpper: -0.26,
        verdict: 'not reproduced',
      }),
    );
    const lines = formatVerdictTable(long, plain).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.join('\n')).toContain('-129% [-1253, -26]');
  });

  it('is text with the same figures where a terminal is too narrow for a table', () => {
    expect(formatVerdictTable([verdict, { ...within, label: 'modelled VIX' }], { width: 60, colour: false })).toBe(
      [
        'headline · friction none · all windows [95% intervals]',
        'contracts · at least · refuted',
        '  n (out) 61 (15) · holds in 23% [14, 35]',
        '  median cut 21% [17, 26] · trading less 5%',
        'contracts · within · supported, modelled VIX',
        '  n (out) 61 (15) · holds in 5% [1, 12]',
        '  median cut 21% [17, 26] · trading less 5%',
      ].join('\n'),
    );
  });

  it('shows more columns where there is more room', () => {
    const tested: Verdict = { ...verdict, adjusted: 0.0004 };
    expect(formatVerdictTable([tested, within], { width: 140, colour: false }).split('\n').slice(1)).toEqual([
      'reading    n (out)  rule          holds in    median cut  trading less   all trials  trials  p of all  verdict',
      'contracts  61 (15)  at least  23% [14, 35]  21% [17, 26]            5%  -30% to 50%     288   < 0.001  refuted',
      '                    within      5% [1, 12]                                                             supported',
    ]);
    expect(formatVerdictTable([tested], { width: 105, colour: false })).toMatch(/all trials {2}trials {2}verdict/);
  });

  it.each([40, 60, 80, 100, 120, 140, 200])('fits %d columns in colour', (width) => {
    const text = formatVerdictTable([...labelled, { ...verdict, trials: 0, claim: 'live' }], { width, colour: true });
    const lines = stripVTControlCharacters(text).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    for (const figure of ['61 (15)', '23% [14, 35]', '5% [1, 12]', '21% [17, 26]', '5%'])
      expect(text).toContain(figure);
  });

  it('starts a block for each claim, friction and regime', () => {
    const others: Verdict[] = [
      { ...verdict, friction: 'live' },
      { ...verdict, claim: 'live', regime: 'VIX at start: 20–30' },
    ];
    const titles = formatVerdictTable([verdict, ...others, within], plain)
      .split('\n')
      .filter((line) => line.includes('·'));
    expect(titles).toEqual([
      'headline · friction none · all windows [95% intervals]',
      'headline · friction live · all windows [95% intervals]',
      'live · friction none · VIX at start: 20–30 [95% intervals]',
    ]);
  });

  it('says where there was nothing to measure', () => {
    const none: Verdict = {
      ...verdict,
      windowsCounted: 0,
      holdRate: null,
      lower: null,
      upper: null,
      medianReduction: null,
      medianLower: null,
      medianUpper: null,
      verdict: 'undetermined',
    };
    expect(formatVerdictTable([none], plain)).toMatch(/0 \(15\)\s+at least\s+–\s+–\s+undetermined/);
  });

  it('colours nothing but the look', () => {
    const coloured = formatVerdictTable(labelled, { width: 80, colour: true });
    expect(coloured).not.toBe(formatVerdictTable(labelled, plain));
    expect(stripVTControlCharacters(coloured)).toBe(formatVerdictTable(labelled, plain));
  });
});

describe('usesColour', () => {
  it('wants a terminal, and no NO_COLOR', () => {
    expect(usesColour({ isTTY: true }, {})).toBe(true);
    expect(usesColour({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
    expect(usesColour({}, {})).toBe(false);
    expect(usesColour({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
  });

  it('is made to by FORCE_COLOR, unless NO_COLOR is set', () => {
    expect(usesColour({}, { FORCE_COLOR: '1' })).toBe(true);
    expect(usesColour({ isTTY: true }, { FORCE_COLOR: '0' })).toBe(false);
    expect(usesColour({ isTTY: true }, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });
});
