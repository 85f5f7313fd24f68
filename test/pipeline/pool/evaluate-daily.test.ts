import { describe, expect, it } from 'vitest';
import { evaluateBook, evaluateDaily, evaluateTrial, SizedLayers } from '../../../pipeline/pool/index.js';
import { BASE, market, openGrid } from './open-grid.js';

const { plan, context } = openGrid(
  [
    'sweep:',
    '  hedge.mix: [4/4/2, 0/0/2, 0/0/0]',
    '  hedge.sizing: [budget, risk]',
    '  account.reinvest: [false, true]',
    '  hedge.creditLimit: [none, 20%]',
  ].join('\n'),
);
const days = market.days.length - BASE - 1;
const parts = plan.blocks.map(({ book, from, to }, index) => ({
  index,
  book,
  places: Array.from({ length: to - from }, (_, at) => from + at),
}));
const hedgeAt = (place: number) => context.hedges[context.hedgeOf[place]];

describe('evaluateDaily', () => {
  it("is the return of a trial's account less that of its book, whoever computes the equity", () => {
    let trials = 0;
    for (const part of parts) {
      const book = evaluateBook(context, context.books[part.book]);
      const layers = new SizedLayers(context, book.planned.condor);
      const found = evaluateDaily(context, part, { condors: {}, layers: {} });
      for (const [at, place] of part.places.entries()) {
        const { equity } = evaluateTrial(context, book, hedgeAt(place), layers);
        const returnOn = (curve: Float64Array, row: number) =>
          (curve[row] - curve[row - 1]) / (book.base.reinvests ? curve[row - 1] : book.base.capital);
        const expected = Array.from({ length: days }, (_, day) => {
          const row = BASE + 1 + day;
          return returnOn(equity, row) - returnOn(book.equity, row);
        });
        expect([...found.subarray(at * days, (at + 1) * days)]).toEqual(expected);
        trials += 1;
      }
    }
    expect(trials).toBe(plan.order.length);
  });

  it('is NaN for a trial that lacks a layer, and for all where the condors could not be priced', () => {
    const [part] = parts.filter(({ book }) => !context.books[book].reinvests);
    const isHeld = (place: number) =>
      hedgeAt(place).rules === null && hedgeAt(place).layers.some(({ layer }) => layer === 0);
    expect(part.places.some(isHeld)).toBe(true);
    const found = evaluateDaily(context, part, { condors: {}, layers: { 0: 'no smile' } });
    expect(part.places.map((_, at) => Number.isNaN(found[at * days]))).toEqual(part.places.map(isHeld));
    const { condor } = context.books[part.book];
    expect(evaluateDaily(context, part, { condors: { [condor]: 'no smile' }, layers: {} }).every(Number.isNaN)).toBe(
      true,
    );
  });
});
