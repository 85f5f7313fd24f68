import { describe, expect, it } from 'vitest';
import { orderOfWork } from '../../../pipeline/stages/order-of-work.js';
import { openGrid } from '../pool/open-grid.js';

const GRID = `
sweep:
  account.capitalMultiple: [1, 2, 3]
  condor.wing: [25, 50]
  hedge.mix: [4/4/2, 0/4/2, 0/0/0]
  hedge.tenor: [30/110/220, 12/37/75]
`;

describe('orderOfWork', () => {
  const { plan, context } = openGrid(GRID);
  const blocks = plan.blocks.flatMap((block) => {
    const middle = (block.from + block.to) >> 1;
    return [
      { ...block, index: 2 * block.index, to: middle },
      { ...block, index: 2 * block.index + 1, from: middle },
    ];
  });

  it('lets the books of a ladder come to the same hedges one after another, ladder by ladder', () => {
    const order = orderOfWork(blocks, context);
    expect(order.map(({ index }) => index)).toEqual([0, 2, 4, 1, 3, 5, 6, 8, 10, 7, 9, 11]);
    const held = order.map(({ book, from }) => [plan.books[book].condor, context.hedgeOf[from]].join());
    expect(new Set(held).size).toBe(4);
    expect(held.filter((key, at) => key !== held[at - 1])).toHaveLength(4);
  });

  it('leaves out and adds nothing where blocks are missing', () => {
    const some = blocks.filter(({ index }) => index % 3 !== 0);
    expect(orderOfWork(some, context).toSorted((a, b) => a.index - b.index)).toEqual(some);
  });
});
