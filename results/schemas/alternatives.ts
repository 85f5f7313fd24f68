import type { TableSchema } from './table.js';

/** What is set beside a claimed hedge, itself first. */
export const alternativeNames = [
  'hedge',
  'fewer-condors-same-cost',
  'fewer-condors-same-drawdown',
  'spx-puts',
  'vix-call-spreads',
  'vx-futures',
] as const;

export type AlternativeName = (typeof alternativeNames)[number];

/** One line of alternatives.parquet. */
export interface AlternativeRow {
  readonly claim: string;
  readonly reading: string;
  readonly friction: string;
  /** The median trial that the verdict shows. */
  readonly trial: string;
  readonly alternative: AlternativeName;
  /** Of the deepest drawdown of the whole period [fraction]. */
  readonly drawdownReduction: number;
  /** Median over the counted cycles [fraction]. */
  readonly medianCycleReduction: number;
  /** Loss, or profit of condors given up [fraction of the capital per year]; < 0 where it earned. */
  readonly costPerYear: number;
  /** Premium spent [fraction of the capital per year]. */
  readonly premiumPerYear: number;
  /** Share of the condors not traded [fraction]. */
  readonly condorsGivenUp: number;
}

/** alternatives.parquet: what else the money of each claimed hedge could have done. */
export const alternativesTable: TableSchema = {
  name: 'alternatives',
  columns: [
    { name: 'claim', type: 'text' },
    { name: 'reading', type: 'text' },
    { name: 'friction', type: 'text' },
    { name: 'trial', type: 'text' },
    { name: 'alternative', type: 'text' },
    { name: 'drawdown_reduction', type: 'float64' },
    { name: 'median_cycle_reduction', type: 'float64' },
    { name: 'cost_per_year', type: 'float64' },
    { name: 'premium_per_year', type: 'float64' },
    { name: 'condors_given_up', type: 'float64' },
  ],
};
