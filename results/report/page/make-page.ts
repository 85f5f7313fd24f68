import { html, scriptJson, when } from './html.js';
import { framePage, type PageSection } from './page-frame.js';
import { asIs } from './page-policy.js';
import type { ReportData, ReportFacts } from './report-data.js';
import { alternativesSection } from './sections/alternatives-section.js';
import { claimsSection } from './sections/claims-section.js';
import {
  accountsSection,
  curveSection,
  frontierSection,
  regimesSection,
  trialsSection,
  validationSection,
} from './sections/figure-sections.js';
import { historiesSection } from './sections/histories-section.js';
import { mattersSection, overfittingSection, stabilitySection } from './sections/multiverse-sections.js';
import { manifestSection, provenanceSection } from './sections/provenance-section.js';
import { verdictSection } from './sections/verdict-section.js';

/** The page's script and its style sheet, as text. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/**
 * The report as one HTML file: it needs nothing else and may fetch nothing.
 *
 * Its policy lets only the one script run that stands in it, named by its hash, so that no text of a grid or a dataset
 * can become a program.
 */
export function makePage(data: ReportData, facts: ReportFacts, { script, style }: PageAssets): string {
  const { manifest } = facts;
  return framePage({
    title: `${manifest.grid.name} · sweep report`,
    style,
    script,
    isLive: data.live !== null,
    skip: { to: 'verdict', text: 'Skip to the verdict' },
    kicker: html`sweep report${when(data.live !== null, () => html` · live`)}`,
    heading: manifest.grid.name,
    standfirst: 'Does a layered VIX-call hedge cut the drawdowns of SPX iron condors as claimed?',
    facts: html`<span>${(manifest.counts.trials ?? 0).toLocaleString('en')} trials</span>
    <span>${manifest.dataset.measuredFrom} to ${manifest.dataset.to}</span>
    <span>data ${manifest.dataset.name}</span>
    ${when(data.label !== '', () => html`<span class="label">${data.label}</span>`)}`,
    tools: html`<div class="tools" hidden><label for="theme">Colours</label> <select id="theme"><option value="auto">as the system</option><option value="light">light</option><option value="dark">dark</option></select></div>`,
    sections: sectionsOf(data, facts),
    footer: html`Made by sweep ${manifest.engineVersion} from <code>${manifest.run}</code>. Figures are about past and modelled days.`,
    end: html`<dialog id="trial" aria-labelledby="trial-title"></dialog>
<div id="tooltip" role="status" hidden></div>
<script type="application/json" id="report-data">${scriptJson(data)}</script>
<script type="module">${asIs(script)}</script>`,
  });
}

function sectionsOf(data: ReportData, facts: ReportFacts): PageSection[] {
  return [
    { id: 'verdict', title: 'Verdict', body: verdictSection(data, facts.verdicts) },
    { id: 'claims', title: 'Claims', body: claimsSection(data, facts.verdicts) },
    ...(data.live === null ? [] : [{ id: 'trials', title: 'Every trial', body: trialsSection() }]),
    ...(data.cells.rowCount === 0 ? [] : [{ id: 'regimes', title: 'Regimes', body: regimesSection() }]),
    ...(data.population === 0 ? [] : [{ id: 'curve', title: 'Readings', body: curveSection(data) }]),
    ...(data.accounts.length === 0 ? [] : [{ id: 'accounts', title: 'Accounts', body: accountsSection(data) }]),
    ...(facts.multiverse === null
      ? []
      : [{ id: 'matters', title: 'What matters', body: mattersSection(facts.multiverse) }]),
    ...(data.population === 0 ? [] : [{ id: 'frontier', title: 'Cost', body: frontierSection(data) }]),
    ...(data.alternatives.length === 0
      ? []
      : [{ id: 'alternatives', title: 'Alternatives', body: alternativesSection(data.alternatives) }]),
    ...(facts.multiverse === null || facts.multiverse.stability.axes.length === 0
      ? []
      : [{ id: 'stability', title: 'Stability', body: stabilitySection(facts.multiverse) }]),
    ...(facts.overfitting === null
      ? []
      : [{ id: 'tuned', title: 'Overfitting', body: overfittingSection(facts.overfitting) }]),
    ...(data.histories.length === 0 ? [] : [{ id: 'histories', title: 'Histories', body: historiesSection(data) }]),
    { id: 'validation', title: 'Validation', body: validationSection(data) },
    { id: 'data', title: 'Data', body: provenanceSection(data, facts) },
    { id: 'again', title: 'Make it again', body: manifestSection(facts) },
  ];
}
