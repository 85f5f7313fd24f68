import { describe, expect, it } from 'vitest';
import { hangLines } from '../../../../results/report/index.js';

describe('hangLines', () => {
  it('breaks what is too long, set in below by two more than the line', () => {
    expect(hangLines('short\n  the quick brown fox jumps', 14)).toEqual([
      'short',
      '  the quick',
      '    brown fox',
      '    jumps',
    ]);
  });

  it('counts what is seen, not the codes of colours', () => {
    expect(hangLines('\u001b[31mthe quick\u001b[39m brown', 15)).toHaveLength(1);
  });

  it('leaves a long word whole, and lines as they are where there is no end of room', () => {
    expect(hangLines('a longest-word b', 5)).toEqual(['a', '  longest-word', '  b']);
    expect(hangLines('a longest-word b', Number.POSITIVE_INFINITY)).toEqual(['a longest-word b']);
  });
});
