import type { ReportData, ReportTrials } from '../report-data.js';
import { tableRows } from '../table-rows.js';
import { accountPicture } from './account-picture.js';
import { frictionLevels } from './axis-words.js';
import { curvePicture, curveRows } from './curve-picture.js';
import { frontierBooks, frontierPicture } from './frontier-picture.js';
import { type HistoryChoice, historiesPicture, historyChoices } from './histories-picture.js';
import type { PagePicture } from './page-picture.js';
import { trackingPicture } from './tracking-picture.js';
import { variancePicture } from './variance-picture.js';

export type { PagePicture } from './page-picture.js';

/** The specification curve of all trials; none for a run that has no hedged trial with a figure. */
export function curvePictures(data: ReportTrials): PagePicture[] {
  return data.population === 0 ? [] : [curvePicture(data, curveRows(tableRows(data.trials), ''), '')];
}

/**
 * Every figure of the page but the heatmaps, as files have them: one per claimed hedge, level of friction, index or
 * claim, with the menus as the page opens with them.
 */
export function pagePictures(data: ReportData): PagePicture[] {
  const rows = { trials: tableRows(data.trials), density: tableRows(data.density) };
  const frontiers = frictionLevels(rows.trials).map((friction) => {
    const book = frontierBooks(data, friction)[0]?.value ?? '';
    return frontierPicture(data, rows, { cut: 'median_cycle_reduction', friction, reading: '', book });
  });
  const variances = data.variance.filter(({ reason }) => reason === null);
  return [
    ...curvePictures(data),
    ...data.accounts.map((account) => accountPicture(data, account)),
    ...variances.map((variance) => variancePicture(variance, data.label)),
    ...frontiers,
    ...openingChoices(data).map((choice) => historiesPicture(data, choice)),
    ...data.replications.map(trackingPicture),
  ];
}

/** The first figure of each claim and level of friction. */
function openingChoices(data: ReportData): HistoryChoice[] {
  const choices = historyChoices(data);
  return choices.filter(
    ({ claim, friction }, at) =>
      choices.findIndex((other) => other.claim === claim && other.friction === friction) === at,
  );
}
