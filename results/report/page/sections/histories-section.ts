import { HISTORY_KINDS, HISTORY_MEASURES } from '../../words/history-words.js';
import { type Html, html } from '../html.js';
import type { HistorySpread, ReportData } from '../report-data.js';
import { estimate, figure } from './numbers.js';

/** What the claimed hedges come to on histories that did not happen: the figure is the script's, the table stands here. */
export function historiesSection({ histories }: Pick<ReportData, 'histories'>): Html {
  const kinds = new Map(histories.map(({ kind, paths }) => [HISTORY_KINDS[kind], paths]));
  const counts = [...kinds].map(([kind, paths]) => `${paths.toLocaleString('en')} ${kind}`).join(' and ');
  const confidence = `${Math.round(100 * histories[0].confidence)}%`;
  return html`<section id="histories" aria-labelledby="histories-title">
    <h2 id="histories-title">Had the days come otherwise</h2>
    <p>The claimed hedges on ${counts} histories beside the one that happened. On each the median trial is taken. VIX, futures and indices are
      rebuilt from models and drawn residuals, options are marked by the model: the intervals show what another draw of days would have changed, not
      errors of marks or models. No verdict is taken from them.</p>
    <div id="histories-view"><noscript><p class="aside">The figures stand in histories.parquet; drawing them needs JavaScript.</p></noscript></div>
    <details><summary>All figures over the histories</summary>
    <div class="scroll" role="region" aria-label="Claimed hedges on other histories" tabindex="0"><table class="stacks">
      <thead><tr><th scope="col">claim</th><th scope="col">reading</th><th scope="col">friction</th><th scope="col">histories</th>
        <th scope="col">figure</th><th scope="col" class="number">with a figure</th><th scope="col" class="number">what happened</th>
        <th scope="col" class="number">median [${confidence} of histories]</th><th scope="col" class="number">basic interval</th></tr></thead>
      <tbody>${histories.map(historyRow)}</tbody></table></div></details>
  </section>`;
}

function historyRow(row: HistorySpread): Html {
  const { claim, reading, friction, kind, measure, unit, told, paths, actual, median, lower, upper } = row;
  const { basicLower, basicUpper } = row;
  const basic =
    basicLower === null || basicUpper === null
      ? html`–`
      : html`[${figure(basicLower, unit)}, ${figure(basicUpper, unit)}]`;
  return html`<tr data-history="${[claim, reading, friction, kind, measure].join(' ')}"><th scope="row">${claim}</th><td data-heading="reading">${reading}</td>
    <td data-heading="friction">${friction}</td><td data-heading="histories">${HISTORY_KINDS[kind]}</td>
    <td data-heading="figure">${HISTORY_MEASURES[measure]}</td><td class="number" data-heading="with a figure">${told} of ${paths}</td>
    <td class="number" data-heading="what happened">${figure(actual, unit)}</td>
    <td class="number" data-heading="median">${estimate(median, lower, upper, unit)}</td>
    <td class="number interval" data-heading="basic interval">${basic}</td></tr>`;
}
