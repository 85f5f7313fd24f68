import { type Day, dayOf, toIsoDate, yearAndMonth } from '../../engine/contracts/calendar-date.js';
import { vixExpiration } from '../calendars/index.js';

/** A file that its publisher offers to everyone. */
export interface PublicSource {
  readonly publisher: 'cboe' | 'cfe' | 'fred';
  readonly host: string;
  /** Path and query, without a slash in front. */
  readonly path: string;
  /** Name under which it is kept, by which an import may tell what it quotes. */
  readonly file: string;
  /** What one of the first lines must hold; anything else is no such file. */
  readonly header: RegExp;
  /** Whether the publisher may not have it yet. */
  readonly mayBeMissing: boolean;
}

const CBOE = 'cdn.cboe.com';
const FRED = 'fred.stlouisfed.org';

/** Volatility indices with a daily history. */
const INDICES = ['VIX', 'VIX9D', 'VIX3M', 'VIX6M', 'VIX1Y', 'VVIX', 'SKEW'];

/** FRED series that some column takes; SP500 reaches back ten years only. */
const SERIES = ['DTB3', 'DFF', 'CPIAUCNS', 'PPIACO', 'RBUSBIS', 'SP500'];

const MONTH_CODES = 'FGHJKMNQUVXZ';

/** Contracts of the first two years, when not every month was listed, as in CFE's list of final settlements. */
const FIRST_CONTRACTS: Readonly<Record<number, string>> = { 2004: 'KMNQUVX', 2005: 'FGHKMQVXZ' };

/** CFE keeps contracts up to 2012 in its archive, by month code, and later ones by their settlement date. */
const ARCHIVE_YEARS = { first: 2004, last: 2012 };

/** How far ahead monthly contracts are listed. */
const MONTHS_LISTED = 9;

/**
 * The public files, as their publishers name them.
 *
 * @param today - contracts that settle after it may not be there yet
 * @see Cboe, "Historical Data" of each index; CFE, "Historical Data"; FRED, fredgraph.csv
 */
export function publicSources(today: Day): PublicSource[] {
  return [
    ...INDICES.map((symbol): PublicSource => cboeIndex(symbol)),
    ...archiveContracts(),
    ...currentContracts(today),
    {
      publisher: 'cfe',
      host: CBOE,
      path: 'resources/futures/archive/volume-and-price/CFE_FinalSettlement_Archive.csv',
      file: 'CFE_FinalSettlement_Archive.csv',
      header: /^symbol,.*settlementprice/i,
      mayBeMissing: false,
    },
    ...SERIES.map((id): PublicSource => fredSeries(id)),
  ];
}

/** Where a source is to be had. */
export function sourceUrl({ host, path }: PublicSource, baseUrl?: string): string {
  return baseUrl === undefined ? `https://${host}/${path}` : `${baseUrl.replace(/\/+$/, '')}/${path}`;
}

function cboeIndex(symbol: string): PublicSource {
  const file = `${symbol}_History.csv`;
  return {
    publisher: 'cboe',
    host: CBOE,
    path: `api/global/us_indices/daily_prices/${file}`,
    file,
    header: /^date,/i,
    mayBeMissing: false,
  };
}

function fredSeries(id: string): PublicSource {
  return {
    publisher: 'fred',
    host: FRED,
    path: `graph/fredgraph.csv?id=${id}`,
    file: `${id}.csv`,
    header: new RegExp(`^(observation_)?date,${id}`, 'i'),
    mayBeMissing: false,
  };
}

function archiveContracts(): PublicSource[] {
  const sources: PublicSource[] = [];
  for (let year = ARCHIVE_YEARS.first; year <= ARCHIVE_YEARS.last; ++year) {
    for (const code of FIRST_CONTRACTS[year] ?? MONTH_CODES) {
      const file = `CFE_${code}${String(year).slice(2)}_VX.csv`;
      sources.push(vxContract(`resources/futures/archive/volume-and-price/${file}`, file, false));
    }
  }
  return sources;
}

function currentContracts(today: Day): PublicSource[] {
  const sources: PublicSource[] = [];
  const { year, month } = yearAndMonth(today);
  const months = (year - ARCHIVE_YEARS.last - 1) * 12 + month + MONTHS_LISTED;
  for (let index = 0; index < months; ++index) {
    const first = yearAndMonth(dayOf(ARCHIVE_YEARS.last + 1, index + 1, 1));
    const expiration = vixExpiration(first.year, first.month);
    const file = `VX_${toIsoDate(expiration)}.csv`;
    sources.push(vxContract(`data/us/futures/market_statistics/historical_data/VX/${file}`, file, expiration > today));
  }
  return sources;
}

function vxContract(path: string, file: string, mayBeMissing: boolean): PublicSource {
  return { publisher: 'cfe', host: CBOE, path, file, header: /trade date,futures,/i, mayBeMissing };
}
