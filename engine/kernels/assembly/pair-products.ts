import { element } from './memory';

/** Days that stay in the second-level cache while all pairs go through them: 256 days of 400 series are 800 KB. */
const DAYS_TOGETHER = 256;

/**
 * Dot products of all pairs of series, in blocks of four by four:
 *
 *     products[first][second] = Σ values[day][first] · values[day][second],   second ≥ first
 *
 * The twin of `plainPairProducts`: each is added up in the order of the days. Eight registers of two sums each wait for
 * no other; what a block of days has added waits in `products` for the next.
 *
 * @param values - shape [days][members]
 * @param members - a multiple of four
 * @param products - zeros; receives them, shape [members][members]
 */
export function pairProducts(values: usize, days: i32, members: i32, products: usize): void {
  const row: usize = (<usize>members) << 3;
  for (let day = 0; day < days; day += DAYS_TOGETHER) {
    const from = element(values, day * members);
    const to = element(values, min(days, day + DAYS_TOGETHER) * members);
    for (let first = 0; first < members; first += 4) {
      for (let second = first; second < members; second += 4) {
        addProducts(
          from,
          to,
          row,
          (<usize>first) << 3,
          (<usize>second) << 3,
          element(products, first * members + second),
        );
      }
    }
  }
}

/** Four series with four others over some days; `first` and `second` are bytes from the beginning of a row. */
function addProducts(from: usize, to: usize, row: usize, first: usize, second: usize, sums: usize): void {
  let sum00 = v128.load(sums);
  let sum01 = v128.load(sums, 16);
  let sum10 = v128.load(sums + row);
  let sum11 = v128.load(sums + row, 16);
  let sum20 = v128.load(sums + 2 * row);
  let sum21 = v128.load(sums + 2 * row, 16);
  let sum30 = v128.load(sums + 3 * row);
  let sum31 = v128.load(sums + 3 * row, 16);
  for (let day = from; day < to; day += row) {
    const others = day + second;
    const others0 = v128.load(others);
    const others1 = v128.load(others, 16);
    const own = day + first;
    const own0 = v128.load64_splat(own);
    sum00 = f64x2.add(sum00, f64x2.mul(own0, others0));
    sum01 = f64x2.add(sum01, f64x2.mul(own0, others1));
    const own1 = v128.load64_splat(own, 8);
    sum10 = f64x2.add(sum10, f64x2.mul(own1, others0));
    sum11 = f64x2.add(sum11, f64x2.mul(own1, others1));
    const own2 = v128.load64_splat(own, 16);
    sum20 = f64x2.add(sum20, f64x2.mul(own2, others0));
    sum21 = f64x2.add(sum21, f64x2.mul(own2, others1));
    const own3 = v128.load64_splat(own, 24);
    sum30 = f64x2.add(sum30, f64x2.mul(own3, others0));
    sum31 = f64x2.add(sum31, f64x2.mul(own3, others1));
  }
  v128.store(sums, sum00);
  v128.store(sums, sum01, 16);
  v128.store(sums + row, sum10);
  v128.store(sums + row, sum11, 16);
  v128.store(sums + 2 * row, sum20);
  v128.store(sums + 2 * row, sum21, 16);
  v128.store(sums + 3 * row, sum30);
  v128.store(sums + 3 * row, sum31, 16);
}
