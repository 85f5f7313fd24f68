import { describe, expect, it } from 'vitest';
import { formatAlternatives } from '../../../../results/report/index.js';
import type { AlternativeName, AlternativeRow } from '../../../../results/schemas/index.js';

function row(alternative: AlternativeName, change: Partial<AlternativeRow> = {}): AlternativeRow {
  return {
    claim: 'headline',
    reading: 'contracts',
    friction: 'none',
    trial: '0123456789abcdef',
    alternative,
    drawdownReduction: 0.2,
    medianCycleReduction: 0.374,
    costPerYear: 0.0123,
    premiumPerYear: 0.03,
    condorsGivenUp: 0,
    ...change,
  };
}

describe('formatAlternatives', () => {
  it('gives each alternative a line and each reading a column', () => {
    const rows = [
      row('hedge'),
      row('spx-puts', { medianCycleReduction: -0.051, costPerYear: -0.0004 }),
      row('hedge', { reading: 'risk', trial: 'f', medianCycleReduction: Number.NaN }),
      row('spx-puts', { reading: 'risk', trial: 'f' }),
    ];
    expect(formatAlternatives(rows, 80).split('\n')).toEqual([
      'headline · friction none · what else the money could do',
      '                  contracts     risk',
      'the hedge itself    37% 1.2    – 1.2',
      'SPX puts            -5% 0.0  37% 1.2',
    ]);
  });

  it('says under fewer condors which share of them is given up', () => {
    const text = formatAlternatives([row('fewer-condors-same-drawdown', { condorsGivenUp: 0.234 })], 80);
    expect(text.split('\n').slice(2)).toEqual([
      'fewer condors, same drawdown    37% 1.2',
      '  condors given up                  23%',
    ]);
  });

  it('shows the same hedges once for all claims about them, others in a block of their own', () => {
    const text = formatAlternatives(
      [row('hedge'), row('hedge', { claim: 'cycles' }), row('hedge', { claim: 'live', friction: 'live', trial: 'f' })],
      80,
    );
    const titles = text.split('\n').filter((line) => line.includes('what else'));
    expect(titles).toEqual([
      'headline, cycles · friction none · what else the money could do',
      'live · friction live · what else the money could do',
    ]);
  });

  it.each([60, 80, 140])('fits %d columns, with every figure at each', (width) => {
    const readings = ['contracts', 'budget', 'risk', 'vega', 'notional', 'premium', 'delta', 'gamma'];
    const cuts = (at: number) => ({ reading: readings[at], trial: `${at}`, medianCycleReduction: 0.11 + at / 100 });
    const rows = readings.flatMap((_, at) => [row('hedge', cuts(at)), row('fewer-condors-same-drawdown', cuts(at))]);
    const text = formatAlternatives(rows, width);
    const lines = text.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    for (const [at, reading] of readings.entries()) {
      expect(text).toContain(reading);
      expect(text.split(`${11 + at}% 1.2`).length - 1).toBe(2);
    }
    expect(lines.filter((line) => line.startsWith('the hedge itself')).length).toBe({ 60: 3, 80: 2, 140: 1 }[width]);
  });

  it('labels every block of modelled data', () => {
    expect(formatAlternatives([row('hedge')], 80, 'modelled VIX').split('\n')[0]).toMatch(/ · modelled VIX$/);
  });

  it('is empty for a run without a claimed hedge', () => {
    expect(formatAlternatives([], 80)).toBe('');
  });
});
