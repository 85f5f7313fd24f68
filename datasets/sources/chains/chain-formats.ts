import { cboeDatashopChain } from '../cboe-datashop/index.js';
import { chainSnapshot } from '../chain-snapshot/index.js';
import { historicalOptionDataChain } from '../historicaloptiondata/index.js';
import { leanUniverse } from '../lean/index.js';
import { optionMetricsChain } from '../optionmetrics/index.js';
import { optionsDxChain } from '../optionsdx/index.js';
import { oratsStrikes } from '../orats/index.js';
import { polygonDayAggregates, polygonSnapshot } from '../polygon/index.js';
import type { ChainFormat } from './chain-format.js';

/** Every known layout of option chains, in the order in which reports list them. */
export const CHAIN_FORMATS: readonly ChainFormat[] = [
  cboeDatashopChain,
  optionsDxChain,
  oratsStrikes,
  optionMetricsChain,
  historicalOptionDataChain,
  chainSnapshot,
  polygonSnapshot,
  polygonDayAggregates,
  leanUniverse,
];
