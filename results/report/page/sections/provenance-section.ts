import { type Html, html, when } from '../html.js';
import type { ReportData, ReportFacts } from '../report-data.js';
import { count, figure } from './numbers.js';

/** Where the numbers come from: days, dataset, and every column that is a model's. */
export function provenanceSection(data: ReportData, { manifest, modelledNote }: ReportFacts): Html {
  const { dataset, columnGaps, skipped, failures } = manifest;
  const modelled = Object.entries(dataset.modelled);
  return html`<section id="data" aria-labelledby="data-title">
    <h2 id="data-title">The data, and what in them is modelled</h2>
    <dl class="facts">
      <div><dt>dataset</dt><dd>${dataset.name} <code>${dataset.hash.slice(0, 16)}</code></dd></div>
      <div><dt>days</dt><dd>${dataset.from} to ${dataset.to}, measured from ${dataset.measuredFrom}</dd></div>
      <div><dt>option prices observed</dt><dd>${
        dataset.observedPrices === null
          ? 'none: every mark and fill is a model’s'
          : html`${figure(dataset.observedPrices.least)} to ${figure(dataset.observedPrices.most)} of marks and fills`
      }</dd></div>
      ${when(data.label !== '', () => html`<div><dt>label</dt><dd><span class="label">${data.label}</span> stands beside every verdict of this run</dd></div>`)}
    </dl>
    ${
      modelled.length === 0
        ? html`<p>${modelledNote}</p>`
        : html`<div class="scroll" role="region" aria-label="Modelled columns" tabindex="0"><table class="stacks">
      <caption>Columns that nobody observed on some or all days of the run</caption>
      <thead><tr><th scope="col">column</th><th scope="col" class="number">share of days modelled</th><th scope="col">model</th></tr></thead>
      <tbody>${modelled.map(
        ([column, model]) => html`<tr><th scope="row"><code>${column}</code></th>
          <td class="number" data-heading="days modelled">${figure(dataset.modelledShare[column] ?? null)}</td>
          <td data-heading="model">${model}</td></tr>`,
      )}</tbody></table></div>`
    }
    ${list('Columns that begin late or end early', columnGaps)}
    ${list('Trials skipped', counted(skipped))}
    ${list('Trials failed', counted(failures))}
  </section>`;
}

function counted(reasons: Readonly<Record<string, number>>): string[] {
  return Object.entries(reasons).map(([reason, trials]) => `${trials.toLocaleString('en')}: ${reason}`);
}

function list(title: string, lines: readonly string[]): Html {
  return when(lines.length > 0, () => html`<h3>${title}</h3><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`);
}

/** The question as it was asked, and the commands that ask it again. */
export function manifestSection({ manifest }: ReportFacts): Html {
  const { grid, counts, claims, run } = manifest;
  return html`<section id="again" aria-labelledby="again-title">
    <h2 id="again-title">Make it again</h2>
    <p>The same grid, data, seed and version give the same bytes, whatever the machine and the number of workers.</p>
    <div class="command"><pre tabindex="0"><code id="command">${commandOf(manifest)}
sweep verify ${shellWord(run)}</code></pre><button type="button" data-copy="command">copy</button></div>
    <dl class="facts">
      <div><dt>run</dt><dd><code>${run}</code></dd></div>
      <div><dt>run hash</dt><dd><code class="hash">${manifest.runHash}</code></dd></div>
      <div><dt>seed</dt><dd>${manifest.seed}</dd></div>
      <div><dt>engine</dt><dd>${manifest.engineVersion}, Node ${manifest.nodeVersion}</dd></div>
      ${Object.entries(counts).map(([name, value]) => html`<div><dt>${name}</dt><dd>${count(value)}</dd></div>`)}
    </dl>
    <details><summary>The grid, <code>${grid.file}</code></summary><pre tabindex="0"><code>${grid.text}</code></pre></details>
    <details><summary>The ledger of claims</summary><pre tabindex="0"><code>${claims.text}</code></pre></details>
    <details><summary>The rest of the manifest</summary><pre tabindex="0"><code>${restOf(manifest)}</code></pre></details>
  </section>`;
}

/** The manifest without the texts that stand above it. */
function restOf(manifest: ReportFacts['manifest']): string {
  const { grid, claims: _, ...others } = manifest;
  const { text: __, ...gridFacts } = grid;
  return JSON.stringify({ ...others, grid: gridFacts }, null, 2);
}

/** `sweep run grids/4-4-2.yaml --data bundled --seed 1`. */
function commandOf({ grid, dataset, options, seed }: ReportFacts['manifest']): string {
  const span = [
    ...(options.from === null ? [] : ['--from', options.from]),
    ...(options.to === null ? [] : ['--to', options.to]),
  ];
  const words = ['sweep', 'run', grid.file, '--data', dataset.name, ...span, '--seed', String(seed)];
  return words.map(shellWord).join(' ');
}

/** A word as a POSIX shell takes it. */
function shellWord(word: string): string {
  return /^[\w./:@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
