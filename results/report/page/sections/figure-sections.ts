import { type Html, html, when } from '../html.js';
import type { ReportData } from '../report-data.js';

/** A section whose figure and controls the page's script fills in. */
function drawnSection(id: string, title: string, text: Html, fallback: string): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${text}
    <div id="${id}-view"><noscript><p class="aside">${fallback}</p></noscript></div>
  </section>`;
}

export function regimesSection(): Html {
  return drawnSection(
    'regimes',
    'Regime by regime',
    html`<p>How often, and by how much, the hedge cut the drawdown, in windows sorted by what the market did in them. Each cell is the
      median trial of its row and column; choose a cell for its interval and its trial. Cells of fewer than eight windows are hatched:
      too few to judge.</p>`,
    'The cells stand in regimes.parquet; drawing them needs JavaScript.',
  );
}

export function curveSection({ population }: ReportData): Html {
  return drawnSection(
    'curve',
    'Every reading at once',
    html`<p>Specification curve: the median reduction of ${population.toLocaleString('en')} hedged trials in rising order, and below it the
      choices that each of them made. Where a choice gathers on one side, the result hangs on it.</p>`,
    'The figures stand in trials.parquet; drawing them needs JavaScript.',
  );
}

export function accountsSection({ accounts }: ReportData): Html {
  return drawnSection(
    'accounts',
    'The account, with the hedge and without',
    html`<p>The ${accounts.length} trials that the verdicts rest on. Days are thinned out for drawing, drawdowns are not: each point carries
      the deepest fall of its days. Grey bands are named episodes.</p>`,
    'The daily accounts stand in equity.parquet; drawing them needs JavaScript.',
  );
}

export function frontierSection({ live }: ReportData): Html {
  return drawnSection(
    'frontier',
    'Cost against reduction',
    html`<p>What a hedge costs per year and what it cuts. The line is what simply trading fewer condors would have cut at that cost: a hedge
      is worth its money only above it. ${when(live !== null, () => html`Choose a point to open its trial.`)}</p>`,
    'The figures stand in trials.parquet; drawing them needs JavaScript.',
  );
}

export function trialsSection(): Html {
  return drawnSection(
    'trials',
    'Every trial',
    html`<p>All trials of the run, from trials.parquet. Choose one to have it computed again and laid open: its account, its drawdowns, every
      fill.</p>`,
    'Searching needs JavaScript.',
  );
}

export function validationSection({ replications }: ReportData): Html {
  if (replications.length === 0) {
    return html`<section id="validation" aria-labelledby="validation-title">
      <h2 id="validation-title">The model against the market</h2>
      <p>The dataset of this run has no levels of published indices on its days, so this run does not hold the engine against any. To do so, import them
        and compare:</p>
      <div class="command"><pre tabindex="0"><code>sweep data import FOLDER --name NAME
sweep validate --data NAME</code></pre></div>
    </section>`;
  }
  return drawnSection(
    'validation',
    'The model against the market',
    html`<p>The engine that marked this run's condors and calls, rebuilding published indices on the run's days: Cboe's iron condor index CNDR, and VXTH, which
      holds VIX calls.</p>`,
    'Drawing needs JavaScript; sweep validate prints the figures.',
  );
}
