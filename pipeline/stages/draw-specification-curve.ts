import { join } from 'node:path';
import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import { shareWithin, spacedRanks } from '../../engine/statistics/index.js';
import { makeSpecificationCurve, renderPng, type SpecificationFigure } from '../../results/report/index.js';
import { writeFileAtomically } from '../../results/store/index.js';
import { choicesOf } from '../aggregate/multiverse/choices-of.js';
import type { DescribedMultiverse } from '../aggregate/multiverse/describe-multiverse.js';
import { modelledNote } from './modelled-note.js';
import type { PreparedRun } from './prepared-run.js';

const FILE_NAME = 'specification-curve';

/** Trials that the picture has room for. */
export const PLOTTED = 2000;

/** Draws specification-curve.svg and .png. */
export async function drawSpecificationCurve(
  run: PreparedRun,
  described: DescribedMultiverse,
  folder: string,
): Promise<void> {
  const svg = makeSpecificationCurve(specificationFigure(run, described));
  await writeFileAtomically(join(folder, `${FILE_NAME}.svg`), svg);
  await writeFileAtomically(join(folder, `${FILE_NAME}.png`), renderPng(svg));
}

function specificationFigure(run: PreparedRun, { curve }: DescribedMultiverse): SpecificationFigure {
  const ranks = spacedRanks(curve.order.length, PLOTTED);
  const trials = ranks.map((rank) => curve.order[rank]);
  const claim = run.claims.find(
    ({ statistic, regime, windows }) => statistic === 'median-over-windows' && regime === null && windows === 'cycles',
  );
  const number = (count: number) => count.toLocaleString('en');
  const shown = ranks.length < curve.order.length ? `, ${number(ranks.length)} of them shown at even ranks` : '';
  const { days, dataset, rows } = run;
  const span = [days.days[rows.base + 1], days.days[days.days.length - 1]].map(toIsoDate).join(' to ');
  return {
    title: `${run.sweep.name}: what every way to hedge comes to, and the choices it takes`,
    subtitle: `${number(curve.order.length)} hedged trials by ascending median cut over their counted volatility cycles${shown}`,
    quantity: 'median cut of drawdowns',
    values: Float64Array.from(ranks, (rank) => curve.values[rank]),
    band:
      claim === undefined
        ? null
        : { from: claim.band[0], to: claim.band[1], name: bandName(claim, shareWithin(curve, claim.band)) },
    axes: choicesOf(run.sweep.branches, run.expanded, trials),
    caption: [
      'Green: as claimed. Red: below the lower edge of the plot. Under each point, every choice of the grid that leads to it.',
      `Data: ${dataset.name} (${dataset.hash.slice(0, 10)}), ${span}. ${modelledNote(run)}`,
    ],
  };
}

function bandName({ id, band: [from, to] }: PreparedRun['claims'][number], share: number): string {
  const percent = (value: number) => `${Math.round(100 * value)}%`;
  const claimed = to === Number.POSITIVE_INFINITY ? `at least ${percent(from)}` : `${percent(from)} to ${percent(to)}`;
  return `${id}: ${claimed}, reached by ${(100 * share).toFixed(1)}% of the trials`;
}
