import {
  attributeProfit,
  type BookTrack,
  cashFlow,
  type Fill,
  TRIAL_METRICS,
  walkBook,
} from '../../engine/book/index.js';
import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import { type DrawdownEpisode, deepestDrawdowns, drawdown, monthlyReturns } from '../../engine/metrics/index.js';
import { walkCondorLadder, walkLayer } from '../../engine/strategy/index.js';
import type { Explanation } from '../../results/schemas/index.js';
import { pointAt, selectTrials } from '../../sweeps/grid/index.js';
import { makePlan, type Plan } from '../../sweeps/plan/index.js';
import {
  bookSpecOf,
  type EvaluatedAccount,
  type EvaluatedBook,
  evaluateBook,
  evaluateTrial,
  openContext,
  SizedLayers,
  storeCondorTrack,
  storeLayerTrack,
  type WorkerContext,
  withTracks,
} from '../pool/index.js';
import { jobOf } from './job-of.js';
import type { PreparedRun } from './prepared-run.js';

/** How many of the deepest drawdowns are told. */
const DRAWDOWNS_TOLD = 10;

/** A trial evaluated twice: as the run evaluates it, and by a walk of the whole book that a blotter listens to. */
interface LaidOpen {
  readonly context: WorkerContext;
  readonly book: EvaluatedBook;
  readonly trial: EvaluatedAccount;
  readonly walked: BookTrack;
  readonly layerNames: readonly string[];
  readonly fills: readonly Fill[];
}

/**
 * Lays one trial of a prepared run open: every fill, both accounts day by day, months, drawdowns, and who earned what.
 *
 * Metrics and equity are the run's own, bit for bit; fills come from the reference walk of the whole book, whose
 * sums agree with them but for rounding. Computes one trial only, about half a second over twenty years; reads and
 * writes nothing.
 *
 * @param id - trial id among `run.expanded.ids`
 * @throws Error with the reason when the trial cannot be evaluated: the run has it as failed
 */
export function explainTrial(run: PreparedRun, id: string): Explanation {
  const trial = run.expanded.ids.indexOf(id);
  if (trial === -1) throw new Error(`${id}: must be a trial of ${run.name}`);
  const opened = layOpen(run, makePlan(selectTrials(run.expanded, [trial])));
  const { context, book, fills, walked } = opened;
  const { base } = context.rows;
  const { days } = context.days;
  const { capital } = book.base;
  const { reinvests } = book.planned;
  const equity = mapBoth({ unhedged: book.equity, hedged: opened.trial.equity }, (values) => values.subarray(base));
  const measuredDays = days.subarray(base);
  const { cash, marks } = balances(opened);
  return {
    run: run.name,
    trial: id,
    label: run.evidenceLabel,
    axes: pointAt(run.expanded, trial),
    period: { from: toIsoDate(days[0]), base: toIsoDate(days[base]), to: toIsoDate(days[days.length - 1]) },
    metrics: Object.fromEntries(TRIAL_METRICS.map((name, at) => [name, orNull(opened.trial.metrics[at])])),
    fills: fills.flatMap((fill) => fillLine(fill, days)),
    transitions: fills.flatMap((fill) => transitionLine(fill, days)),
    daily: {
      day: Array.from(measuredDays, toIsoDate),
      profit: mapBoth(equity, (values) =>
        Array.from(values, (value, day) => (day === 0 ? 0 : value - values[day - 1])),
      ),
      equity: mapBoth(equity, (values) => [...values]),
      drawdown: mapBoth(equity, (values) => [...drawdown(values)]),
      cash: [...cash],
      marks: [...marks],
    },
    months: mapBoth(equity, (values) => monthlyReturns(measuredDays, values, reinvests ? null : capital)),
    drawdowns: mapBoth(equity, (values) =>
      deepestDrawdowns(values, DRAWDOWNS_TOLD).map((episode) => episodeLine(episode, measuredDays)),
    ),
    attribution: attributeProfit(walked, fills, opened.layerNames, capitalInterest(opened), base),
  };
}

/** @param plan - of one trial */
function layOpen(run: PreparedRun, plan: Plan): LaidOpen {
  const context = openContext(withTracks(jobOf(run, plan, '')));
  const { days, signals, rows } = context;
  for (const [at, spec] of plan.condors.entries()) {
    storeCondorTrack(context.tracks, at, walkCondorLadder(days, spec, signals, 0));
  }
  for (const [at, spec] of plan.layers.entries()) {
    storeLayerTrack(context.tracks, at, walkLayer(days, spec, signals, rows.base + 1));
  }
  const [planned] = plan.books;
  const [hedge] = plan.hedges;
  const book = evaluateBook(context, planned);
  const trial = evaluateTrial(context, book, hedge, new SizedLayers(context, planned.condor));
  const fills: Fill[] = [];
  const walked = walkBook(days, bookSpecOf(context, book, hedge), signals, 0, rows.base, {
    blotter: (fill) => fills.push(fill),
  });
  return { context, book, trial, walked, fills, layerNames: hedge.layers.map(({ place }) => `layer ${place + 1}`) };
}

/** Cash and open positions of the hedged account at each close from the base day on [USD]. */
function balances({ context, book, walked }: LaidOpen): { cash: Float64Array; marks: Float64Array } {
  const { base } = context.rows;
  const { condor, layers } = walked;
  const { capital, interestPerDollar } = book.base;
  const cash = new Float64Array(context.days.days.length - base);
  const marks = new Float64Array(cash.length);
  // What the ladder made while it filled up stays in an account that reinvests; another is measured from its capital.
  let own = book.planned.reinvests ? capital : capital - condor.cash[base] - condor.marks[base];
  for (let day = 0; day < cash.length; ++day) {
    const row = base + day;
    own += capital * interestPerDollar[row];
    cash[day] = own + condor.cash[row];
    marks[day] = condor.marks[row];
    for (const layer of layers) {
      cash[day] += layer.cash[row];
      marks[day] += layer.marks[row];
    }
  }
  return { cash, marks };
}

function capitalInterest({ context, book }: LaidOpen): number {
  let sum = 0;
  for (const interest of book.base.interestPerDollar.subarray(context.rows.base + 1)) sum += interest;
  return book.base.capital * sum;
}

function fillLine(fill: Fill, days: Int32Array): Explanation['fills'] {
  const { row, action, book, instrument, contract, quantity, price, priceSource, cost, reason } = fill;
  if (action === 'turn') return [];
  const terms = { book, action, instrument, contract, quantity, price, priceSource, cost };
  // Adding zero turns the -0 of an order that was not placed into 0.
  return [{ day: toIsoDate(days[row]), ...terms, cashFlow: cashFlow(fill) + 0, reason }];
}

function transitionLine({ row, action, book, contract, reason }: Fill, days: Int32Array): Explanation['transitions'] {
  if (action !== 'turn') return [];
  const [from, to] = contract.split(' → ');
  return [{ day: toIsoDate(days[row]), layer: book, from, to, reason }];
}

function episodeLine({ peakDay, troughDay, recoveryDay, fraction, usd }: DrawdownEpisode, days: Int32Array) {
  return {
    peak: toIsoDate(days[peakDay]),
    trough: toIsoDate(days[troughDay]),
    recovery: recoveryDay === null ? null : toIsoDate(days[recoveryDay]),
    fraction,
    usd,
  };
}

function mapBoth<From, To>(both: { unhedged: From; hedged: From }, of: (each: From) => To) {
  return { unhedged: of(both.unhedged), hedged: of(both.hedged) };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
