import type { ProvenanceSpan } from '../schemas/index.js';

/** Per day whether the value was read from a file: neither modelled nor repeated from the day before; shape [days]. */
export function observedRows(days: Int32Array, spans: readonly ProvenanceSpan[]): Uint8Array {
  const observed = new Uint8Array(days.length);
  let next = 0;
  for (let row = 0; row < days.length; ++row) {
    while (next < spans.length && spans[next].to < days[row]) ++next;
    const span = spans[next];
    if (span && span.kind === 'observed' && span.from <= days[row]) observed[row] = 1;
  }
  return observed;
}
