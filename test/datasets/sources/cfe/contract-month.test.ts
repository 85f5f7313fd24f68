import { describe, expect, it } from 'vitest';
import { contractMonth } from '../../../../datasets/sources/cfe/index.js';

describe('contractMonth', () => {
  it.each([
    ['F (Jan 08)', { year: 2008, month: 1 }],
    ['Z (Dec 2020)', { year: 2020, month: 12 }],
  ])('reads %s', (label, month) => {
    expect(contractMonth(label)).toEqual(month);
  });

  it.each(['F (Feb 08)', 'A (Jan 08)', 'Jan 08', 'F (Jan 008)', ''])('refuses "%s"', (label) => {
    expect(contractMonth(label)).toBeUndefined();
  });
});
