import type { AccountRules } from '../../engine/book/index.js';
import type { CondorSpec, LayerSpec, Sizing } from '../../engine/strategy/specs.js';
import { type ExpandedSweep, pointAt } from '../grid/index.js';
import { groupTrials } from './group-trials.js';
import { BOOK_AXES, condorSpecOf, HEDGE_AXES, hedgeOf } from './point-specs.js';

/** An unhedged account: a condor ladder and the capital behind it. */
export interface PlannedBook {
  /** Index into `Plan.condors`. */
  readonly condor: number;
  /** Capital as a multiple of the ladder's largest risk. */
  readonly capitalMultiple: number;
  /** Whether the book grows and shrinks with its equity. */
  readonly reinvests: boolean;
  /** Cost of capital that returns are held against [fraction per year]. */
  readonly hurdle: number;
  /** A trial on this book, which knows the book's point. */
  readonly firstTrial: number;
}

/** A hedge as tracks and weights. */
export interface PlannedHedge {
  readonly sizing: Sizing;
  readonly layers: readonly {
    /** Index into `Plan.layers`. */
    readonly layer: number;
    /** 0 near, 1 middle, 2 far. */
    readonly place: number;
    readonly weight: number;
    /** Its part of the mix [fraction]. */
    readonly share: number;
  }[];
  /** Rules that look at the account: such a trial needs a walk of its own. Null for a weighted sum of tracks. */
  readonly rules: AccountRules | null;
}

/** Trials of one book that a worker evaluates together: elements `from .. to - 1` of the plan's order. */
export interface Block {
  readonly index: number;
  readonly book: number;
  readonly from: number;
  readonly to: number;
}

/** What has to be computed, as plain data; nothing below filters or merges any more. */
export interface Plan {
  /** Distinct condor tracks. */
  readonly condors: readonly CondorSpec[];
  /** Distinct layer tracks. */
  readonly layers: readonly LayerSpec[];
  readonly books: readonly PlannedBook[];
  readonly hedges: readonly PlannedHedge[];
  /** Trials in the order of the result tables: indices into the expanded sweep, grouped by book. */
  readonly order: Int32Array;
  /** Book of each trial, by index into the expanded sweep. */
  readonly bookOf: Int32Array;
  /** Hedge of each trial, by index into the expanded sweep. */
  readonly hedgeOf: Int32Array;
  readonly blocks: readonly Block[];
}

/** Trials per block: small enough to share among workers, large enough that sizing layers once per block pays. */
export const BLOCK_SIZE = 1024;

/** Finds the distinct tracks of a sweep and cuts its trials into blocks. */
export function makePlan(expanded: ExpandedSweep, blockSize = BLOCK_SIZE): Plan {
  const condors = distinct<CondorSpec>();
  const layers = distinct<LayerSpec>();

  const bookGroups = groupTrials(expanded, BOOK_AXES);
  const books = bookGroups.firstTrial.map((firstTrial): PlannedBook => {
    const point = pointAt(expanded, firstTrial);
    return {
      condor: condors.indexOf(condorSpecOf(point)),
      capitalMultiple: point['account.capitalMultiple'] as number,
      reinvests: point['account.reinvest'] as boolean,
      hurdle: point['account.hurdle'] as number,
      firstTrial,
    };
  });

  const hedgeGroups = groupTrials(expanded, HEDGE_AXES);
  const hedges = hedgeGroups.firstTrial.map((firstTrial): PlannedHedge => {
    const hedge = hedgeOf(pointAt(expanded, firstTrial));
    return {
      sizing: hedge.sizing,
      layers: hedge.layers.map(({ spec, ...layer }) => ({ layer: layers.indexOf(spec), ...layer })),
      rules: hedge.rules,
    };
  });

  const { order, bookStarts } = orderByBook(bookGroups.groupOf, books.length);
  const blocks: Block[] = [];
  for (let book = 0; book < books.length; ++book) {
    const end = bookStarts[book + 1];
    for (let from = bookStarts[book]; from < end; from += blockSize) {
      blocks.push({ index: blocks.length, book, from, to: Math.min(from + blockSize, end) });
    }
  }
  return {
    condors: condors.items,
    layers: layers.items,
    books,
    hedges,
    order,
    bookOf: bookGroups.groupOf,
    hedgeOf: hedgeGroups.groupOf,
    blocks,
  };
}

/** Stable counting sort of the trials by book. */
function orderByBook(bookOf: Int32Array, bookCount: number): { order: Int32Array; bookStarts: Int32Array } {
  const bookStarts = new Int32Array(bookCount + 1);
  for (const book of bookOf) bookStarts[book + 1] = bookStarts[book + 1] + 1;
  for (let book = 0; book < bookCount; ++book) {
    bookStarts[book + 1] = bookStarts[book + 1] + bookStarts[book];
  }
  const next = bookStarts.slice();
  const order = new Int32Array(bookOf.length);
  for (let trial = 0; trial < bookOf.length; ++trial) {
    const book = bookOf[trial];
    const place = next[book];
    order[place] = trial;
    next[book] = place + 1;
  }
  return { order, bookStarts };
}

/** A list without repeats: `indexOf` adds an item it has not seen, told apart by its JSON. */
function distinct<Item>(): { readonly items: Item[]; indexOf(item: Item): number } {
  const items: Item[] = [];
  const indices = new Map<string, number>();
  return {
    items,
    indexOf(item) {
      const key = JSON.stringify(item);
      let index = indices.get(key);
      if (index === undefined) {
        index = items.length;
        items.push(item);
        indices.set(key, index);
      }
      return index;
    },
  };
}
