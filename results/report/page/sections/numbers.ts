import type { Verdict } from '../../../schemas/index.js';
import { figureText } from '../../words/figure-text.js';
import { type Html, html } from '../html.js';

/** A figure as it is read, with the stored number behind it. */
export function figure(value: number | null, unit: Verdict['unit'] = 'fraction'): Html {
  return value === null || Number.isNaN(value)
    ? html`–`
    : html`<data value="${value}">${figureText(value, unit).replace('-', '−')}</data>`;
}

/** A figure and its interval, if it has one. */
export function estimate(
  value: number | null,
  lower: number | null,
  upper: number | null,
  unit: Verdict['unit'] = 'fraction',
): Html {
  if (value === null || lower === null || upper === null) return figure(value, unit);
  return html`${figure(value, unit)} <span class="interval">[${figure(lower, unit)}, ${figure(upper, unit)}]</span>`;
}

/** `12,345`. */
export function count(value: number): Html {
  return html`<data value="${value}">${value.toLocaleString('en')}</data>`;
}
