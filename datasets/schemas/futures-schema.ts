import { Field, Float64, Int32, Schema, Uint8 } from 'apache-arrow';
import { columnMetadata } from './market-schema.js';
import type { ProvenanceSpan } from './provenance.js';

/** Contracts expiring later than this many calendar days after a trading day are left out of its rows. */
export const FUTURES_HORIZON_DAYS = 300;

/**
 * Arrow schema of a futures table: one row per trading day and monthly VX contract, ordered by day, then expiration.
 *
 * A trading day has a row for every monthly contract that expires after it and within `FUTURES_HORIZON_DAYS`.
 * `modelled` is 1 where no file holds that contract's settle of that day.
 *
 * @param spans - where `settle` came from: one span per source file and per model; spans overlap in time
 */
export function futuresSchema(
  spans: readonly ProvenanceSpan[] = [],
  metadata: ReadonlyMap<string, string> = new Map(),
): Schema {
  const dayUnit = 'days since 1970-01-01';
  return new Schema(
    [
      new Field(
        'day',
        new Int32(),
        false,
        new Map([
          ['unit', dayUnit],
          ['doc', 'trading day'],
        ]),
      ),
      new Field(
        'expiration',
        new Int32(),
        false,
        new Map([
          ['unit', dayUnit],
          ['doc', 'final settlement date'],
        ]),
      ),
      new Field('settle', new Float64(), false, columnMetadata('volatility points', 'daily settle', spans)),
      new Field(
        'modelled',
        new Uint8(),
        false,
        new Map([
          ['unit', '0 or 1'],
          ['doc', '1 where a model gave settle'],
        ]),
      ),
    ],
    new Map(metadata),
  );
}
