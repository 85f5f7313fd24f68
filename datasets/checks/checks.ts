import { carriedRate } from './carried-rate.js';
import { chainArbitrage } from './chain-arbitrage.js';
import type { Check } from './check.js';
import { closeEvents } from './close-events.js';
import { highLow } from './high-low.js';
import { jump } from './jump.js';
import { missingSession } from './missing-session.js';
import { notPositive } from './not-positive.js';
import { refusedRows } from './refused-rows.js';
import { rowOrder } from './row-order.js';
import { sourcesDisagree } from './sources-disagree.js';
import { staleRun } from './stale-run.js';
import { vxNearExpiration } from './vx-near-expiration.js';

/** Every rule, in the order in which findings are listed. */
export const CHECKS: readonly Check[] = [
  rowOrder,
  missingSession,
  notPositive,
  highLow,
  jump,
  staleRun,
  vxNearExpiration,
  chainArbitrage,
  carriedRate,
  closeEvents,
  sourcesDisagree,
  refusedRows,
];
