import { describe, expect, it } from 'vitest';
import { sweepIdentity } from '../../../sweeps/grid/index.js';
import { sweepOf } from './sweep-of.js';

const identityOf = (text: string) => sweepIdentity(sweepOf(text));
const base = 'hedge: {roll: 21}\nsweep: {hedge.delta: [0.3, 0.5]}';

describe('sweepIdentity', () => {
  it('is blind to comments, layout, names and short forms', () => {
    const other =
      '# another way to write it\nname: other\nsweep:\n  hedge.delta: {low: 0.30, high: 0.5}\nhedge:\n  roll: 21\ndata: cboe\n';
    expect(identityOf(other)).toBe(identityOf(base));
  });

  it.each([
    ['a fixed value', base.replace('21', '14')],
    ['a swept value', base.replace('0.3', '0.4')],
    ['the seed', `${base}\nseed: 2`],
    ['the period', `${base}\nperiod: all`],
    ['the floor', `${base}\nwindows: {floor: 10%}`],
    ['other histories', `${base}\nresample: {}`],
    ['their number', `${base}\nresample: {paths: 3}`],
    ['the length of simulated ones', `${base}\nsimulate: {years: 3}`],
    ['what is expected', `${base}\nexpect: {headline: refuted}`],
  ])('sees %s', (_, text) => {
    expect(identityOf(text)).not.toBe(identityOf(base));
  });
});
