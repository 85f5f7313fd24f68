import { InputError } from '../../engine/contracts/input-error.js';
import type { Point } from '../../sweeps/axes/index.js';
import { pointAt } from '../../sweeps/grid/index.js';
import { hedgeOf } from '../../sweeps/plan/index.js';
import { relationTo } from '../aggregate/claim-evidence.js';
import type { PreparedRun } from './prepared-run.js';

/** The claim whose hedge is meant where no trial is named. */
const HEADLINE = 'headline';

/** A trial with a hedge. */
export interface HedgedTrial {
  readonly id: string;
  readonly point: Point;
}

/**
 * The trial that was asked for; else the first whose hedge the headline claim is about; else the first with a hedge.
 *
 * @param wanted - id of a trial, or the unique beginning of one
 * @throws InputError when there is no such trial, or it has no hedge
 */
export function chooseHedgedTrial(run: PreparedRun, wanted?: string): HedgedTrial {
  const { expanded, sweep, claims } = run;
  if (wanted !== undefined) return namedTrial(run, wanted);
  const headline = claims.find(({ id }) => id === HEADLINE);
  let first: HedgedTrial | undefined;
  for (let trial = 0; trial < expanded.count; ++trial) {
    const point = pointAt(expanded, trial);
    if (!isHedged(point)) continue;
    if (headline === undefined || relationTo(headline, point) === 'in scope')
      return { id: expanded.ids.at(trial), point };
    first ??= { id: expanded.ids.at(trial), point };
  }
  if (first === undefined) throw new InputError(`${sweep.file}: must have a trial with a hedge, got none`);
  return first;
}

function namedTrial({ expanded, sweep }: PreparedRun, wanted: string): HedgedTrial {
  const found: number[] = [];
  for (let trial = 0; wanted !== '' && trial < expanded.count; ++trial) {
    if (expanded.ids.at(trial).startsWith(wanted)) found.push(trial);
  }
  if (found.length !== 1) {
    const must = found.length === 0 ? `be the id of a trial of ${sweep.name}` : 'name one trial';
    const fits = found.length === 0 ? '' : `, which fits ${found.length}`;
    throw new InputError(`--trial: must ${must}, got "${wanted}"${fits}`);
  }
  const [trial] = found;
  const point = pointAt(expanded, trial);
  if (!isHedged(point)) throw new InputError(`--trial: must have a hedge, got ${expanded.ids.at(trial)} without one`);
  return { id: expanded.ids.at(trial), point };
}

function isHedged(point: Point): boolean {
  return hedgeOf(point).layers.length > 0;
}
