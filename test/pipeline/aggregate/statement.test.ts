import { describe, expect, it } from 'vitest';
import { rulesOf, type Statement, whatWouldDecide } from '../../../pipeline/aggregate/statement.js';

const cut: Statement = { of: 'median cut', figure: 0.4, lower: 0.3, upper: 0.5, from: 0.35, to: Infinity, n: 40 };

describe('rulesOf', () => {
  it('reads a band both ways, and one end the one way there is', () => {
    expect(rulesOf([0.35, 0.4])).toEqual(['at-least', 'within']);
    expect(rulesOf([0.47, Infinity])).toEqual(['at-least']);
    expect(rulesOf([-Infinity, 0.12])).toEqual(['within']);
  });
});

describe('whatWouldDecide', () => {
  it('says nothing of what is decided', () => {
    expect(whatWouldDecide([{ ...cut, lower: 0.36 }])).toBe('');
    expect(whatWouldDecide([{ ...cut, upper: 0.34 }])).toBe('');
  });

  it('asks for windows where there are too few', () => {
    expect(whatWouldDecide([{ ...cut, n: 5 }])).toBe('needs n ≥ 8, has 5');
  });

  it('names the bound that the interval crosses and the windows that would clear it', () => {
    // The lower end is twice as far from the figure as the bound: a quarter of the width takes four times the windows.
    expect(whatWouldDecide([cut])).toBe('median cut [30%, 50%] crosses 35%: about n ≥ 160 would decide');
  });

  it('takes the nearest bound outside a band and the furthest need inside it', () => {
    const inside = { ...cut, figure: 0.375, lower: 0.3, upper: 0.425, to: 0.4 };
    expect(whatWouldDecide([inside])).toBe('median cut [30%, 43%] crosses 35% and 40%: about n ≥ 360 would decide');
    const outside = { ...cut, figure: 0.45, lower: 0.3, upper: 0.6, to: 0.4 };
    expect(whatWouldDecide([outside])).toBe('median cut [30%, 60%] crosses 35% and 40%: about n ≥ 90 would decide');
  });

  it('promises nothing for a figure on the bound itself', () => {
    expect(whatWouldDecide([{ ...cut, figure: 0.35 }])).toBe('median cut [30%, 50%] crosses 35%');
  });

  it('joins the needs of several statements', () => {
    const rate = { of: 'share of windows', figure: 0.7, lower: 0.5, upper: 0.85, from: 0.6, to: Infinity, n: 40 };
    expect(whatWouldDecide([cut, rate])).toContain('; share of windows [50%, 85%] crosses 60%');
  });
});
