import { tradingDays } from '../../datasets/calendars/index.js';
import { type Dataset, isModelled } from '../../datasets/store/index.js';
import { type Day, toDay, toIsoDate } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import {
  type BoughtLayer,
  type BreakEven,
  buyCall,
  freezeCurve,
  hedgeBreakEven,
  hedgeCost,
  profitSurface,
  type Scene,
} from '../../engine/strategy/break-even/index.js';
import { type CondorsInForce, callsPerUnit } from '../../engine/strategy/index.js';
import type { BreakEvenReport } from '../../results/schemas/index.js';
import type { Point } from '../../sweeps/axes/index.js';
import { condorSpecOf, type Hedge, type HedgeLayer, hedgeOf } from '../../sweeps/plan/index.js';
import { chooseHedgedTrial } from './choose-hedged-trial.js';
import { condorsOnDay } from './condors-on-day.js';
import type { PreparedRun } from './prepared-run.js';

/** Trading days until the jump: a day, a week, two weeks and a month. */
const HORIZONS = [1, 5, 10, 21];

/** Jumps of the VIX on the surface [fraction]: it doubled on 2018-02-05, and rose fivefold in early 2020. */
const JUMPS = [-0.25, 0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];

/** Trading days until the jump on the surface. */
const SURFACE_DAYS = [0, 1, 5, 10, 15, 21, 42, 63, 84, 105, 126, 147];

/** A layer as bought. */
type Bought = BoughtLayer & { readonly layer: HedgeLayer };

/**
 * Where the hedge of a trial, bought whole on the close of one day, breaks even.
 *
 * @param date - trading day of the dataset, YYYY-MM-DD
 * @param trial - id or its beginning; see `chooseHedgedTrial` when left out
 * @throws InputError when the day is none of the dataset's, or the trial has no hedge that could be bought on it
 */
export function computeBreakEven(run: PreparedRun, date: string, trial?: string): BreakEvenReport {
  const { dataset, sweep } = run;
  const { id, point } = chooseHedgedTrial(run, trial);
  const { market } = dataset;
  const row = rowOf(run, date);
  const today = market.days[row];
  const hedge = hedgeOf(point);
  const layers = buyLayers(run, row, point, hedge);
  const scene: Scene = { market, row, curve: freezeCurve(market, row), surface: layers[0].layer.spec.surface };

  const lastExpiration = Math.max(...layers.map(({ call }) => call.expiration));
  const calendar = tradingDays(today, lastExpiration);
  const surfaceDays = SURFACE_DAYS.filter((after) => after < calendar.length);
  return {
    grid: sweep.name,
    dataset: dataset.name,
    trial: id,
    mix: String(point['hedge.mix']),
    sizing: hedge.sizing,
    friction: String(point['friction.level']),
    date: toIsoDate(today),
    vix: market.vix[row],
    vvix: market.vvix[row],
    label: modelledLabel(dataset, row, layers),
    cost: hedgeCost(layers),
    layers: layers.map(({ call, calls, layer }) => ({
      layer: layer.place + 1,
      targetDays: layer.spec.targetDays,
      expiration: toIsoDate(call.expiration),
      strike: call.strike,
      future: call.future,
      premium: call.premium,
      entryCost: call.entryCost,
      premiumSource: call.isObserved ? 'observed' : 'modelled',
      calls,
    })),
    horizons: horizonsOf(layers, calendar).map(({ name, day, after }) => {
      const even = hedgeBreakEven(scene, layers, day);
      return {
        name,
        date: toIsoDate(day),
        tradingDays: after,
        layers: even.layers.map(({ outcome, vix, futures }) => ({
          outcome,
          vix: orNull(vix),
          future: orNull(futures[0]),
        })),
        hedge: hedgeJson(even.hedge),
      };
    }),
    surface: {
      jumps: JUMPS,
      dates: surfaceDays.map((after) => toIsoDate(calendar[after])),
      tradingDays: surfaceDays,
      profit: profitSurface(
        scene,
        layers,
        JUMPS,
        surfaceDays.map((after) => calendar[after]),
      ),
    },
  };
}

