/** The models that fill columns, as they stand in provenance: `modelled:<name>`. */
export const MODELS = {
  pathDependentVix: 'modelled:path-dependent-vix',
  vix9d: 'modelled:vix9d-from-vix',
  vix3m: 'modelled:vix3m-from-vix',
  vix6m: 'modelled:vix6m-from-vix',
  vix1y: 'modelled:vix1y-from-vix3m-and-vix6m',
  vvix: 'modelled:vvix-from-vix',
  skew: 'modelled:typical-skew',
  vixOpen: 'modelled:vix-close-before',
  vixSettlement: 'modelled:vix-open-as-settlement',
  amSettlement: 'modelled:am-settlement',
  rate: 'modelled:yearly-average-bill-rate',
  dividendYield: 'modelled:yearly-average-dividend-yield',
  vixFutures: 'modelled:fitted-vix-curve',
} as const;
