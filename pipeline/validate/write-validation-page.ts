import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSvg, trackingSpec } from '../../results/report/index.js';
import { countArbitrage } from './check-arbitrage.js';
import { replicationTitle } from './replications.js';
import { trackingFigure } from './tracking-figure.js';
import { type ValidationFindings, validationPage } from './validation-page.js';

/** Folder of the plots, beside the page. */
const PLOTS = 'validation';

/**
 * Writes `validation.md` and a plot per benchmark.
 *
 * @param folder - made when missing
 */
export async function writeValidationPage(folder: string, findings: ValidationFindings): Promise<void> {
  mkdirSync(join(folder, PLOTS), { recursive: true });
  const plots = new Map<string, string>();
  for (const tracking of findings.trackings) {
    const { benchmark } = tracking.row;
    const file = `${PLOTS}/${benchmark.toLowerCase()}.svg`;
    const spec = trackingSpec(trackingFigure(tracking, `${replicationTitle(benchmark)} (${benchmark})`));
    writeFileSync(join(folder, file), `${await renderSvg(spec)}\n`);
    plots.set(benchmark, file);
  }
  const arbitrage = countArbitrage(findings.dataset.market, findings.settings.parameters);
  writeFileSync(join(folder, 'validation.md'), validationPage(findings, arbitrage, plots));
}