function rowOf({ dataset }: PreparedRun, date: string): number {
  const { market, firstDay, lastDay, warmUpUntil } = dataset;
  const day = toDay(date);
  if (Number.isNaN(day)) throw new InputError(`--date: must be a date YYYY-MM-DD, got "${date}"`);
  const from = warmUpUntil === null ? firstDay : warmUpUntil + 1;
  if (day < from || day > lastDay) {
    throw new InputError(`--date: must lie in ${dataset.name}, ${toIsoDate(from)}..${toIsoDate(lastDay)}, got ${date}`);
  }
  const row = market.days.indexOf(day);
  if (row >= 0) return row;
  const before = market.days.findLast((traded) => traded < day) as Day;
  throw new InputError(`--date: must be a trading day of ${dataset.name}, e.g. ${toIsoDate(before)}, got ${date}`);
}

/** Buys every layer at the day's close, whatever the hedge's other rules would do that day. */
function buyLayers({ dataset }: PreparedRun, row: number, point: Point, { sizing, layers }: Hedge): Bought[] {
  const { market } = dataset;
  const date = toIsoDate(market.days[row]);
  // A count of calls looks at no condors.
  const condorsFor = sizing === 'contracts' ? () => NO_CONDORS : condorsOnDay(market, row, condorSpecOf(point));
  return layers.map((layer) => {
    const { targetDays, rollDays } = layer.spec;
    const call = buyCall(market, row, layer.spec);
    if (call === null) throw new InputError(`--date: must have a VIX call of ${targetDays} days listed, got ${date}`);
    const { pointValue, elasticity } = call;
    const terms = { premium: 100 * call.premium, cost: 100 * call.entryCost, pointValue, elasticity };
    // A layer's purse holds the credits since its last purchase: those of the days for which it holds its calls.
    const heldDays = targetDays - (rollDays !== null && rollDays < targetDays ? rollDays : 0);
    if (sizing === 'budget' && market.days[0] > market.days[row] - heldDays) {
      throw new InputError(`--date: must have ${heldDays} days of condor credits before it, got ${date}`);
    }
    const calls = layer.weight * callsPerUnit(sizing, terms, condorsFor(heldDays));
    if (calls > 0) return { call, layer, calls };
    throw new InputError(`--date: must have condors in force, to which sizing ${sizing} is relative, got ${date}`);
  });
}

const NO_CONDORS: CondorsInForce = { risk: 0, vega: 0, purse: 0 };

/** The fixed horizons that the hedge lives to see, and every layer's expiration. */
function horizonsOf(layers: readonly Bought[], calendar: Int32Array) {
  const fixed = HORIZONS.filter((after) => after < calendar.length).map((after) => ({
    name: after === 1 ? '1 day' : `${after} days`,
    day: calendar[after],
    after,
  }));
  const expiries = layers.map(({ call, layer }) => ({
    name: `expiry of layer ${layer.place + 1}`,
    day: call.expiration,
    after: calendar.findLastIndex((day) => day <= call.expiration),
  }));
  return [...fixed, ...expiries].sort((a, b) => a.day - b.day);
}

/** Which of the day's inputs a model gave: `modelled VVIX, VX futures`; empty when none. */
function modelledLabel(
  { provenance, market, futuresModelled }: Dataset,
  row: number,
  layers: readonly Bought[],
): string {
  const day = market.days[row];
  const { offsets, expirations } = market.vixFutures;
  const modelled: string[] = [];
  if (isModelled(provenance, 'vix', day, day)) modelled.push('VIX');
  if (isModelled(provenance, 'vvix', day, day)) modelled.push('VVIX');
  for (let at = offsets[row]; at < offsets[row + 1]; ++at) {
    const isHeld = layers.some(({ call }) => call.expiration === expirations[at]);
    if (isHeld && futuresModelled[at] === 1) modelled.push(`VX future of ${toIsoDate(expirations[at])}`);
  }
  return modelled.length === 0 ? '' : `modelled ${modelled.join(', ')}`;
}

function hedgeJson({ outcome, vix, futures }: BreakEven) {
  return { outcome, vix: orNull(vix), futures: futures.map(orNull) };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
