import { describe, expect, it } from 'vitest';
import { showGiven } from '../../../sweeps/axes/index.js';

describe('showGiven', () => {
  it('writes lists and maps on one line', () => {
    expect(showGiven([4, { from: 1, to: [] }, '-', null])).toBe('[4, {from: 1, to: []}, -, null]');
    expect(showGiven('two\n lines')).toBe('two lines');
  });

  it('says nothing for an empty place and quotes empty text', () => {
    expect(showGiven(undefined)).toBe('nothing');
    expect(showGiven('')).toBe("''");
  });

  it('cuts what would fill the screen', () => {
    expect(showGiven('x'.repeat(1000))).toHaveLength(60);
  });
});
