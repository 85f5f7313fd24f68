import type { Explanation } from '../../../schemas/index.js';
import { type Html, html } from '../html.js';
import { count } from './numbers.js';

const ACCOUNTS = ['hedged', 'unhedged'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What the trial chose and what came of it. */
export function figuresSection({ axes, metrics }: Explanation): Html {
  const choices = Object.entries(axes).filter(([, value]) => value !== null);
  return html`<section id="figures" aria-labelledby="figures-title">
    <h2 id="figures-title">Choices and figures</h2>
    <h3>Its choices</h3>
    <dl class="facts">${choices.map(([path, value]) => html`<div><dt>${path}</dt><dd>${String(value)}</dd></div>`)}</dl>
    <h3>Its figures</h3>
    <dl class="facts">${Object.entries(metrics).map(
      ([name, value]) => html`<div><dt>${name.replaceAll('_', ' ')}</dt><dd>${number(value, significant)}</dd></div>`,
    )}</dl>
  </section>`;
}

export function drawdownsSection({ drawdowns }: Explanation): Html {
  return section('drawdowns', 'Deepest drawdowns', [
    ...ACCOUNTS.map((account) =>
      table(
        `Of the ${account} account`,
        ['', 'depth, %', 'depth, USD', 'peak', 'trough', 'recovered'],
        drawdowns[account].map(({ fraction, usd, peak, trough, recovery }, rank) => [
          number(rank + 1, whole),
          number(fraction, percent),
          number(usd, whole),
          peak,
          trough,
          recovery ?? 'not yet',
        ]),
      ),
    ),
  ]);
}

export function monthsSection({ months }: Explanation): Html {
  return section('months', 'Months', [
    ...ACCOUNTS.map((account) =>
      table(
        `Returns of the ${account} account by month, percent`,
        ['year', ...MONTHS, 'whole'],
        months[account].map(({ year, months: each, whole: ofYear }) => [
          String(year),
          ...each.map((month) => (month === null ? '' : number(month, percent))),
          number(ofYear, percent),
        ]),
      ),
    ),
  ]);
}

export function attributionSection({ attribution }: Explanation): Html {
  return section('attribution', 'Who earned what', [
    table(
      'Parts of the hedged profit over the measured days, USD; they sum to it',
      ['part', 'profit', 'at mid', 'costs', 'interest', 'premium'],
      attribution.map(({ part, profitAndLoss, gross, costs, interest, premium }) => [
        part,
        ...[profitAndLoss, gross, costs, interest, premium].map((value) => number(value, whole)),
      ]),
    ),
  ]);
}

export function transitionsSection({ transitions }: Explanation): Html {
  return section('transitions', 'What the rules did', [
    html`<details open><summary>${count(transitions.length)} changes of state of the layers</summary>${table(
      'Every change of state and the rule that made it',
      ['day', 'layer', 'from', 'to', 'why'],
      transitions.map(({ day, layer, from, to, reason }) => [day, layer, from, to, reason]),
    )}</details>`,
  ]);
}

export function blotterSection({ fills }: Explanation): Html {
  return section('blotter', 'Blotter', [
    html`<details open><summary>${count(fills.length)} lines</summary>${table(
      'Every fill from the first condor on: prices in index points, cost and cash flow in USD',
      ['day', 'book', 'action', 'contract', 'number', 'price', 'price is', 'cost', 'cash flow', 'why'],
      fills.map(({ day, book, action, contract, quantity, price, priceSource, cost, cashFlow, reason }) => [
        day,
        book,
        action,
        contract,
        number(quantity, cents),
        number(price, cents),
        priceSource,
        number(cost, cents),
        number(cashFlow, cents),
        reason,
      ]),
    )}</details>`,
  ]);
}

function section(id: string, title: string, parts: readonly Html[]): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${parts}
  </section>`;
}

/** Longest table that goes from rows to blocks on a narrow screen. */
const MOST_STACKED = 60;

/** A table whose first column names its rows; what is HTML already is a number, and stands to the right. */
function table(caption: string, headings: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html {
  const isNumber = headings.map((_, column) => rows.some((row) => typeof row[column] !== 'string'));
  // Rows that a phone shows as blocks; a blotter of thousands would never end.
  const isShort = rows.length <= MOST_STACKED;
  const headingOf = (column: number) => html`${isShort ? html` data-heading="${headings[column]}"` : ''}`;
  const classOf = (column: number) => html`${isNumber[column] ? html` class="number"` : ''}`;
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table${html`${isShort ? html` class="stacks"` : ''}`}>
    <caption>${caption}</caption>
    <thead><tr>${headings.map((heading, column) => html`<th scope="col"${classOf(column)}>${heading}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ([first, ...others]) =>
        html`<tr><th scope="row">${first}</th>${others.map((cell, at) => html`<td${classOf(at + 1)}${headingOf(at + 1)}>${cell}</td>`)}</tr>
`,
    )}</tbody></table></div>`;
}

/** A number as it is read, with the whole of it behind. */
function number(value: number | null, text: (value: number) => string): Html {
  return value === null ? html`–` : html`<data value="${value}">${text(value).replace('-', '−')}</data>`;
}

// Adding zero turns -0 into 0.
const whole = (value: number) => (Math.round(value) + 0).toLocaleString('en');
const percent = (fraction: number) => (Math.round(1000 * fraction) / 10 + 0).toFixed(1);
const cents = (value: number) => (Math.round(100 * value) / 100 + 0).toFixed(2);
const significant = (value: number) =>
  Math.abs(value) >= 1000 ? whole(value) : String(Number(value.toPrecision(4)) + 0);
