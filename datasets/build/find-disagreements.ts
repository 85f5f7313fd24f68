import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import type { Disagreement, Observations } from '../schemas/index.js';
import { bySourcePrecedence } from './precedence.js';

/**
 * Two files' values of one thing may differ by so much [fraction of the value]: rounding, and a settle that one vendor
 * took a minute later. In the files of four vendors of VX settles, 2006-2026, no two differ by 1%.
 */
const TOLERANCE = 0.01;

/** Rates near zero have no relative error worth the name [fraction per year]. */
const RATE_TOLERANCE = 0.0005;
const RATES: ReadonlySet<string> = new Set(['rate', 'dividend_yield', 'federal_funds']);

/** Vendors whose files hold last trades, which differ from settles on most days. */
const LAST_PRICE_VENDORS: ReadonlySet<string> = new Set(['leyhline', 'bloomberg']);

/** More are counted by nobody: a wrong file disagrees on every day. */
const MOST_LISTED = 200;

/**
 * Days on which two files say different things about one column, or about one contract: the best file's value, which
 * is used, beside the other's.
 *
 * @returns by column and contract, then day, at most 200
 */
export function findDisagreements({ series, futures }: Observations): Disagreement[] {
  const found: Disagreement[] = [];
  for (const column of new Set(series.map((candidate) => candidate.column))) {
    const ofColumn = series.filter((candidate) => candidate.column === column);
    found.push(...among(column, bySourcePrecedence(column, ofColumn)));
  }
  const settles = futures.filter(({ source }) => !LAST_PRICE_VENDORS.has(source.vendor));
  for (const expiration of new Set(settles.map((contract) => contract.expiration))) {
    const ofContract = settles.filter((contract) => contract.expiration === expiration);
    const asSeries = ofContract.map((contract) => ({ ...contract, values: contract.settles }));
    found.push(...among(`settle ${toIsoDate(expiration)}`, bySourcePrecedence('futures', asSeries)));
  }
  found.sort((a, b) => compareText(`${a.column} ${a.day} ${a.otherFile}`, `${b.column} ${b.day} ${b.otherFile}`));
  return found.slice(0, MOST_LISTED);
}

interface Ranked {
  readonly days: Int32Array;
  readonly values: Float64Array;
  readonly source: { readonly file: string };
}

/** @param ranked - the best first */
function among(column: string, ranked: readonly Ranked[]): Disagreement[] {
  const best = new Map<number, { value: number; file: string }>();
  const found: Disagreement[] = [];
  for (const { days, values, source } of ranked) {
    days.forEach((day, index) => {
      const value = values[index];
      const known = best.get(day);
      if (known === undefined) best.set(day, { value, file: source.file });
      else if (
        Math.abs(value - known.value) > (RATES.has(column) ? RATE_TOLERANCE : TOLERANCE * Math.abs(known.value))
      ) {
        const { value: used, file } = known;
        found.push({ column, day: toIsoDate(day), value: used, file, otherValue: value, otherFile: source.file });
      }
    });
  }
  return found;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
