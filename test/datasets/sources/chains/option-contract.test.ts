import { describe, expect, it } from 'vitest';
import { listedExpiration, optionRoot, plainSymbol } from '../../../../datasets/sources/chains/option-root.js';
import { optionSymbol } from '../../../../datasets/sources/chains/option-symbol.js';
import { toDay } from '../../../../engine/contracts/calendar-date.js';

describe('optionSymbol', () => {
  it.each([
    ['O:VIXW220511C00027500', 'VIXW', '2022-05-11', 0, 27.5],
    ['SPX170317P00300000', 'SPX', '2017-03-17', 1, 300],
    ['SPY 150117C189000', 'SPY', '2015-01-16', 0, 189],
    ['spxw  191231c03230000', 'SPXW', '2019-12-31', 0, 3230],
  ])('reads %s', (text, root, expiration, optionType, strike) => {
    expect(optionSymbol(text)).toEqual({ root, expiration: toDay(expiration), optionType, strike });
  });

  it.each(['', 'SPX', 'SPX170231C00300000', 'SPX171317C00300000', 'SPX170317X00300000', 'SPX170317C'])(
    'finds none in %j',
    (text) => {
      expect(optionSymbol(text)).toBeUndefined();
    },
  );
});

describe('optionRoot', () => {
  const thirdFriday = toDay('2019-06-21');
  const otherFriday = toDay('2019-06-14');

  it('believes a root of its own', () => {
    expect(optionRoot('SPXW', 'SPX', thirdFriday)).toBe('SPXW');
    expect(optionRoot('SPX', 'SPX', otherFriday)).toBe('SPX');
    expect(optionRoot('SPXPM', 'SPX', thirdFriday)).toBe('SPXW');
    expect(optionRoot('SPY', '', thirdFriday)).toBe('SPY');
  });

  it('goes by the expiration where there is none, or one that only named strikes', () => {
    expect(optionRoot('', 'SPX', thirdFriday)).toBe('SPX');
    expect(optionRoot('', 'SPX', otherFriday)).toBe('SPXW');
    expect(optionRoot('SZP', 'SPX', thirdFriday)).toBe('SPX');
    expect(optionRoot('', 'VIX', toDay('2019-06-19'))).toBe('VIX');
    expect(optionRoot('', 'VIX', toDay('2019-06-12'))).toBe('VIXW');
  });
});

describe('plainSymbol', () => {
  it.each(['^SPX', '$SPX', 'I:SPX', '.SPX', ' spx '])('takes the sign from %j', (text) => {
    expect(plainSymbol(text.trim())).toBe('SPX');
  });
});

describe('listedExpiration', () => {
  it('moves Saturdays and holidays to the day of trading before', () => {
    expect(listedExpiration(toDay('2008-12-20'))).toBe(toDay('2008-12-19'));
    // Good Friday is before that Saturday.
    expect(listedExpiration(toDay('2008-03-22'))).toBe(toDay('2008-03-20'));
    expect(listedExpiration(toDay('2019-06-21'))).toBe(toDay('2019-06-21'));
  });
});
