import type { AlternativeName, AlternativeRow } from '../../../schemas/index.js';
import { ALTERNATIVE_TITLES } from '../../words/alternative-titles.js';
import { type Html, html } from '../html.js';
import { figure } from './numbers.js';

/** What else the money of each claimed hedge could do; hedges that several claims share are told once. */
export function alternativesSection(alternatives: readonly AlternativeRow[]): Html {
  const trials = new Map<string, AlternativeRow[]>();
  for (const row of alternatives) {
    const own = trials.get(row.trial) ?? [];
    if (!own.some(({ alternative }) => alternative === row.alternative)) trials.set(row.trial, [...own, row]);
  }
  const names = [...new Set(alternatives.map(({ alternative }) => alternative))];
  return html`<section id="alternatives" aria-labelledby="alternatives-title">
    <h2 id="alternatives-title">What else the money could do</h2>
    <p>Each line is a claimed hedge; each pair of figures the median cut of the drawdown over counted cycles and the cost per year in
      percent of the capital. Puts, spreads and futures spend the hedge's premium on its days.</p>
    <div class="scroll" role="region" aria-label="Alternatives to each hedge" tabindex="0"><table class="stacks">
      <thead><tr><th scope="col">reading</th><th scope="col">friction</th><th scope="col">trial</th>
        ${names.map((name) => html`<th scope="col" class="number">${ALTERNATIVE_TITLES[name]}</th>`)}</tr></thead>
      <tbody>${[...trials].map(
        ([
          trial,
          [first, ...others],
        ]) => html`<tr><th scope="row">${first.reading}</th><td data-heading="friction">${first.friction}</td>
          <td data-heading="trial"><button type="button" class="open" data-trial="${trial}"><code>${trial.slice(0, 8)}</code></button></td>
          ${names.map((name) => cutAndCost(name, [first, ...others]))}</tr>`,
      )}</tbody>
    </table></div>
  </section>`;
}

function cutAndCost(name: AlternativeName, rows: readonly AlternativeRow[]): Html {
  const row = rows.find(({ alternative }) => alternative === name);
  if (row === undefined) return html`<td></td>`;
  return html`<td class="number" data-heading="${ALTERNATIVE_TITLES[name]}">${figure(row.medianCycleReduction)} <span class="interval">${figure(row.costPerYear)}</span></td>`;
}
