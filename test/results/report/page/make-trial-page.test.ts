import { describe, expect, it } from 'vitest';
import { makeTrialPage } from '../../../../results/report/page/index.js';
import { type Explanation, explanationSchema } from '../../../../results/schemas/index.js';

const EVIL = `</style><script>alert(1)</script><img src=x onerror="alert('2')">`;
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(3)</script></svg>';

// Every number differs from every other, so that one in a wrong cell is seen.
const explanation: Explanation = explanationSchema.parse({
  run: 'small-0123456789',
  trial: '0123456789abcdef',
  label: 'modelled VIX',
  axes: { 'hedge.mix': '4/4/2', 'hedge.budget': null },
  period: { from: '2008-01-03', base: '2008-01-02', to: '2009-03-31' },
  metrics: { hedged_drawdown: 0.12345, capital: 1_000_000, hedge_spx: null },
  fills: [
    fill({ day: '2008-01-03', action: 'sell', quantity: 11.25, price: 3.5, cost: 17.125, cashFlow: -1234.567 }),
    fill({ day: '2008-01-04', action: 'settle', quantity: 12.5, price: 4.75, cost: 0.001, cashFlow: 9876.25 }),
  ],
  transitions: [{ day: '2008-01-05', layer: 'layer 1', from: 'idle', to: 'open', reason: 'VIX below 15' }],
  daily: {
    day: ['2008-01-02', '2009-03-31'],
    profit: { unhedged: [0, -5], hedged: [0, -2] },
    equity: { unhedged: [1_000_000, 901_234], hedged: [1_000_000, 954_321] },
    drawdown: { unhedged: [0, 0.0988], hedged: [0, 0.0457] },
    cash: [1, 2],
    marks: [3, 4],
  },
  months: {
    hedged: [{ year: 2008, months: monthsFrom(0.0111), whole: 0.0711 }],
    unhedged: [{ year: 2008, months: monthsFrom(-0.0222), whole: -0.0822 }],
  },
  drawdowns: {
    hedged: [{ peak: '2008-02-01', trough: '2008-03-03', recovery: null, fraction: 0.0457, usd: 45_679 }],
    unhedged: [{ peak: '2008-02-04', trough: '2008-03-05', recovery: '2009-01-06', fraction: 0.0988, usd: 98_766 }],
  },
  attribution: [
    { part: 'short put', profitAndLoss: 101.5, gross: 202.5, costs: 303.5, interest: 404.5, premium: 505.5 },
    { part: 'layer 1', profitAndLoss: -606.75, gross: -707.5, costs: 808.5, interest: 909.5, premium: 1010.5 },
  ],
});

function fill(own: Partial<Explanation['fills'][number]>) {
  const common = { book: 'condor', instrument: 'condor', contract: 'SPX 900/950', priceSource: 'modelled', reason: '' };
  return { ...common, ...own };
}

/** January as given, February a little more, the others not measured. */
function monthsFrom(first: number): (number | null)[] {
  return [first, first + 0.001, ...Array<null>(10).fill(null)];
}

/** The numbers behind a section of a page, in their order. */
function numbersOf(page: string, section: string): number[] {
  const [, from] = page.split(`<section id="${section}"`);
  return [...from.split('</section>')[0].matchAll(/<data value="([^"]*)">/g)].map(([, value]) => Number(value));
}

describe('makeTrialPage', () => {
  const page = makeTrialPage(explanation, DRAWING, [{ media: 'print', svg: DRAWING }], 'p { margin: 0 }');

  it('holds the numbers of the explanation, to the bit and in their places', () => {
    const { fills, months, drawdowns, attribution, metrics } = explanation;
    expect(numbersOf(page, 'figures')).toEqual(Object.values(metrics).filter((value) => value !== null));
    expect(numbersOf(page, 'blotter')).toEqual([
      fills.length,
      ...fills.flatMap(({ quantity, price, cost, cashFlow }) => [quantity, price, cost, cashFlow]),
    ]);
    expect(numbersOf(page, 'months')).toEqual(
      [months.hedged, months.unhedged].flatMap((years) =>
        years.flatMap(({ months: each, whole }) => [...each.filter((month) => month !== null), whole]),
      ),
    );
    expect(numbersOf(page, 'drawdowns')).toEqual(
      [drawdowns.hedged, drawdowns.unhedged].flatMap((list) =>
        list.flatMap(({ fraction, usd }, rank) => [rank + 1, fraction, usd]),
      ),
    );
    expect(numbersOf(page, 'attribution')).toEqual(
      attribution.flatMap((part) => [part.profitAndLoss, part.gross, part.costs, part.interest, part.premium]),
    );
    expect(numbersOf(page, 'transitions')).toEqual([explanation.transitions.length]);
  });

  it('prints them rounded, with their sign and their unit', () => {
    for (const shown of [
      '>−1234.57<',
      '>9876.25<',
      '>4.6<',
      '>45,679<',
      '>−8.2<',
      '>−607<',
      '>0.1235<',
      '>1,000,000<',
    ]) {
      expect(page).toContain(shown);
    }
    for (const words of ['VIX below 15', 'not yet', '2009-01-06', 'modelled VIX', '954,321 USD with the hedge']) {
      expect(page).toContain(words);
    }
  });

  it('escapes every text that is put into it, and holds the drawing as a picture', () => {
    const evil = makeTrialPage(
      {
        ...explanation,
        run: EVIL,
        trial: EVIL,
        label: EVIL,
        axes: { [EVIL]: EVIL },
        metrics: { [EVIL]: 1 },
        fills: explanation.fills.map((each) => ({ ...each, book: EVIL, contract: EVIL, reason: EVIL })),
        transitions: [{ day: EVIL, layer: EVIL, from: EVIL, to: EVIL, reason: EVIL }],
        attribution: explanation.attribution.map((part) => ({ ...part, part: EVIL })),
      },
      DRAWING,
      [{ media: EVIL, svg: DRAWING }],
      'p { margin: 0 }',
    );
    const elements = (text: string) => new Set([...text.matchAll(/<([a-z]\w*)/g)].map(([, name]) => name));
    expect([...elements(evil)].filter((name) => !elements(page).has(name))).toEqual([]);
    expect(evil).not.toMatch(/<script|<svg|<img src=x/);
    expect(evil.split('</style>').length).toBe(2);
  });

  it('may run nothing and fetch nothing', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    for (const rule of ['default-src', 'script-src', 'connect-src']) expect(policy).toContain(`${rule} &#39;none&#39;`);
    expect(page).not.toMatch(/(src|href)="(?!#|data:image)/);
  });
});
