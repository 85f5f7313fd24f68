import { type Day, toDay, toIsoDate } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';

/** How a value came to be: read from a vendor's file, made by a model, or repeated from the day before. */
export type ProvenanceKind = 'observed' | 'modelled' | 'carried';

/** One run of days of a column whose values came the same way. */
export interface ProvenanceSpan {
  /** First and last day of the run, both included. */
  readonly from: Day;
  readonly to: Day;
  readonly kind: ProvenanceKind;
  /** Observed and carried: `vendor:file`, the file's base name. Modelled: `modelled:<model>`. */
  readonly source: string;
  /** Of the source file's bytes, 64 hexadecimal digits; empty for a model, which is identified by the code. */
  readonly sha256: string;
  /** What a reader of these days must know, e.g. that a model's history was short. */
  readonly note?: string;
}

/**
 * Provenance in one readable phrase, the `provenance` entry of a column's metadata.
 *
 * @returns `modelled:<model>` for a column that one model made, `observed` for one read from files; several
 *   origins are joined by `; ` in the order observed, carried, models
 * @example summariseProvenance([{ from: 0, to: 9, kind: 'modelled', source: 'modelled:am-settlement', sha256: '' }])
 *   // 'modelled:am-settlement'
 */
export function summariseProvenance(spans: readonly ProvenanceSpan[]): string {
  const kinds = new Set(spans.map((span) => span.kind));
  const models = new Set(spans.filter((span) => span.kind === 'modelled').map((span) => span.source));
  const plain = (['observed', 'carried'] as const).filter((kind) => kinds.has(kind));
  return [...plain, ...[...models].sort()].join('; ');
}

/** The spans as JSON with ISO dates, the `provenance_spans` entry of a column's metadata. */
export function encodeProvenance(spans: readonly ProvenanceSpan[]): string {
  return JSON.stringify(spans.map((span) => ({ ...span, from: toIsoDate(span.from), to: toIsoDate(span.to) })));
}

/**
 * Reads what `encodeProvenance` wrote.
 *
 * @param where - names the file and column in the error
 * @throws InputError when the text is not a list of spans
 */
export function decodeProvenance(text: string, where: string): ProvenanceSpan[] {
  const fault = new InputError(`${where}: provenance_spans must be a JSON list of spans, got ${text.slice(0, 60)}`);
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch {
    throw fault;
  }
  if (!Array.isArray(entries)) throw fault;
  return entries.map((entry: EncodedSpan | null) => {
    const span = { ...entry, from: toDay(String(entry?.from)), to: toDay(String(entry?.to)) };
    if (!isSpan(span)) throw fault;
    return span;
  });
}

/** What JSON may hold where a span should be. */
type EncodedSpan = Partial<Record<keyof ProvenanceSpan, unknown>>;

function isSpan(span: EncodedSpan & { from: Day; to: Day }): span is ProvenanceSpan {
  return (
    span.from <= span.to &&
    (span.kind === 'observed' || span.kind === 'modelled' || span.kind === 'carried') &&
    typeof span.source === 'string' &&
    typeof span.sha256 === 'string'
  );
}
