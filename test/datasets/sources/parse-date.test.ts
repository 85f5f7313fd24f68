import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../datasets/sources/parse-date.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';

describe('parseDate', () => {
  it.each(['2008-11-20', '11/20/2008', '2008-11-20 00:00:00', '2008-11-20T00:00:00.000Z', '20081120'])(
    'reads %s',
    (text) => {
      expect(parseDate(text)).toBe(toDay('2008-11-20'));
    },
  );

  it('reads months and days of one digit', () => {
    expect(parseDate('2/8/1990')).toBe(toDay('1990-02-08'));
  });

  it.each([
    '2021-02-30',
    '02/30/2021',
    '13/01/2020',
    '20/11/2008',
    '2008-11-20 16:00:00',
    '11/20/08',
    '20081131',
    '200811',
    '',
    'x',
  ])('refuses "%s"', (text) => {
    expect(parseDate(text)).toBeNaN();
  });

  it('knows leap years', () => {
    expect(parseDate('02/29/2020')).toBe(toDay('2020-02-29'));
    expect(parseDate('02/29/2019')).toBeNaN();
  });
});
