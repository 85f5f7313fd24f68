import { describe, expect, it } from 'vitest';
import { SUMMARY_FIGURES, summarizeWindows } from '../../../engine/book/index.js';

const summarize = (reductions: readonly number[], overlap: number) => {
  const figures = summarizeWindows(Float64Array.from(reductions), 3, overlap);
  return Object.fromEntries(SUMMARY_FIGURES.map((name, at) => [name, figures[at]]));
};

describe('summarizeWindows', () => {
  const reductions = [0.2, 0.35, 0.37, 0.4, 0.41, -1, 0.36, 0.5, 0.1, 0.38];

  it('counts both ends of the band in and gives the median', () => {
    const figures = summarize(reductions, 1);
    expect(figures).toMatchObject({ windows_counted: 10, windows_left_out: 3, at_least_rate: 0.7, within_rate: 0.5 });
    expect(figures.median_reduction).toBeCloseTo(0.365, 12);
  });

  it('gives windows that share days a wider interval than windows of their own', () => {
    const alone = summarize([...reductions, ...reductions, ...reductions], 1);
    const sharing = summarize([...reductions, ...reductions, ...reductions], 12);
    expect(sharing.at_least_rate).toBe(alone.at_least_rate);
    expect(sharing.at_least_upper - sharing.at_least_lower).toBeGreaterThan(
      alone.at_least_upper - alone.at_least_lower,
    );
  });

  it('has no figure without a counted window', () => {
    const { median_reduction, at_least_rate, within_upper } = summarize([], 3);
    expect([median_reduction, at_least_rate, within_upper]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});
