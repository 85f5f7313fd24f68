import { describe, expect, it } from 'vitest';
import { atLeastVerdict, bandVerdict, combineVerdicts } from '../../../engine/statistics/index.js';

describe('bandVerdict', () => {
  it.each([
    [0.36, 0.39, 'supported'],
    [0.35, 0.4, 'supported'],
    [0.1, 0.34, 'refuted'],
    [0.41, 0.6, 'refuted'],
    [0.4, 0.6, 'undetermined'],
    [0.3, 0.37, 'undetermined'],
    [0.2, 0.7, 'undetermined'],
    [Number.NaN, Number.NaN, 'undetermined'],
  ])('finds [%d, %d] against 35-40%% %s', (lower, upper, verdict) => {
    expect(bandVerdict(lower, upper, [0.35, 0.4], 60)).toBe(verdict);
  });

  it('decides nothing on fewer than eight windows', () => {
    expect(bandVerdict(0.36, 0.39, [0.35, 0.4], 7)).toBe('undetermined');
    expect(bandVerdict(0.36, 0.39, [0.35, 0.4], 8)).toBe('supported');
    expect(bandVerdict(0.1, 0.2, [0.35, 0.4], 7)).toBe('undetermined');
  });
});

describe('atLeastVerdict', () => {
  it.each([
    [0.35, 0.9, 'supported'],
    [0.2, 0.349, 'refuted'],
    [0.2, 0.35, 'undetermined'],
    [Number.NaN, 0.1, 'undetermined'],
  ])('finds [%d, %d] against at least 35%% %s', (lower, upper, verdict) => {
    expect(atLeastVerdict(lower, upper, 0.35, 60)).toBe(verdict);
  });

  it('decides nothing on fewer than eight windows', () => {
    expect(atLeastVerdict(0.5, 0.6, 0.35, 7)).toBe('undetermined');
    expect(atLeastVerdict(0.1, 0.2, 0.35, 7)).toBe('undetermined');
  });
});

describe('combineVerdicts', () => {
  it('supports only what every part supports, and refutes what any part refutes', () => {
    expect(combineVerdicts(['supported', 'supported'])).toBe('supported');
    expect(combineVerdicts(['supported', 'undetermined'])).toBe('undetermined');
    expect(combineVerdicts(['undetermined', 'refuted', 'supported'])).toBe('refuted');
    expect(combineVerdicts([])).toBe('undetermined');
  });
});
