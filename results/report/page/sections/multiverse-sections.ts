import type { Multiverse, Overfitting } from '../../../schemas/index.js';
import { type Html, html } from '../html.js';
import { count, figure } from './numbers.js';

/** Which choices move the drawdown; the figure is the script's. */
export function mattersSection({ variance }: Multiverse): Html {
  const refused = [...new Set(variance.flatMap(({ reason }) => (reason === null ? [] : [reason])))];
  return html`<section id="matters" aria-labelledby="matters-title">
    <h2 id="matters-title">What matters</h2>
    <p>How much of the spread between trials each choice accounts for, alone and together with one other: a result that hangs on a choice which the
      claim leaves open is not yet a result.</p>
    ${refused.map((reason) => html`<p class="aside">Not decomposed: ${reason}</p>`)}
    <div id="matters-view"></div>
  </section>`;
}

/** How much one step along each numeric axis changes, and whether claims hold at neighbours too. */
export function stabilitySection({ stability }: Multiverse): Html {
  return html`<section id="stability" aria-labelledby="stability-title">
    <h2 id="stability-title">Is it stable?</h2>
    <p>What one step along a numeric axis, all else equal, changes in the median cut; and whether a claim that holds at a trial holds at its
      neighbours too. An island is a trial at which it holds and at none of its neighbours.</p>
    <div class="scroll" role="region" aria-label="Change per step" tabindex="0"><table class="stacks">
      <thead><tr><th scope="col">axis</th><th scope="col" class="number">steps</th><th scope="col" class="number">mean change</th>
        <th scope="col" class="number">largest change</th></tr></thead>
      <tbody>${stability.axes.map(
        ({
          axis,
          steps,
          meanChange,
          largestChange,
        }) => html`<tr><th scope="row">${axis}</th><td class="number" data-heading="steps">${count(steps)}</td>
          <td class="number" data-heading="mean change">${figure(meanChange)}</td>
          <td class="number" data-heading="largest">${figure(largestChange)}</td></tr>`,
      )}</tbody></table></div>
    <h3>Claims at neighbouring trials</h3>
    <div class="scroll" role="region" aria-label="Claims at neighbouring trials" tabindex="0"><table class="stacks">
      <thead><tr><th scope="col">claim</th><th scope="col">rule</th><th scope="col" class="number">trials</th><th scope="col" class="number">holds at</th>
        <th scope="col" class="number">neighbours agree</th><th scope="col" class="number">islands</th></tr></thead>
      <tbody>${stability.claims.map(
        ({
          claim,
          rule,
          trials,
          holding,
          score,
          islands,
        }) => html`<tr><th scope="row">${claim}</th><td data-heading="rule">${rule}</td>
          <td class="number" data-heading="trials">${count(trials)}</td>
          <td class="number" data-heading="holds at">${count(holding)}</td>
          <td class="number" data-heading="neighbours agree">${figure(score)}</td>
          <td class="number" data-heading="islands">${count(islands)}</td></tr>`,
      )}</tbody></table></div>
  </section>`;
}

/** Was the best trial tuned on the cycles that it is tested on? */
export function overfittingSection({ trials, backtest, cycles, days, deflatedSharpe }: Overfitting): Html {
  const line = (name: string, value: Html, meaning: string) =>
    html`<tr><th scope="row">${name}</th><td class="number">${value}</td><td>${meaning}</td></tr>`;
  const refused = (name: string, reason: string | null) =>
    line(name, html`–`, `not tested: ${reason ?? 'no reason given'}`);
  const { result: pbo } = backtest;
  const { result: sharpe } = deflatedSharpe;
  return html`<section id="tuned" aria-labelledby="tuned-title">
    <h2 id="tuned-title">Was it tuned?</h2>
    <p>Who picks the best of ${trials.toLocaleString('en')} trials picks luck too. These tests say how much of it.</p>
    <div class="scroll" role="region" aria-label="Tests of overfitting" tabindex="0"><table>
      <thead><tr><th scope="col">test</th><th scope="col" class="number">result</th><th scope="col">what it says</th></tr></thead>
      <tbody>
      ${
        pbo === null
          ? refused('probability of backtest overfitting', backtest.reason)
          : line(
              'probability of backtest overfitting',
              figure(pbo.probability),
              `share of ${pbo.splits.toLocaleString('en')} splits in which the best trial of one half ranks in the lower half of the other`,
            )
      }
      ${[cycles, days].map(({ result, reason }, at) =>
        result === null
          ? refused(`superior predictive ability, ${at === 0 ? 'cycles' : 'days'}`, reason)
          : line(
              `superior predictive ability, ${result.observations}`,
              html`p = <data value="${result.consistent}">${result.consistent.toFixed(3)}</data>`,
              `that no trial of ${result.trials.toLocaleString('en')} beats no hedge (Hansen 2005)`,
            ),
      )}
      ${
        sharpe === null
          ? refused('deflated Sharpe ratio', deflatedSharpe.reason)
          : line(
              'deflated Sharpe ratio',
              figure(sharpe.probability),
              `probability that the best ratio, ${sharpe.sharpe.toFixed(2)}, is more than ${sharpe.effectiveTrials.toFixed(0)} independent trials give by luck`,
            )
      }
      </tbody></table></div>
  </section>`;
}
