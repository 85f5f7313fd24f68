import { type BookSpec, type BookTrack, walkBook } from '../book/index.js';
import type { Market } from '../contracts/market.js';
import { PriceSheets, type RowPricer } from '../sheets/index.js';
import type { SignalReader } from '../signals/index.js';
import { type CondorPricing, rememberCondors } from '../strategy/condor-pricing.js';
import {
  type CondorSpec,
  type CondorTrack,
  type LayerSpec,
  type LayerTrack,
  walkCondorLadder,
  walkLayer,
} from '../strategy/index.js';
import type { Walks } from './walks.js';

/** Ladders kept for the next book: trials come grouped by book, so few are needed at a time. */
const LADDERS_KEPT = 4;

/**
 * Walks that share prices and ladders. They belong to one market and one thread, and keep a bounded memory: sheets, until
 * they are forgotten, those of the last book that reinvested beyond that, and what its condors cost (16 MB where they are
 * sold daily for 45 days over twenty years).
 */
export class FastWalks implements Walks {
  private readonly sheets: PriceSheets;
  /** By spec and first row, oldest first. */
  private readonly ladders = new Map<string, CondorTrack>();
  /** Of the last book that reinvested. */
  private condors: { readonly spec: string; readonly pricing: CondorPricing | undefined } | null = null;

  constructor(
    private readonly market: Market,
    private readonly signals: SignalReader,
    pricer?: RowPricer,
  ) {
    this.sheets = new PriceSheets(market, pricer);
  }

  condorLadder(spec: CondorSpec, firstRow: number): CondorTrack {
    const { market, signals, sheets, ladders } = this;
    const key = `${firstRow} ${JSON.stringify(spec)}`;
    let ladder = ladders.get(key);
    if (ladder === undefined) {
      ladder = walkCondorLadder(market, spec, signals, firstRow, { sheets });
      if (ladders.size >= LADDERS_KEPT) ladders.delete(ladders.keys().next().value as string);
      ladders.set(key, ladder);
    }
    return ladder;
  }

  layer(spec: LayerSpec, firstRow: number): LayerTrack {
    return walkLayer(this.market, spec, this.signals, firstRow, { sheets: this.sheets });
  }

  book(spec: BookSpec, firstRow: number, baseRow: number): BookTrack {
    const { market, signals, sheets } = this;
    // How many condors a book holds that reinvests depends on its hedge; all others are the same for every hedge.
    const condors = spec.reinvests
      ? { condorPricing: this.condorPricing(spec.condor) }
      : { ladder: this.condorLadder(spec.condor, firstRow) };
    return walkBook(market, spec, signals, firstRow, baseRow, { sheets, ...condors });
  }

  private condorPricing(condor: CondorSpec): CondorPricing | undefined {
    const spec = JSON.stringify(condor);
    if (this.condors?.spec !== spec) {
      this.condors = { spec, pricing: rememberCondors(this.market, condor, this.sheets) };
    }
    return this.condors.pricing;
  }
}
