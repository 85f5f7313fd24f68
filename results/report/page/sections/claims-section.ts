import type { Verdict } from '../../../schemas/index.js';
import { claimedText } from '../../words/figure-text.js';
import { type Html, html, when } from '../html.js';
import type { ReportClaim, ReportData } from '../report-data.js';
import { count, estimate, figure } from './numbers.js';
import { claimAnchor } from './verdict-section.js';
import { verdictWord } from './verdict-word.js';

/** Every claim in full: who says what, its figures with their intervals, what would decide it. */
export function claimsSection(data: ReportData, verdicts: readonly Verdict[]): Html {
  const shown = verdicts.filter(({ regime }) => regime === 'all');
  const ids = [...new Set(shown.map(({ claim }) => claim))];
  return html`<section id="claims" aria-labelledby="claims-title">
    <h2 id="claims-title">Claim by claim</h2>
    <p>Brackets hold 95% intervals over windows, not over trials. The figure is that of the median trial among those that make
      the choices of the claim; what other trials of the run reach stands beside it.</p>
    ${ids.map((id) =>
      claimPart(
        id,
        data.claims.find((claim) => claim.id === id),
        shown.filter(({ claim }) => claim === id),
        data,
      ),
    )}
  </section>`;
}

function claimPart(
  id: string,
  claim: ReportClaim | undefined,
  verdicts: readonly Verdict[],
  { alternatives, label }: ReportData,
): Html {
  const isOfWindows = verdicts.some(({ holdRate }) => holdRate !== null);
  const needs = [...new Set(verdicts.filter(({ trials }) => trials > 0).map(({ wouldChange }) => wouldChange))].filter(
    (need) => need !== '',
  );
  const trialOf = ({ reading, friction }: Verdict) =>
    alternatives.find((row) => row.claim === id && row.reading === reading && row.friction === friction)?.trial;
  return html`<article class="claim" id="${claimAnchor(id)}">
    <h3>${id}${when(label !== '', () => html` <span class="label">${label}</span>`)}</h3>
    ${when(claim !== undefined, () => html`<p class="says">${claim?.says ?? ''}</p><p class="aside">${claim?.source ?? ''}</p>`)}
    ${verdicts.every(({ trials }) => trials === 0) ? html`<p class="none">Undetermined: no trial of this run makes the choices that this claim is about.</p>` : claimTable()}
    ${when(needs.length > 0, () => html`<p class="aside">What would decide: ${needs.join('; ')}.</p>`)}
  </article>`;

  function claimTable(): Html {
    return html`<div class="scroll" role="region" aria-label="Figures of ${id}" tabindex="0"><table class="stacks">
      <thead><tr>
        <th scope="col">reading</th><th scope="col">friction</th><th scope="col">claimed</th>
        <th scope="col">verdict</th><th scope="col" class="number">median trial</th>
        ${when(isOfWindows, () => html`<th scope="col" class="number">holds in</th><th scope="col" class="number">trading less</th>`)}
        <th scope="col" class="number">all trials</th><th scope="col" class="number">reach it</th>
        ${when(isOfWindows, () => html`<th scope="col" class="number"><abbr title="windows counted (left out because the unhedged book lost too little)">n (out)</abbr></th>`)}
        <th scope="col"><span class="hidden">trial</span></th>
      </tr></thead>
      <tbody>${verdicts.map((verdict, at) => verdictRow(verdict, verdicts[at - 1], isOfWindows, trialOf(verdict)))}</tbody>
    </table></div>`;
  }
}

function verdictRow(
  verdict: Verdict,
  above: Verdict | undefined,
  isOfWindows: boolean,
  trial: string | undefined,
): Html {
  const { unit } = verdict;
  const isRepeated = above?.reading === verdict.reading && above.friction === verdict.friction;
  return html`<tr${when(isRepeated, () => html` class="again"`)} data-verdict="${[verdict.reading, verdict.friction, verdict.rule].join(' ')}">
    <th scope="row">${verdict.reading}</th><td data-heading="friction">${verdict.friction}</td>
    <td class="number claimed" data-heading="claimed">${claimedText(verdict)}</td>
    <td data-heading="verdict">${verdict.trials === 0 ? html`<span class="none">no trials</span>` : verdictWord(verdict.verdict)}</td>
    <td class="number" data-heading="median trial" data-field="figure">${estimate(verdict.figure, verdict.figureLower, verdict.figureUpper, unit)}</td>
    ${when(
      isOfWindows,
      () => html`<td class="number" data-heading="holds in" data-field="holdRate">${estimate(verdict.holdRate, verdict.lower, verdict.upper)}</td>
        <td class="number" data-heading="trading less" data-field="deleveragedMedian">${figure(verdict.deleveragedMedian)}</td>`,
    )}
    <td class="number" data-heading="all trials">${range(verdict)}</td>
    <td class="number" data-heading="reach it" data-field="shareOfTrials">${figure(verdict.shareOfTrials)} of ${count(verdict.trials)}</td>
    ${when(isOfWindows, () => html`<td class="number whole" data-heading="n (out)">${count(verdict.windowsCounted)} (${count(verdict.windowsLeftOut)})</td>`)}
    <td>${when(trial !== undefined && !isRepeated, () => html`<button type="button" class="open" data-trial="${trial ?? ''}">open trial</button>`)}</td>
  </tr>`;
}

function range({ lowest, highest, unit }: Verdict): Html {
  return lowest === null || highest === null ? html`–` : html`${figure(lowest, unit)} to ${figure(highest, unit)}`;
}
