import type { BenchmarkLevels } from '../../datasets/benchmarks/index.js';
import type { Market } from '../../engine/contracts/market.js';
import { totalReturnIndex } from '../../engine/replication/index.js';

/**
 * The S&P 500 with dividends on every day of a market: published levels where there are any, grown by the market's own
 * prices and dividend yield where not.
 *
 * @param published - undefined when nobody has them
 * @returns shape [days]
 */
export function spliceTotalReturn(market: Market, published: BenchmarkLevels | undefined): Float64Array {
  const own = totalReturnIndex(market);
  if (published === undefined) return own;
  const known = new Map(Array.from(published.days, (day, index) => [day, published.levels[index]]));
  const firstRow = market.days.findIndex((day) => known.has(day));
  if (firstRow < 0) return own;
  const spliced = new Float64Array(own.length);
  const scale = (known.get(market.days[firstRow]) as number) / own[firstRow];
  for (let row = 0; row < own.length; ++row) {
    const level = known.get(market.days[row]);
    if (level !== undefined) spliced[row] = level;
    else spliced[row] = row < firstRow ? own[row] * scale : (spliced[row - 1] * own[row]) / own[row - 1];
  }
  return spliced;
}
