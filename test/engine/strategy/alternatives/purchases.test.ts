import { describe, expect, it } from 'vitest';
import { type BookSpec, walkBook } from '../../../../engine/book/index.js';
import { SignalReader } from '../../../../engine/signals/index.js';
import { instrumentNames, makeInstrument, walkAlternative } from '../../../../engine/strategy/alternatives/index.js';
import { makeMarket, randomPath } from '../../../make-market.js';
import { liveFriction, plainCondor, plainLayer } from '../../../specs.js';

const made = makeMarket(randomPath(400, 8));

describe('the purchases of a walked book', () => {
  const condor = { ...plainCondor, friction: liveFriction };
  const layer = { ...plainLayer, friction: liveFriction };
  const shift = { place: 0, erosion: 0.3, part: 0.5, targetDays: 110, strike: layer.strike } as const;
  const spec: BookSpec = {
    condor,
    sizing: 'risk',
    layers: [30, 110].map((targetDays, place) => ({
      place,
      share: 0.5,
      weight: 4,
      spec: { ...layer, targetDays, rollDays: place === 1 ? 21 : null },
    })),
    rules: { shift, quickRatio: null, approval: null, creditLimit: null },
    capital: 100_000,
    reinvests: false,
  };
  const walked = walkBook(made, spec, new SignalReader(made), 0, 42);

  it('add up to the premium of each layer, row by row', () => {
    for (const [at, purchases] of walked.purchases.entries()) {
      const spent = new Float64Array(made.days.length);
      for (const { row, premium } of purchases) spent[row] += premium;
      for (let row = 0; row < spent.length; ++row) expect(spent[row]).toBeCloseTo(walked.layers[at].premium[row], 8);
    }
  });

  it('are given up in parts, in order, and wholly by the day they expire', () => {
    const parts = walked.purchases.flat().map(({ exits }) => exits.map(({ part }) => part));
    expect(parts).toContainEqual([0.5, 1]);
    for (const { row, expiration, exits } of walked.purchases.flat()) {
      const rows = [row, ...exits.map((exit) => exit.row)];
      expect(rows).toEqual(rows.toSorted((a, b) => a - b));
      if (expiration <= (made.days.at(-1) as number)) expect(exits.at(-1)?.part).toBe(1);
    }
  });

  it('are matched by every instrument: the same premium on the same rows', () => {
    for (const name of instrumentNames) {
      const { premium } = walkAlternative(
        made,
        makeInstrument(name, made, liveFriction, 'base'),
        walked.purchases.flat(),
      );
      for (let row = 0; row < premium.length; ++row) {
        expect(premium[row]).toBeCloseTo(walked.layers[0].premium[row] + walked.layers[1].premium[row], 8);
      }
    }
  });
});
