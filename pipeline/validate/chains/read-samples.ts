import { median } from 'simple-statistics';
import type { Observations, ObservedChain } from '../../../datasets/schemas/index.js';
import { openChainFile, readChain } from '../../../datasets/sources/chains/index.js';
import { readFiles } from '../../../datasets/sources/index.js';
import { listFiles } from '../../../datasets/sources/list-files.js';
import type { Day } from '../../../engine/contracts/calendar-date.js';
import { InputError } from '../../../engine/contracts/input-error.js';
import type { Market } from '../../../engine/contracts/market.js';
import { groupBy } from '../group-by.js';
import { dayOfMarket, marketFromIndices } from './day-market.js';
import type { ChainSample, PricedOption } from './quote-sample.js';

/** A trade counts where at least so many contracts changed hands: a single one may be from the morning. */
const FEWEST_TRADED = 10;

/** Vendors whose files without bid and ask hold closing marks, not trades: volume says nothing about their age. */
const CLOSING_MARKS: readonly string[] = ['lean'];

/** A day of a file that cannot be used, and why. */
export interface LeftOutChain {
  readonly file: string;
  readonly day: Day;
  readonly reason: string;
}

/** What a folder of chains holds. */
export interface ChainSamples {
  readonly samples: readonly ChainSample[];
  readonly leftOut: readonly LeftOutChain[];
}

/**
 * Reads every chain file of a folder and finds the market of its days: in the dataset, else in index files that lie in
 * the same folder.
 *
 * @param market - of the dataset
 * @throws InputError when the folder holds no chain
 */
export async function readSamples(folder: string, market: Market): Promise<ChainSamples> {
  const chains = listFiles([folder]).flatMap(({ location, path }) => {
    const table = openChainFile(location, path);
    return table === undefined || 'unreadable' in table ? [] : [readChain(table, 'all').chain];
  });
  if (chains.length === 0) throw new InputError(`--chains ${folder}: must hold a file of option chains, got none`);
  let observations: Observations | null = null;
  const samples: ChainSample[] = [];
  const leftOut: LeftOutChain[] = [];
  for (const chain of chains) {
    const { file } = chain.source;
    for (const [day, rows] of rowsByDay(chain)) {
      const options = rows.flatMap((row) => pricedOption(chain, row));
      let ofDay: Market | string | null = dayOfMarket(market, day);
      if (ofDay === null) {
        observations ??= await indicesIn(folder);
        ofDay = marketFromIndices(observations, day, spotByParity(options));
      }
      if (typeof ofDay === 'string') leftOut.push({ file, day, reason: ofDay });
      else samples.push({ file, day, prices: pricesOf(chain), options: scaleSpy(options, ofDay), market: ofDay });
    }
  }
  return { samples, leftOut };
}

async function indicesIn(folder: string): Promise<Observations> {
  try {
    return (await readFiles([folder])).observations;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { series: [], futures: [], settlements: [], events: [] };
  }
}

function rowsByDay({ columns }: ObservedChain): Map<Day, number[]> {
  return groupBy(Array.from(columns.days.keys()), (row) => columns.days[row]);
}

/** An option with its root, before an option on the SPY becomes one on the S&P. */
interface RootedOption extends PricedOption {
  readonly root: string;
}

/** A list of one, or empty when the row is no index option or has no price to trust. */
function pricedOption({ columns, roots, source }: ObservedChain, row: number): RootedOption[] {
  const root = roots[columns.roots[row]];
  if (!/^(SPXW?|VIXW?|SPY)$/.test(root)) return [];
  const { bids, asks, lasts, volumes } = columns;
  const middle = (bids[row] + asks[row]) / 2;
  const isRecent = CLOSING_MARKS.includes(source.vendor) || volumes[row] >= FEWEST_TRADED;
  const price = middle > 0 ? middle : hasQuotes(columns) || !isRecent ? Number.NaN : lasts[row];
  if (!(price > 0)) return [];
  return [
    {
      root,
      product: root.startsWith('VIX') ? 'VIX' : 'SPX',
      day: columns.days[row],
      expiration: columns.expirations[row],
      settlesInMorning: root !== 'SPXW' && root !== 'SPY',
      optionType: columns.optionTypes[row] === 0 ? 'call' : 'put',
      strike: columns.strikes[row],
      price,
    },
  ];
}

/** Whether a file has bids and asks at all; where it has, trades are not needed. */
function hasQuotes({ bids, asks }: ObservedChain['columns']): boolean {
  return bids.some((bid) => bid > 0) && asks.some((ask) => ask > 0);
}

function pricesOf({ columns, source }: ObservedChain): string {
  if (hasQuotes(columns)) return 'mid of bid and ask';
  return CLOSING_MARKS.includes(source.vendor) ? 'close' : `last trade, ${FEWEST_TRADED} contracts or more that day`;
}

/** Pairs nearest the money that give the spot. */
const SPOT_PAIRS = 9;

/** S&P 500 by put-call parity in the nearest expiration; NaN without pairs. */
function spotByParity(options: readonly RootedOption[]): number {
  const spx = options.filter(({ root, day, expiration }) => root.startsWith('SPX') && expiration > day);
  const nearest = Math.min(...spx.map(({ expiration }) => expiration));
  const nearby = spx.filter(({ expiration }) => expiration === nearest);
  const puts = new Map(nearby.filter(({ optionType }) => optionType === 'put').map((put) => [put.strike, put.price]));
  const pairs = nearby.flatMap(({ optionType, strike, price }) => {
    const put = puts.get(strike);
    return optionType === 'put' || put === undefined ? [] : [{ strike, difference: price - put }];
  });
  pairs.sort((a, b) => Math.abs(a.difference) - Math.abs(b.difference));
  const spots = pairs.slice(0, SPOT_PAIRS).map(({ strike, difference }) => strike + difference);
  return spots.length === SPOT_PAIRS ? median(spots) : Number.NaN;
}

/** Deepest calls that give the price of the SPY. */
const DEEPEST_CALLS = 9;

/**
 * Options on the SPY as options on the S&P: strikes and prices times the ratio of the two, about 10.
 *
 * The price of the SPY is what the deepest calls of the nearest expiration are worth above their strikes. Only its
 * calls are kept: out of the money they are worth no less alive, so they are as good as European.
 */
function scaleSpy(options: readonly RootedOption[], { spxClose }: Market): PricedOption[] {
  const spy = options.filter(({ root }) => root === 'SPY');
  const others = options.filter(({ root }) => root !== 'SPY');
  const nearest = Math.min(...spy.filter(({ expiration, day }) => expiration > day).map((call) => call.expiration));
  const deepest = spy
    .filter(({ expiration, optionType }) => expiration === nearest && optionType === 'call')
    .sort((a, b) => a.strike - b.strike)
    .slice(0, DEEPEST_CALLS);
  // A file that has the S&P's own options needs no stand-in.
  if (deepest.length < DEEPEST_CALLS || others.some(({ product }) => product === 'SPX')) return others;
  const ratio = spxClose[0] / median(deepest.map(({ strike, price }) => strike + price));
  const calls = spy.filter(({ optionType }) => optionType === 'call');
  return [...others, ...calls.map((call) => ({ ...call, strike: call.strike * ratio, price: call.price * ratio }))];
}
