import { walkBook } from '../book/index.js';
import type { Market } from '../contracts/market.js';
import type { RowPricer } from '../sheets/index.js';
import type { SignalReader } from '../signals/index.js';
import { walkCondorLadder, walkLayer } from '../strategy/index.js';
import { FastWalks } from './fast-walks.js';
import type { EngineName, Walks } from './walks.js';

/**
 * The walks of a market by one of the engines.
 *
 * @param signals - of the same days as `market`
 * @param pricer - how the fast engine prices options; the kernel's where there is one
 */
export function openWalks(engine: EngineName, market: Market, signals: SignalReader, pricer?: RowPricer): Walks {
  return engine === 'fast' ? new FastWalks(market, signals, pricer) : referenceWalks(market, signals);
}

function referenceWalks(market: Market, signals: SignalReader): Walks {
  return {
    condorLadder: (spec, firstRow) => walkCondorLadder(market, spec, signals, firstRow),
    layer: (spec, firstRow) => walkLayer(market, spec, signals, firstRow),
    book: (spec, firstRow, baseRow) => walkBook(market, spec, signals, firstRow, baseRow),
  };
}
