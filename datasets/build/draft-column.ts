import type { ObservationSource, ProvenanceKind, ProvenanceSpan } from '../schemas/index.js';

/** Where one value came from: a span without its days. */
export interface Origin {
  readonly kind: ProvenanceKind;
  readonly source: string;
  readonly sha256: string;
  readonly note?: string;
}

/** A column on its way to the table: NaN and no origin where nothing has filled a row yet. */
export interface DraftColumn {
  /** Shape [days]. */
  readonly values: Float64Array;
  /** Shape [days]. */
  readonly origins: (Origin | undefined)[];
}

/** Origin of values that were read from a file, or that a simulation gave in the place of one. */
export function observedOrigin(source: ObservationSource): Origin {
  if (source.kind === 'modelled') return modelledOrigin(source.file);
  return { kind: 'observed', source: `${source.vendor}:${source.file}`, sha256: source.sha256 };
}

/** Origin of values that a model made; `model` is one of `MODELS`. */
export function modelledOrigin(model: string, note?: string): Origin {
  return { kind: 'modelled', source: model, sha256: '', ...(note === undefined ? {} : { note }) };
}

/** Sets one row of a draft. */
export function setRow(draft: DraftColumn, row: number, value: number, origin: Origin): void {
  draft.values[row] = value;
  draft.origins[row] = origin;
}

/** The rows of a draft from one row up to, not with, another. */
export function sliceDraft(draft: DraftColumn, from: number, to: number): DraftColumn {
  return { values: draft.values.slice(from, to), origins: draft.origins.slice(from, to) };
}

/** Runs of rows with the same origin; a row without one ends a run. */
export function spansOf(days: Int32Array, origins: readonly (Origin | undefined)[]): ProvenanceSpan[] {
  const spans: ProvenanceSpan[] = [];
  let start = 0;
  for (let row = 1; row <= days.length; ++row) {
    const origin = origins[start];
    if (row < days.length && isSameOrigin(origins[row], origin)) continue;
    if (origin) spans.push({ from: days[start], to: days[row - 1], ...origin });
    start = row;
  }
  return spans;
}

function isSameOrigin(a: Origin | undefined, b: Origin | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return a.kind === b.kind && a.source === b.source && a.sha256 === b.sha256 && a.note === b.note;
}
