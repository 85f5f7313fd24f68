import { describe, expect, it } from 'vitest';
import { tableOrText } from '../../../../results/report/index.js';

const rows = [
  ['reading', 'kind', 'median cut', 'cost'],
  ['risk', 'cycles', '12%', '1.4%'],
  ['risk', 'rolling', '9%', '1.4%'],
];

describe('tableOrText', () => {
  it('is a table where it fits, what repeats the row above left blank where told', () => {
    expect(tableOrText(rows, { width: 34, left: 2, lead: [0, 1], once: [0] })).toEqual([
      'reading  kind     median cut  cost',
      'risk     cycles          12%  1.4%',
      '         rolling          9%  1.4%',
    ]);
  });

  it('is text where it does not, with every cell', () => {
    expect(tableOrText(rows, { width: 33, left: 2, lead: [0, 1], once: [0] })).toEqual([
      'risk · cycles',
      '  median cut 12% · cost 1.4%',
      'risk · rolling',
      '  median cut 9% · cost 1.4%',
    ]);
  });
});
