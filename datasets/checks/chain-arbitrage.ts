import type { Table } from 'apache-arrow';
import { OPTION_ROOTS } from '../../engine/contracts/option-root.js';
import type { Check } from './check.js';
import { type Finding, findingDay, quoted } from './finding.js';

const RULE = 'chain-arbitrage';

/** Gains up to rounding of the prices themselves are none [index points]. */
const SMALLEST_GAIN = 1e-6;

interface ChainColumns {
  readonly days: Int32Array;
  readonly roots: Uint8Array;
  readonly expirations: Int32Array;
  readonly types: Uint8Array;
  readonly strikes: Float64Array;
  readonly bids: Float64Array;
  readonly asks: Float64Array;
}

/** A trade against quotes that cannot lose, and the strike of the option that it sells. */
interface Gain {
  readonly points: number;
  readonly strike: number;
}

/**
 * Options of one expiration and type leave nothing to be gained without risk, buying at the ask and selling at the bid:
 * prices fall (calls) or rise (puts) with the strike, by no more than the strikes differ, and no butterfly is paid for.
 *
 * The best such trade of each day, expiration and type is named. Closing quotes are not always of one moment, so that
 * small ones are common and are no error.
 */
export const chainArbitrage: Check = {
  rule: RULE,
  title: 'quoted options leave no gain without risk',
  find: ({ tables }) => (tables.chains === undefined ? [] : findIn(columnsOf(tables.chains))),
};

function findIn(columns: ChainColumns): Finding[] {
  const { days, roots, expirations, types } = columns;
  const findings: Finding[] = [];
  for (let from = 0, to = 0; from < days.length; from = to) {
    const isSameGroup = (row: number) =>
      days[row] === days[from] &&
      roots[row] === roots[from] &&
      expirations[row] === expirations[from] &&
      types[row] === types[from];
    while (to < days.length && isSameGroup(to)) ++to;
    const gain = bestGain(columns, from, to);
    if (gain.points > SMALLEST_GAIN) findings.push(finding(columns, from, gain));
  }
  return findings;
}

function finding({ days, roots, expirations, types }: ChainColumns, row: number, { points, strike }: Gain): Finding {
  const contract = `${OPTION_ROOTS[roots[row]]} ${findingDay(expirations[row])} ${strike} ${['call', 'put'][types[row]]}`;
  return {
    rule: RULE,
    severity: 'warning',
    table: 'chains',
    day: findingDay(days[row]),
    column: 'bid',
    value: quoted(points),
    message: `selling the ${contract} against its neighbours must gain nothing without risk`,
  };
}

/** The largest gain among verticals of any width and butterflies of neighbouring strikes; shape of the rows: one group. */
function bestGain({ types, strikes, bids, asks }: ChainColumns, from: number, to: number): Gain {
  // Mirrored, a put is a call: walk its strikes downwards.
  const step = types[from] === 0 ? 1 : -1;
  const first = step === 1 ? from : to - 1;
  let best: Gain = { points: 0, strike: Number.NaN };
  let cheapest = Infinity;
  let dearest = -Infinity;
  let dearestStrike = Number.NaN;
  const consider = (points: number, strike: number) => {
    if (points > best.points) best = { points, strike };
  };
  for (let at = 0, row = first; at < to - from; ++at, row += step) {
    const along = step * strikes[row];
    consider(bids[row] - cheapest, strikes[row]);
    consider(dearest - (asks[row] + along), dearestStrike);
    if (asks[row] < cheapest) cheapest = asks[row];
    if (bids[row] + along > dearest) {
      dearest = bids[row] + along;
      dearestStrike = strikes[row];
    }
  }
  for (let row = from + 1; row < to - 1; ++row) {
    const share = (strikes[row + 1] - strikes[row]) / (strikes[row + 1] - strikes[row - 1]);
    consider(bids[row] - (share * asks[row - 1] + (1 - share) * asks[row + 1]), strikes[row]);
  }
  return best;
}

function columnsOf(chains: Table): ChainColumns {
  const column = (name: string) => chains.getChild(name)?.toArray();
  return {
    days: column('day'),
    roots: column('root'),
    expirations: column('expiration'),
    types: column('option_type'),
    strikes: column('strike'),
    bids: column('bid'),
    asks: column('ask'),
  };
}
