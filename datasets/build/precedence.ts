import type { ObservationSource, ObservedColumn } from '../schemas/index.js';

/** What several files can give: a column, the futures, the events, the option chains. */
type MergedThing = ObservedColumn | 'futures' | 'events' | 'chains';

/**
 * Vendors by column, the publisher before those who copy it; a vendor that is not listed comes after all that are.
 *
 * `cfe` stands for the exchange's files by contract and `cfe-archive` for its older ones, some of them re-saved by
 * others. Of those who copy settles by rank, vixcentral has them exactly, vx-continuous from its second month on, and
 * leyhline and bloomberg give last prices in their place. The FOMC history tells scheduled meetings from others.
 * Chains: those with quotes at the close and an option root, then those without one, then those without quotes.
 */
const VENDORS_BY_COLUMN: Readonly<Partial<Record<MergedThing, readonly string[]>>> = {
  vix: ['cboe', 'finance-vix', 'yahoo', 'stooq'],
  vix_open: ['cboe', 'finance-vix', 'yahoo', 'stooq'],
  vix_settlement: ['cfe', 'cfe-archive', 'cfe-final-settlements'],
  spx_close: ['yahoo', 'stooq', 'fred'],
  rate: ['fred'],
  dividend_yield: ['shiller'],
  futures: ['cfe', 'cfe-archive', 'vixcentral', 'vx-continuous', 'leyhline', 'bloomberg'],
  cpi: ['fred', 'datasets-cpi'],
  chains: [
    'cboe-datashop',
    'optionmetrics',
    'historicaloptiondata',
    'orats',
    'optionsdx',
    'chain-snapshot',
    'polygon',
    'lean',
  ],
  events: ['bls', 'fomc-history', 'fomc-announcements', 'economic-calendar'],
};

/** Something that was read from one file and ends on some day. */
interface Sourced {
  readonly source: ObservationSource;
  readonly days: Int32Array;
}

/**
 * The files that give one column, best first: by the table above, then the latest last day, then the lower sha256,
 * then the name. A total order, so the order in which files were read does not matter.
 */
export function bySourcePrecedence<T extends Sourced>(column: MergedThing, sourced: readonly T[]): T[] {
  const vendors = VENDORS_BY_COLUMN[column] ?? [];
  const rank = ({ source }: T) => {
    const index = vendors.indexOf(source.vendor);
    return index < 0 ? vendors.length : index;
  };
  return [...sourced].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (b.days.at(-1) ?? 0) - (a.days.at(-1) ?? 0) ||
      compareText(a.source.sha256, b.source.sha256) ||
      compareText(a.source.file, b.source.file),
  );
}

/** By code units: the same on every machine, unlike a locale's order. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
