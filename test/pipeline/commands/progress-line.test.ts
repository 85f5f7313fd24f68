import { describe, expect, it } from 'vitest';
import { progressLine } from '../../../pipeline/commands/progress-line.js';

const figures = { phase: 'trials', done: 1_500, total: 6_000, rate: 812.4, secondsLeft: 185 };

describe('progressLine', () => {
  it('has everything where there is room, the bar at most 40 cells', () => {
    expect(progressLine(figures, 200)).toBe(
      `trials ${'█'.repeat(10)}${'░'.repeat(30)} 25% · 1,500/6,000 · 812 trials/s · 3m05s left`,
    );
  });

  it('is never longer than its room, and gives up the rate, the counts, the bar and the time in this order', () => {
    const lines = Array.from({ length: 120 }, (_, room) => progressLine(figures, room));
    for (const [room, line] of lines.entries()) expect(line.length).toBeLessThanOrEqual(room);
    const narrowest = (part: string) => lines.findIndex((line) => line.includes(part));
    const order = ['trials/s', '1,500', '░', 'left', 'trials', '25%'].map(narrowest);
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(order.at(-1)).toBe(3);
  });

  it('claims no time and no rate that it does not know, and is full at the end', () => {
    expect(progressLine({ ...figures, rate: Number.NaN, secondsLeft: Number.NaN }, 100)).toMatch(
      /- trials\/s · - left$/,
    );
    expect(progressLine({ ...figures, done: 6_000, secondsLeft: 0 }, 100)).toMatch(/^trials █{40} 100% .* 0s left$/);
    expect(progressLine({ ...figures, done: 0, total: 0 }, 40)).toContain('100%');
  });
});
