import type { AccountRules } from '../../engine/book/index.js';
import { type CondorSpec, type LayerSpec, SIZINGS, type Sizing } from '../../engine/strategy/specs.js';
import { pointAt, type TrialSet } from '../grid/index.js';
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
  /** Trials in the order of the result tables: indices into the expanded sweep, by book, then by layers held. */
  readonly order: Int32Array;
  /** Hedge of the trial at each place of the order, in shared memory; blocks know its book. */
  readonly hedgeOf: Int32Array;
  readonly blocks: readonly Block[];
}

/** Trials per block: small enough to share among workers, large enough that a block's own costs do not count. */
export const BLOCK_SIZE = 1024;

/** Separable trials that take as long as one that has to walk its book. */
const SEQUENTIAL_WORK = 64;

/** Finds the distinct tracks of a sweep and cuts its trials into blocks. */
export function makePlan(expanded: TrialSet, blockSize = BLOCK_SIZE): Plan {
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

  const order = orderTrials({ books, hedges, bookOf: bookGroups.groupOf, hedgeOf: hedgeGroups.groupOf });
  const isSequential = (trial: number) =>
    books[bookGroups.groupOf[trial]].reinvests || hedges[hedgeGroups.groupOf[trial]].rules !== null;
  const blocks: Block[] = [];
  for (let from = 0; from < order.length; ) {
    const book = bookGroups.groupOf[order[from]];
    let work = 0;
    let to = from;
    while (to < order.length && bookGroups.groupOf[order[to]] === book) {
      work += isSequential(order[to]) ? SEQUENTIAL_WORK : 1;
      if (work > blockSize && to > from) break;
      to += 1;
    }
    blocks.push({ index: blocks.length, book, from, to });
    from = to;
  }
  const hedgeAt = new Int32Array(new SharedArrayBuffer(order.byteLength));
  for (let place = 0; place < order.length; ++place) hedgeAt[place] = hedgeGroups.groupOf[order[place]];
  return { condors: condors.items, layers: layers.items, books, hedges, order, hedgeOf: hedgeAt, blocks };
}

/** Book and hedge of one trial, found by a look through the plan. */
export function plannedTrial(
  { order, blocks, books, hedges, hedgeOf }: Plan,
  trial: number,
): { readonly book: PlannedBook; readonly hedge: PlannedHedge } {
  const place = order.indexOf(trial);
  const { book } = blocks.find(({ from, to }) => from <= place && place < to) as Block;
  return { book: books[book], hedge: hedges[hedgeOf[place]] };
}

/**
 * Trials in the order of the tables: by condor ladder, so that layers sized for it serve all its books,
 * by book, and on a book those with the same layers next to each other, so that the kernels can take them together.
 */
function orderTrials({
  books,
  hedges,
  bookOf,
  hedgeOf,
}: Pick<Plan, 'books' | 'hedges'> & {
  /** By index into the expanded sweep. */
  readonly bookOf: Int32Array;
  readonly hedgeOf: Int32Array;
}): Int32Array {
  const bookRanks = ranksOf(books.length, (book) => [books[book].condor]);
  const hedgeRanks = ranksOf(hedges.length, (hedge) => familyOf(hedges[hedge]));
  const byHedge = sortByRank(
    Int32Array.from(bookOf, (_, trial) => trial),
    (trial) => hedgeRanks[hedgeOf[trial]],
    hedges.length,
  );
  return sortByRank(byHedge, (trial) => bookRanks[bookOf[trial]], books.length);
}

/** What a hedge holds besides how much of it: whether it looks at the account, how calls are counted, layer by place. */
function familyOf({ sizing, layers, rules }: PlannedHedge): number[] {
  const inPlace = [0, 1, 2].map((place) => layers.find((layer) => layer.place === place)?.layer ?? -1);
  return [rules === null ? 0 : 1, SIZINGS.indexOf(sizing), ...inPlace];
}

/** Place of each item in the order of its keys; items with equal keys keep their order. */
function ranksOf(count: number, keyOf: (item: number) => readonly number[]): Int32Array {
  const keys = Array.from({ length: count }, (_, item) => keyOf(item));
  const sorted = Array.from(keys.keys()).sort((a, b) => {
    const at = keys[a].findIndex((value, index) => value !== keys[b][index]);
    return at === -1 ? a - b : keys[a][at] - keys[b][at];
  });
  const ranks = new Int32Array(count);
  for (const [rank, item] of sorted.entries()) ranks[item] = rank;
  return ranks;
}

/** Stable counting sort. */
function sortByRank(trials: Int32Array, rankOf: (trial: number) => number, rankCount: number): Int32Array {
  const next = new Int32Array(rankCount + 1);
  for (const trial of trials) next[rankOf(trial) + 1] += 1;
  for (let rank = 0; rank < rankCount; ++rank) next[rank + 1] += next[rank];
  const sorted = new Int32Array(trials.length);
  for (const trial of trials) {
    const rank = rankOf(trial);
    sorted[next[rank]] = trial;
    next[rank] += 1;
  }
  return sorted;
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
