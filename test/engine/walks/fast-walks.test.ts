import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChains } from '../../../datasets/build/index.js';
import { toQuotes } from '../../../datasets/store/to-quotes.js';
import type { Market } from '../../../engine/contracts/market.js';
import { openKernels } from '../../../engine/kernels/index.js';
import { kernelRowPricer, ROW_PRICER_BYTES } from '../../../engine/sheets/index.js';
import { SignalReader } from '../../../engine/signals/index.js';
import { openWalks } from '../../../engine/walks/index.js';
import { kernelModule } from '../../../pipeline/pool/index.js';
import { makeMarket, randomPath } from '../../make-market.js';
import { type ModelChainOptions, modelChain } from '../../model-chain.js';
import { plainCondor } from '../../specs.js';
import { bookSpecs, condorSpecs, layerSpecs } from './random-specs.js';

const market = makeMarket(randomPath(340, 5));
const BASE_ROW = 42;
const pricer = kernelRowPricer(openKernels(kernelModule(), ROW_PRICER_BYTES));

function withQuotes(isQuoted: NonNullable<ModelChainOptions['isQuoted']>): Market {
  const halfSpread = () => 0.05;
  const { table } = buildChains(market.days, [modelChain(market, { isQuoted, halfSpread })], 'model');
  const quotes = table === null ? 'no rows' : toQuotes(table, market.days, 'model');
  if (typeof quotes === 'string') throw new Error(quotes);
  return { ...market, quotes };
}

/** Every third day a contract has no quote, so that the last observed volatility matters. */
function quotedMarket(): Market {
  return withQuotes((row, expiration, strike) => (row + expiration + strike) % 3 !== 0);
}

/** Two VX futures are missing on some days. */
function tornMarket(): Market {
  const { offsets, expirations, settles } = market.vixFutures;
  const gone = new Set([expirations[offsets[200] + 1], expirations[offsets[330]]]);
  const holes = expirations.map((expiration, at) =>
    gone.has(expiration) && (at > offsets[260] || at < offsets[215]) && at > offsets[190] ? 0 : expiration,
  );
  return { ...market, vixFutures: { offsets, expirations: holes, settles } };
}

/** The same walks by both engines; each keeps what it remembers from one spec to the next. */
function bothEngines(on: Market) {
  const signals = new SignalReader(on);
  return { reference: openWalks('reference', on, signals), fast: openWalks('fast', on, signals, pricer) };
}

/** What a walk returns, or why it could not. */
function outcome<Result>(walk: () => Result): Result | string {
  try {
    return walk();
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the fast walks', () => {
  const { reference, fast } = bothEngines(market);

  it('give the bits of the reference for any ladder of condors', () => {
    fc.assert(
      fc.property(condorSpecs, (spec) => {
        expect(fast.condorLadder(spec, 3)).toEqual(reference.condorLadder(spec, 3));
      }),
      { numRuns: 25 },
    );
  });

  it('give the bits of the reference for any layer', () => {
    fc.assert(
      fc.property(layerSpecs, (spec) => {
        expect(fast.layer(spec, BASE_ROW + 1)).toEqual(reference.layer(spec, BASE_ROW + 1));
      }),
      { numRuns: 35 },
    );
  });

  it('give the bits of the reference for any book, whatever looks at its account', () => {
    fc.assert(
      fc.property(bookSpecs, (spec) => {
        expect(fast.book(spec, 0, BASE_ROW)).toEqual(reference.book(spec, 0, BASE_ROW));
      }),
      { numRuns: 35 },
    );
  });

  it.each([
    ['priced', () => ({ reference, fast }), 10],
    ['quoted', () => bothEngines(quotedMarket()), 4],
    ['left half way', () => bothEngines(tornMarket()), 6],
  ] as const)('give them to each of some books that reinvest, on condors that were %s before', (_, open, numRuns) => {
    const engines = open();
    fc.assert(
      fc.property(bookSpecs, bookSpecs, ({ condor, ...first }, other) => {
        const walks = [
          [first, 20, 60],
          [other, 0, BASE_ROW],
          // Too small for most of its condors.
          [{ ...first, capital: 300 }, 3, 50],
          [first, 90, 130],
        ] as const;
        for (const [book, firstRow, baseRow] of walks) {
          const spec = { ...book, condor, reinvests: true };
          const expected = outcome(() => engines.reference.book(spec, firstRow, baseRow));
          expect(outcome(() => engines.fast.book(spec, firstRow, baseRow))).toEqual(expected);
        }
      }),
      { numRuns },
    );
  });

  it('walk a ladder once for the book and for who asks for it alone', () => {
    const condor = { ...plainCondor, targetDays: 60 };
    const book = { condor, sizing: 'risk', layers: [], rules: null, capital: 100_000, reinvests: false } as const;
    const ladder = fast.condorLadder(condor, 0);
    expect(fast.book(book, 0, BASE_ROW).condor).toBe(ladder);
    expect(fast.condorLadder(condor, 0)).toBe(ladder);
    expect(fast.condorLadder(condor, 3)).not.toBe(ladder);
  });

  it('give them where options were quoted', () => {
    const quoted = bothEngines(quotedMarket());
    fc.assert(
      fc.property(bookSpecs, (spec) => {
        expect(quoted.fast.book(spec, 0, BASE_ROW)).toEqual(quoted.reference.book(spec, 0, BASE_ROW));
      }),
      { numRuns: 6 },
    );
  });

  it('fail as the reference does where a VX future is missing', () => {
    const torn = bothEngines(tornMarket());
    let failures = 0;
    fc.assert(
      fc.property(layerSpecs, (spec) => {
        const expected = outcome(() => torn.reference.layer(spec, BASE_ROW + 1));
        if (typeof expected === 'string') failures += 1;
        expect(outcome(() => torn.fast.layer(spec, BASE_ROW + 1))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
    expect(failures).toBeGreaterThan(3);
  });

  it('price an option where one market has another price than the one before', () => {
    const other = makeMarket(randomPath(520, 6));
    const spec = fc.sample(condorSpecs, { numRuns: 1, seed: 1 })[0];
    const { fast: ofOther, reference: expected } = bothEngines(other);
    fast.condorLadder(spec, 0);
    expect(ofOther.condorLadder(spec, 0)).toEqual(expected.condorLadder(spec, 0));
  });
});
