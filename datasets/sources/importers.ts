import { bloombergTermStructure } from './bloomberg/index.js';
import { cpiReleaseDates } from './bls/index.js';
import { cboeIndexHistory } from './cboe/index.js';
import { cfeContractHistory, cfeFinalSettlements } from './cfe/index.js';
import { datasetsCpi } from './datasets-cpi/index.js';
import { economicCalendar } from './economic-calendar/index.js';
import { financeVix } from './finance-vix/index.js';
import { fomcAnnouncements, fomcHistory } from './fomc/index.js';
import { fredFederalFunds, fredMonthlySeries, fredSp500, fredTreasuryBill } from './fred/index.js';
import type { Importer } from './importer.js';
import { leyhlineExpirations, leyhlineMonthlyPrices } from './leyhline/index.js';
import { nyseBreadth } from './nyse-breadth/index.js';
import { shillerDividendYield } from './shiller/index.js';
import type { SourceFile } from './source-file.js';
import { stooqIndex } from './stooq/index.js';
import { strategyIndices } from './strategy-indices/index.js';
import { vixcentralTermStructure } from './vixcentral/index.js';
import { vxContinuous } from './vx-continuous/index.js';
import { yahooSpx, yahooVix } from './yahoo/index.js';

/** Every known format, in the order in which reports list them. */
export const IMPORTERS: readonly Importer[] = [
  yahooSpx,
  stooqIndex,
  fredSp500,
  cboeIndexHistory,
  financeVix,
  yahooVix,
  fredTreasuryBill,
  fredFederalFunds,
  fredMonthlySeries,
  datasetsCpi,
  shillerDividendYield,
  cfeContractHistory,
  cfeFinalSettlements,
  vxContinuous,
  leyhlineMonthlyPrices,
  leyhlineExpirations,
  vixcentralTermStructure,
  bloombergTermStructure,
  nyseBreadth,
  fomcHistory,
  fomcAnnouncements,
  cpiReleaseDates,
  economicCalendar,
  strategyIndices,
];

/** The importer that recognises a file; no two recognise the same one. */
export function importerFor(file: SourceFile): Importer | undefined {
  return IMPORTERS.find((importer) => importer.recognises(file));
}
