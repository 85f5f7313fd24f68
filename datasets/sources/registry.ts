import { cboeIndexHistory } from './cboe/index.js';
import { cfeContractHistory, cfeFinalSettlements } from './cfe/index.js';
import { financeVix } from './finance-vix/index.js';
import { fredFederalFunds, fredTreasuryBill } from './fred/index.js';
import type { Importer } from './importer.js';
import { leyhlineExpirations, leyhlineMonthlyPrices } from './leyhline/index.js';
import { shillerDividendYield } from './shiller/index.js';
import type { SourceFile } from './source-file.js';
import { vixcentralTermStructure } from './vixcentral/index.js';
import { vxContinuous } from './vx-continuous/index.js';
import { yahooSpx } from './yahoo/index.js';

/** Every known format, in the order in which reports list them. */
export const IMPORTERS: readonly Importer[] = [
  yahooSpx,
  cboeIndexHistory,
  financeVix,
  fredTreasuryBill,
  fredFederalFunds,
  shillerDividendYield,
  cfeContractHistory,
  cfeFinalSettlements,
  vxContinuous,
  leyhlineMonthlyPrices,
  leyhlineExpirations,
  vixcentralTermStructure,
];

/** The importer that recognises a file; no two recognise the same one. */
export function importerFor(file: SourceFile): Importer | undefined {
  return IMPORTERS.find((importer) => importer.recognises(file));
}
