import type { Verdict } from '../../../schemas/index.js';
import { claimedText } from '../../words/figure-text.js';
import { type Html, html, when } from '../html.js';
import type { ReportClaim, ReportData } from '../report-data.js';
import { figure } from './numbers.js';
import { verdictWord } from './verdict-word.js';

/** How a claim without readings calls the one that it has. */
const ANY_READING = 'any';

/** The page's first section: what is claimed, and the word on it in every reading. */
export function verdictSection(data: ReportData, verdicts: readonly Verdict[]): Html {
  const shown = verdicts.filter(({ regime }) => regime === 'all');
  const columns = commonReadings(shown);
  const groups = groupByClaim(shown);
  return html`<section id="verdict" aria-labelledby="verdict-title">
    <h2 id="verdict-title">The verdict</h2>
    ${lead(data, shown)}
    <div class="scroll" role="region" aria-label="Verdicts by claim and reading" tabindex="0">
      <table class="glance stacks">
        <caption>Each claim in each reading of the digits: the word, and the figure of the median trial that it rests on.
          ${when(data.label !== '', () => html`Every word is on <strong>${data.label}</strong>.`)}</caption>
        <thead><tr><th scope="col">claim</th><th scope="col">friction</th><th scope="col">claimed</th>
          ${columns.map((reading) => html`<th scope="col">${reading === ANY_READING ? 'all trials' : reading}</th>`)}
        </tr></thead>
        ${groups.map(([claim, own]) => claimRows(claim, own, columns))}
      </table>
    </div>
    ${key()}
  </section>`;
}

/** The readings of the first claim that has some; a claim about others than these names them in its cell. */
function commonReadings(shown: readonly Verdict[]): string[] {
  const first = shown.find(({ reading }) => reading !== ANY_READING);
  if (first === undefined) return [ANY_READING];
  return [...new Set(shown.filter(({ claim }) => claim === first.claim).map(({ reading }) => reading))];
}

/** The first claim in its own words, and how it fared in each reading. */
function lead({ claims, label }: ReportData, shown: readonly Verdict[]): Html {
  const first = shown.find(({ trials }) => trials > 0) ?? shown[0];
  if (first === undefined) return html`<p>This run judges no claim: its grid names none.</p>`;
  const own = shown.filter(
    ({ claim, friction, rule }) => claim === first.claim && friction === first.friction && rule === first.rule,
  );
  const words = [...new Set(own.map(({ verdict }) => verdict))].map((word) => ({
    word,
    readings: own.filter(({ verdict }) => verdict === word).map(({ reading }) => reading),
  }));
  const says = claims.find(({ id }) => id === first.claim)?.says ?? first.claim;
  return html`<figure class="lead">
    <blockquote>${says}</blockquote>
    <figcaption>${words.map(
      ({ word, readings }) =>
        html`<p>${verdictWord(word)} ${readingsText(readings, own.length)} <span class="claimed">${claimedText(first)}</span></p>`,
    )}
    <p class="aside">claim <em>${first.claim}</em>, friction ${first.friction}${label === '' ? '' : `, ${label}`}</p>
    </figcaption>
  </figure>`;
}

function readingsText(readings: readonly string[], all: number): string {
  if (readings.length === 1 && readings[0] === ANY_READING) return '';
  if (readings.length === all) return all === 1 ? `read as ${readings[0]}` : `in all ${all} readings`;
  return `read as ${readings.join(', ')}`;
}

function groupByClaim(verdicts: readonly Verdict[]): [string, Verdict[]][] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) groups.set(verdict.claim, [...(groups.get(verdict.claim) ?? []), verdict]);
  return [...groups];
}

/** A line per friction and rule of one claim. */
function claimRows(claim: string, verdicts: readonly Verdict[], columns: readonly string[]): Html {
  const lines = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const key = `${verdict.friction} ${verdict.rule}`;
    lines.set(key, [...(lines.get(key) ?? []), verdict]);
  }
  const rows = [...lines.values()];
  const anchor = html`<a href="#${claimAnchor(claim)}">${claim}</a>`;
  if (verdicts.every(({ trials }) => trials === 0)) {
    return html`<tbody><tr><th scope="rowgroup">${anchor}</th>
      <td colspan="${2 + columns.length}" class="none">undetermined: no trial of this run makes the choices that this claim is about</td></tr></tbody>`;
  }
  return html`<tbody>${rows.map(
    (own, at) => html`<tr>
      ${when(at === 0, () => html`<th scope="rowgroup" rowspan="${rows.length}">${anchor}</th>`)}
      <td data-heading="friction">${own[0].friction}</td>
      <td class="number claimed" data-heading="claimed">${claimedText(own[0])}</td>
      ${own.some(({ reading }) => columns.includes(reading)) ? columns.map((reading) => cell(reading, own)) : wideCell(own, columns)}
    </tr>`,
  )}</tbody>`;
}

/** Where a claim has readings of its own, or none. */
function wideCell(verdicts: readonly Verdict[], columns: readonly string[]): Html {
  return html`<td colspan="${columns.length}" class="cell">${verdicts.map(
    (verdict) =>
      html`<span class="own">${when(verdict.reading !== ANY_READING, () => html`<span class="of">${verdict.reading}</span> `)}${wordAndFigure(verdict)}</span> `,
  )}</td>`;
}

function cell(reading: string, verdicts: readonly Verdict[]): Html {
  const verdict = verdicts.find((each) => each.reading === reading);
  return html`<td class="cell" data-heading="${reading}">${verdict === undefined ? '' : wordAndFigure(verdict)}</td>`;
}

function wordAndFigure(verdict: Verdict): Html {
  if (verdict.trials === 0) return html`<span class="none">no trials</span>`;
  return html`${verdictWord(verdict.verdict)} <span class="number">${figure(verdict.figure, verdict.unit)}</span>`;
}

function key(): Html {
  return html`<p class="key">${verdictWord('supported')} the interval lies within the claim · ${verdictWord('refuted')} it
    lies outside · ${verdictWord('undetermined')} it does not decide, or fewer than eight windows count. Claims about one
    period have one window and no interval: ${verdictWord('reproduced')} by at least 90% of the trials,
    ${verdictWord('not reproduced')} by at most 10%, ${verdictWord('mixed')} between.</p>`;
}

/** Where in the page a claim is told in full. */
export function claimAnchor(claim: ReportClaim['id']): string {
  return `claim-${claim.replace(/[^a-zA-Z0-9]+/g, '-').replace(/-$/, '')}`;
}
