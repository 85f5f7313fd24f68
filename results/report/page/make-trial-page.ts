import type { Explanation } from '../../schemas/index.js';
import { type Html, html, when } from './html.js';
import { framePage } from './page-frame.js';
import {
  attributionSection,
  blotterSection,
  drawdownsSection,
  figuresSection,
  monthsSection,
  transitionsSection,
} from './sections/trial-sections.js';

/** The same figure for screens of another size or look. */
export interface Drawing {
  /** A media query, as in `(max-width: 40rem)`; of several that hold, the first counts. */
  readonly media: string;
  readonly svg: string;
}

/**
 * One trial laid open as an HTML file that needs nothing else, fetches nothing and runs no script.
 *
 * @param drawing - SVG of its two accounts; it stands in the page as a picture, in which nothing can act
 * @param others - the same for other screens
 * @param style - the report's style sheet
 */
export function makeTrialPage(
  explanation: Explanation,
  drawing: string,
  others: readonly Drawing[],
  style: string,
): string {
  const { run, trial, label, period } = explanation;
  return framePage({
    title: `trial ${trial} of ${run} · sweep explain`,
    style,
    script: null,
    isLive: false,
    skip: { to: 'figures', text: 'Skip to the figures' },
    kicker: html`sweep explain`,
    heading: `Trial ${trial}`,
    standfirst: `One trial of ${run} laid open`,
    facts: html`<span>condors sold from ${period.from}</span>
    <span>measured from the close of ${period.base} to ${period.to}</span>
    ${when(label !== '', () => html`<span class="label">${label}</span>`)}`,
    tools: html``,
    sections: [
      { id: 'figures', title: 'Figures', body: figuresSection(explanation) },
      { id: 'account', title: 'Account', body: accountSection(explanation, drawing, others) },
      { id: 'drawdowns', title: 'Drawdowns', body: drawdownsSection(explanation) },
      { id: 'months', title: 'Months', body: monthsSection(explanation) },
      { id: 'attribution', title: 'Who earned what', body: attributionSection(explanation) },
      { id: 'transitions', title: 'Rules', body: transitionsSection(explanation) },
      { id: 'blotter', title: 'Blotter', body: blotterSection(explanation) },
    ],
    footer: html`Made by <code>sweep explain ${run} ${trial} --format html</code>. Figures are about past and modelled days.`,
    end: html``,
  });
}

function accountSection({ daily }: Explanation, drawing: string, others: readonly Drawing[]): Html {
  const last = daily.day.length - 1;
  const text =
    `Equity above and drawdown below, with the hedge and without, from ${daily.day[0]} to ${daily.day[last]}. ` +
    `Last close: ${usd(daily.equity.hedged[last])} with the hedge, ${usd(daily.equity.unhedged[last])} without.`;
  return html`<section id="account" aria-labelledby="account-title">
    <h2 id="account-title">The account</h2>
    <p>${text}</p>
    <picture>${others.map(({ media, svg }) => html`<source media="${media}" srcset="${dataUrl(svg)}">`)}
      <img class="drawn" src="${dataUrl(drawing)}" alt="${text}"></picture>
  </section>`;
}

function usd(value: number): string {
  return `${Math.round(value).toLocaleString('en').replace('-', '−')} USD`;
}

function dataUrl(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
