import type { Day } from '../../engine/contracts/calendar-date.js';
import { vixExpirations } from '../calendars/index.js';
import { fillVixFutures, MODELS } from '../models/index.js';
import { FUTURES_HORIZON_DAYS, type ObservedFutures, type ProvenanceSpan } from '../schemas/index.js';
import { modelledOrigin, observedOrigin } from './draft-column.js';
import { bySourcePrecedence } from './precedence.js';

/** Columns of the futures table and where `settle` came from. */
export interface FuturesDraft {
  readonly day: Int32Array;
  readonly expiration: Int32Array;
  readonly settle: Float64Array;
  readonly modelled: Uint8Array;
  readonly spans: readonly ProvenanceSpan[];
  /** Expirations in the files that are no monthly ones, ascending. */
  readonly ignoredExpirations: readonly Day[];
}

/** First and last day that one origin gave. */
type SpanLimits = Map<string, { from: Day; to: Day; span: Omit<ProvenanceSpan, 'from' | 'to'> }>;

/**
 * For every day every monthly contract that expires after it within the horizon: observed, else by the fitted curve.
 *
 * @param days - the market table's, ascending, shape [days]
 * @param vix - complete [volatility points], shape [days]
 */
export function buildFutures(days: Int32Array, vix: Float64Array, futures: readonly ObservedFutures[]): FuturesDraft {
  const monthlies = vixExpirations(days[0], (days.at(-1) as Day) + FUTURES_HORIZON_DAYS);
  const isMonthly = new Set<Day>(monthlies);
  const settlesOf = settlesByExpiration(futures);
  const rows = { day: [] as Day[], expiration: [] as Day[], settle: [] as number[], modelled: [] as number[] };
  const limits: SpanLimits = new Map();
  let firstListed = 0;
  let pastListed = 0;
  for (let index = 0; index < days.length; ++index) {
    const day = days[index];
    while (firstListed < monthlies.length && monthlies[firstListed] <= day) ++firstListed;
    while (pastListed < monthlies.length && monthlies[pastListed] <= day + FUTURES_HORIZON_DAYS) ++pastListed;
    const listed = monthlies.subarray(firstListed, pastListed);
    const found = Array.from(listed, (expiration) => settlesOf.get(expiration)?.get(day));
    const settles = Float64Array.from(found, (settle) => settle?.value ?? Number.NaN);
    fillVixFutures(day, vix[index], listed, settles);
    for (let contract = 0; contract < listed.length; ++contract) {
      const origin = found[contract]?.origin ?? modelledOrigin(MODELS.vixFutures);
      rows.day.push(day);
      rows.expiration.push(listed[contract]);
      rows.settle.push(settles[contract]);
      rows.modelled.push(origin.kind === 'modelled' ? 1 : 0);
      extend(limits, day, origin);
    }
  }
  return {
    day: Int32Array.from(rows.day),
    expiration: Int32Array.from(rows.expiration),
    settle: Float64Array.from(rows.settle),
    modelled: Uint8Array.from(rows.modelled),
    spans: [...limits.values()].map(({ from, to, span }) => ({ from, to, ...span })),
    ignoredExpirations: ignored(futures, isMonthly, days),
  };
}

interface Settle {
  readonly value: number;
  readonly origin: Omit<ProvenanceSpan, 'from' | 'to'>;
}

/** Expiration -> day -> settle of the best file that has it. */
function settlesByExpiration(futures: readonly ObservedFutures[]): Map<Day, Map<Day, Settle>> {
  const byExpiration = new Map<Day, Map<Day, Settle>>();
  for (const { expiration, days, settles, source } of bySourcePrecedence('futures', futures)) {
    const known = byExpiration.get(expiration) ?? new Map<Day, Settle>();
    byExpiration.set(expiration, known);
    const origin = observedOrigin(source);
    for (let index = 0; index < days.length; ++index) {
      const day = days[index];
      if (!known.has(day)) known.set(day, { value: settles[index], origin });
    }
  }
  return byExpiration;
}

function extend(limits: SpanLimits, day: Day, span: Omit<ProvenanceSpan, 'from' | 'to'>): void {
  const key = `${span.source} ${span.sha256}`;
  const known = limits.get(key);
  if (known) known.to = day;
  else limits.set(key, { from: day, to: day, span });
}

/** Only those inside the table's span: a contract that expired before it or is far off is not ignored, but not due. */
function ignored(futures: readonly ObservedFutures[], isMonthly: ReadonlySet<Day>, days: Int32Array): Day[] {
  const first = days[0];
  const last = (days.at(-1) as Day) + FUTURES_HORIZON_DAYS;
  const expirations = new Set(futures.map(({ expiration }) => expiration));
  return [...expirations]
    .filter((expiration) => expiration > first && expiration <= last && !isMonthly.has(expiration))
    .sort((a, b) => a - b);
}
