import { timeValueRatio } from './black76';
import { log } from './elementary';
import { bell, normalDistribution } from './normal-tail';

/** Bytes of a smile: the 14 numbers of `Smile`, in the order of its fields. */
const SMILE_BYTES: usize = 112;
/** Bytes of what an option's row holds: price, delta, vega, theta. */
const ROW_BYTES: usize = 32;
/** 1/sqrt(2 pi) */
const DENSITY_AT_ZERO: f64 = 0.3989422804014327;

/** Numbers of the same field of two smiles. */
function field(smile: usize, offset: usize): v128 {
  return v128.load64_lane(smile + SMILE_BYTES + offset, v128.load64_zero(smile + offset), 1);
}

/**
 * One option on each of its days, two days at a time: price, delta, vega and theta as `smilePrice`, `smileDelta` and
 * `black76Greeks` give them at the volatility that the day's smile has for its strike.
 *
 * All three parts of the smile are computed and one is selected. Of the logarithms, that of lower/upper is one of the
 * two that volatility and delta need anyway.
 *
 * @param smiles - one smile after another, shape [rows]; rows a multiple of 2
 * @param sign - 1 for a call, -1 for a put
 * @param out - receives four numbers per row
 * @returns whether all deviations are positive and all prices numbers; else some rows are the readable functions' to do
 */
export function optionRows(smiles: usize, rows: i32, strike: f64, sign: f64, out: usize): bool {
  const zero = f64x2.splat(0);
  const half = f64x2.splat(0.5);
  const strikes = f64x2.splat(strike);
  const signs = f64x2.splat(sign);
  let isComputed = true;
  for (let row = 0; row < rows; row += 2) {
    const smile = smiles + <usize>row * SMILE_BYTES;
    const forward = field(smile, 0);
    const time = field(smile, 8);
    const discountFactor = field(smile, 16);
    const logStrike = log(f64x2.div(strikes, forward));
    const logForward = log(f64x2.div(forward, strikes));

    const volatility = smileVolatility(smile, f64x2.div(logStrike, field(smile, 32)));
    const root = f64x2.sqrt(time);
    const deviation = f64x2.mul(volatility, root);

    const lower = f64x2.pmin(forward, strikes);
    const logRatio = v128.bitselect(logStrike, logForward, f64x2.lt(strikes, forward));
    const intrinsic = f64x2.add(f64x2.pmax(f64x2.mul(signs, f64x2.sub(forward, strikes)), zero), zero);
    const timeValue = f64x2.mul(lower, timeValueRatio(logRatio, deviation));
    const price = f64x2.mul(discountFactor, f64x2.add(intrinsic, timeValue));
    const isPriced = v128.and(f64x2.gt(deviation, zero), f64x2.eq(price, price));
    if (!i64x2.all_true(isPriced)) isComputed = false;

    const d1 = f64x2.add(f64x2.div(logForward, deviation), f64x2.mul(half, deviation));
    const bellOfD1 = bell(d1);
    const delta = normalDistribution(f64x2.mul(signs, d1), bellOfD1);
    const density = f64x2.mul(f64x2.splat(DENSITY_AT_ZERO), bellOfD1);
    const vega = f64x2.mul(f64x2.mul(f64x2.mul(discountFactor, forward), density), root);
    const rate = f64x2.div(f64x2.neg(log(discountFactor)), time);
    const decay = f64x2.div(f64x2.mul(f64x2.mul(half, volatility), vega), time);
    const theta = f64x2.sub(f64x2.mul(rate, price), decay);

    const to = out + <usize>row * ROW_BYTES;
    store(to, price, delta);
    store(to + 16, vega, theta);
  }
  return isComputed;
}

/** Writes `a b` of the first lane, and a row further those of the second. */
function store(to: usize, a: v128, b: v128): void {
  v128.store(to, i64x2.shuffle(a, b, 0, 2));
  v128.store(to + ROW_BYTES, i64x2.shuffle(a, b, 1, 3));
}

/** See `smileVolatility` in engine/surfaces/smile.ts; `x` in units of the deviation at the money. */
function smileVolatility(smile: usize, x: v128): v128 {
  const leftJoin = field(smile, 64);
  const rightJoin = field(smile, 88);
  const left = f64x2.add(field(smile, 72), f64x2.mul(field(smile, 80), f64x2.sub(x, leftJoin)));
  const right = f64x2.add(field(smile, 96), f64x2.mul(field(smile, 104), f64x2.sub(x, rightJoin)));
  const curvature = v128.bitselect(field(smile, 48), field(smile, 56), f64x2.lt(x, f64x2.splat(0)));
  const bend = f64x2.add(field(smile, 40), f64x2.mul(x, curvature));
  const near = f64x2.add(f64x2.splat(1), f64x2.mul(x, bend));
  const isLeft = f64x2.lt(x, leftJoin);
  const isRight = f64x2.gt(x, rightJoin);
  const wing = f64x2.sqrt(v128.bitselect(left, right, isLeft));
  return f64x2.mul(field(smile, 24), v128.bitselect(wing, near, v128.or(isLeft, isRight)));
}
