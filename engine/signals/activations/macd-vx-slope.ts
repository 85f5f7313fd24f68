import { constantMaturityFuture } from '../indicators/constant-maturity-future.js';
import { macd } from '../indicators/macd.js';
import type { Activation } from '../signal.js';
import { onEveryLayer } from './on-every-layer.js';

/** Appel's usual periods [rows]. */
const FAST = 12;
const SLOW = 26;
const SIGNAL = 9;

/**
 * Held while the VX curve is flattening or inverting faster than it lately did: the MACD histogram of the ratio of the
 * 30-day to the 60-day future is positive.
 */
export const macdVxSlope: Activation = {
  name: 'macd-vx-slope',
  doc: 'Held while the MACD(12, 26, 9) histogram of the 30-day over the 60-day VX future is positive.',
  source: 'VixShield: MACD signals on the VIX futures term structure; Appel (1979), The MACD Method',
  columns: [],
  lookback: SLOW + SIGNAL - 2,
  compute(market) {
    const near = constantMaturityFuture(market, 30);
    const far = constantMaturityFuture(market, 60);
    const { histogram } = macd(
      near.map((level, row) => level / far[row]),
      FAST,
      SLOW,
      SIGNAL,
    );
    return onEveryLayer(Uint8Array.from(histogram, (value) => (value > 0 ? 1 : 0)));
  },
};
