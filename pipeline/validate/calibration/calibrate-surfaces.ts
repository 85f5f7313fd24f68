import { toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { surfaceParameterSets } from '../../../engine/surfaces/index.js';
import { type ChainSample, type MarkedExpiration, markSample } from '../chains/index.js';
import { groupBy } from '../group-by.js';
import { type CalibrationDate, type FittedForm, fitForm } from './fit-form.js';
import { spxForms, vixForms } from './smile-forms.js';

/** Fewer options than this are no date to fit to. */
const FEWEST_OPTIONS = 10;

/** Every form fitted to every sample. */
export interface SurfaceCalibration {
  readonly spxDates: readonly string[];
  readonly spx: readonly FittedForm[];
  readonly vix: readonly FittedForm[];
}

/**
 * Fits the candidates for both surfaces to option chains.
 *
 * SPX: dates are left out in turn. VIX: only one date is at hand, so every other expiration stands for a date; that
 * tests the shape of the surface, not its level.
 */
export function calibrateSurfaces(samples: readonly ChainSample[]): SurfaceCalibration {
  const marked = samples.flatMap((sample) =>
    markSample(sample, surfaceParameterSets.base).map((expiration) => ({ month: monthOf(sample.day), expiration })),
  );
  const spx = [
    ...groupBy(
      marked.filter(({ expiration }) => expiration.product === 'SPX'),
      ({ month }) => month,
    ),
  ]
    .map(([label, group]) => ({ label, expirations: group.map(({ expiration }) => expiration) }))
    .filter(isLargeEnough);
  const ofVix = marked.filter(({ expiration }) => expiration.product === 'VIX').map(({ expiration }) => expiration);
  const vix = ['every other expiration', 'the others']
    .map((label, parity) => ({ label, expirations: byTenor(ofVix).filter((_, place) => place % 2 === parity) }))
    .filter(isLargeEnough);
  return {
    spxDates: spx.map(({ label }) => label),
    spx: spx.length === 0 ? [] : spxForms.map((form) => fitForm(form, spx)),
    vix: vix.length === 0 ? [] : vixForms.map((form) => fitForm(form, vix)),
  };
}

function monthOf(day: number): string {
  return toIsoDate(day).slice(0, 7);
}

function byTenor(expirations: readonly MarkedExpiration[]): MarkedExpiration[] {
  return [...expirations].sort((a, b) => a.timeToExpiry - b.timeToExpiry);
}

/** A file of six far contracts has no smile. */
function isLargeEnough({ expirations }: CalibrationDate): boolean {
  const near = expirations.flatMap(({ options }) => options).filter(({ delta }) => delta >= 0.05);
  return near.length >= FEWEST_OPTIONS;
}
