import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow';
import { toQuotes } from '../../datasets/store/to-quotes.js';
import { CALL, type ChainQuotes, PUT } from '../../engine/contracts/chain-quotes.js';
import type { Market } from '../../engine/contracts/market.js';
import { sliceMarket } from '../../engine/contracts/market-slice.js';
import { rootCode } from '../../engine/contracts/option-root.js';
import { vixStrikeLadder } from '../../engine/contracts/strike-ladder.js';
import { SignalReader } from '../../engine/signals/index.js';
import type { CondorSpec, LayerSpec } from '../../engine/strategy/index.js';
import { openWalks } from '../../engine/walks/index.js';
import { type BenchRow, bestOf } from '../bench-row.js';
import { openGridWalks } from '../grid-walks.js';

/** Chain rows of each kind of option that are made for a day: a monthly chain of five-point strikes and all VIX months. */
const SPX_TENOR = 75;
const VIX_TENOR = 290;
const SPX_STRIKES = 240;
const LARGEST_CHAIN = 8_000_000;
const DAYS = 2_000;

/**
 * Recorded quotes: a chain file read, checked row by row and shared, then a ladder of condors and three layers marked
 * and filled on it. The chain is made up, as wide and as long as a real one.
 */
export async function open(scratch: string): Promise<BenchRow> {
  const { run } = await openGridWalks('4-4-2.quick.yaml');
  const path = join(scratch, 'chains.arrow');
  const days = sliceMarket(run.days, 0, DAYS);
  const rows = writeChain(days, path);
  const condor = run.plan.condors[0];
  const layers = run.plan.layers.filter(({ surface }) => surface === condor.surface).slice(0, 3);
  let quotes = readChain(days, path);
  return {
    about: `${rows} quotes of ${DAYS} days, one ladder and ${layers.length} layers on them, one thread`,
    work: rows,
    unit: 'row',
    contenders: [
      {
        name: 'read and check',
        run: () =>
          bestOf(1, () => {
            quotes = readChain(days, path);
          }),
      },
      { name: 'walk', run: () => bestOf(1, () => walk(days, quotes, condor, layers, run.rows.base)) },
    ],
    absent: {},
    targets: [
      {
        figure: 'million rows per second, read and walked',
        atLeast: 6,
        of: (seconds) => rows / (seconds['read and check'] + seconds.walk) / 1e6,
      },
    ],
  };
}

function readChain(market: Market, path: string): ChainQuotes {
  const quotes = toQuotes(tableFromIPC(readFileSync(path)), market.days, 'bench');
  if (typeof quotes === 'string') throw new Error(quotes);
  return quotes;
}

function walk(
  market: Market,
  quotes: ChainQuotes,
  condor: CondorSpec,
  layers: readonly LayerSpec[],
  baseRow: number,
): void {
  const quoted = { ...market, quotes };
  const walks = openWalks('fast', quoted, new SignalReader(quoted));
  const { pricesObserved } = walks.condorLadder(condor, 0);
  for (const layer of layers) walks.layer(layer, baseRow + 1);
  if (!pricesObserved.some((count) => count > 0)) throw new Error('chain-quotes: some price must be a quoted one');
}

/** Writes quotes of every listed monthly around the money; returns how many. */
function writeChain(market: Market, path: string): number {
  const columns = {
    day: new Int32Array(LARGEST_CHAIN),
    root: new Uint8Array(LARGEST_CHAIN),
    expiration: new Int32Array(LARGEST_CHAIN),
    option_type: new Uint8Array(LARGEST_CHAIN),
    strike: new Float64Array(LARGEST_CHAIN),
    bid: new Float64Array(LARGEST_CHAIN),
    ask: new Float64Array(LARGEST_CHAIN),
  };
  let row = 0;
  const add = (day: number, root: number, expiration: number, forward: number, strikes: readonly number[]) => {
    for (const optionType of [CALL, PUT]) {
      for (const strike of strikes) {
        const intrinsic = Math.max(optionType === CALL ? forward - strike : strike - forward, 0);
        const mid = intrinsic + (0.03 * forward * forward) / (forward + 8 * Math.abs(forward - strike));
        columns.day[row] = day;
        columns.root[row] = root;
        columns.expiration[row] = expiration;
        columns.option_type[row] = optionType;
        columns.strike[row] = strike;
        columns.bid[row] = 0.98 * mid;
        columns.ask[row] = 1.02 * mid;
        row += 1;
      }
    }
  };
  for (let index = 0; index < market.days.length; ++index) {
    const day = market.days[index];
    const within = (expirations: Int32Array, tenor: number) =>
      expirations.filter((expiration) => expiration > day && expiration <= day + tenor);
    const spot = market.spxClose[index];
    const lowest = Math.max(5, Math.round(spot / 5) * 5 - 5 * (SPX_STRIKES / 2));
    const spxStrikes = Array.from({ length: SPX_STRIKES }, (_, at) => lowest + 5 * at);
    for (const expiration of within(market.spxExpirations, SPX_TENOR)) {
      add(day, rootCode('SPX'), expiration, spot, spxStrikes);
    }
    const vix = market.vix[index];
    const vixStrikes: number[] = [];
    for (let strike = vixStrikeLadder.above(5); strike < 3 * vix; strike = vixStrikeLadder.above(strike)) {
      vixStrikes.push(strike);
    }
    for (const expiration of within(market.vixExpirations, VIX_TENOR)) {
      add(day, rootCode('VIX'), expiration, vix, vixStrikes);
    }
  }
  const cut = Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values.subarray(0, row)]));
  writeFileSync(path, tableToIPC(tableFromArrays(cut), 'file'));
  return row;
}
