import type { Explanation } from '../../schemas/index.js';
import { type Html, html, when } from './html.js';
import { asIs, pagePolicy } from './page-policy.js';
import {
  attributionSection,
  blotterSection,
  drawdownsSection,
  figuresSection,
  monthsSection,
  transitionsSection,
} from './sections/trial-sections.js';

/**
 * One trial laid open as an HTML file that needs nothing else, fetches nothing and runs no script.
 *
 * @param drawing - SVG of its two accounts; it stands in the page as a picture, in which nothing can act
 * @param style - the report's style sheet
 */
export function makeTrialPage(explanation: Explanation, drawing: string, style: string): string {
  const { run, trial, label, period } = explanation;
  const sections = [
    { id: 'figures', title: 'Figures', body: figuresSection(explanation) },
    { id: 'account', title: 'Account', body: accountSection(explanation, drawing) },
    { id: 'drawdowns', title: 'Drawdowns', body: drawdownsSection(explanation) },
    { id: 'months', title: 'Months', body: monthsSection(explanation) },
    { id: 'attribution', title: 'Who earned what', body: attributionSection(explanation) },
    { id: 'transitions', title: 'Rules', body: transitionsSection(explanation) },
    { id: 'blotter', title: 'Blotter', body: blotterSection(explanation) },
  ];
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy({ script: null, style, isLive: false })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>trial ${trial} of ${run} · sweep explain</title>
<style>${asIs(style)}</style>
</head>
<body>
<a class="skip" href="#figures">Skip to the figures</a>
<header class="masthead">
  <p class="kicker">sweep explain</p>
  <h1>Trial ${trial}</h1>
  <p class="standfirst">One trial of ${run} laid open</p>
  <p class="facts-line"><span>condors sold from ${period.from}</span>
    <span>measured from the close of ${period.base} to ${period.to}</span>
    ${when(label !== '', () => html`<span class="label">${label}</span>`)}</p>
</header>
<div class="layout">
<nav class="contents" aria-label="Contents"><ol>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
<main>
${sections.map(({ body }) => body)}
</main>
</div>
<footer><p>Made by <code>sweep explain ${run} ${trial} --format html</code>. Figures are about past and modelled days.</p></footer>
</body>
</html>
`;
  return page.text;
}

function accountSection({ daily }: Explanation, drawing: string): Html {
  const source = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
  const last = daily.day.length - 1;
  const text =
    `Equity above and drawdown below, with the hedge and without, from ${daily.day[0]} to ${daily.day[last]}. ` +
    `Last close: ${Math.round(daily.equity.hedged[last]).toLocaleString('en')} USD with the hedge, ` +
    `${Math.round(daily.equity.unhedged[last]).toLocaleString('en')} USD without.`;
  return html`<section id="account" aria-labelledby="account-title">
    <h2 id="account-title">The account</h2>
    <p>${text}</p>
    <div class="scroll" role="region" aria-label="Figure of the account" tabindex="0"><img class="drawn" src="${source}" alt="${text}"></div>
  </section>`;
}
