/** What a claim came to on the evidence of one run. */
export type VerdictWord = 'supported' | 'refuted' | 'undetermined' | 'reproduced' | 'not reproduced' | 'mixed';

/** One line of the verdict table; the JSON of `sweep verdict --json` is an array of these. */
export interface Verdict {
  /** Claim id of the ledger, e.g. `headline`; `live (unconditioned)` when evaluated outside its scope. */
  readonly claim: string;
  /** How 4/4/2 was read: `contracts`, `budget`, `risk`, `vega`. */
  readonly reading: string;
  readonly friction: string;
  /** Regime label, or `all`. */
  readonly regime: string;
  /** `at-least` the lower bound of the band, or `within` it. */
  readonly rule: 'at-least' | 'within';
  /** Trials in scope. */
  readonly trials: number;
  readonly windowsCounted: number;
  /** Windows in which the unhedged book lost too little to count. */
  readonly windowsLeftOut: number;
  /** Share of counted windows in which the claim holds, of the median trial [fraction]; null without windows. */
  readonly holdRate: number | null;
  /** Interval of the hold rate [fraction]. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Median reduction over the counted windows of the median trial, with its interval [fraction]. */
  readonly medianReduction: number | null;
  readonly medianLower: number | null;
  readonly medianUpper: number | null;
  readonly confidence: number;
  readonly verdict: VerdictWord;
  /** `modelled VIX` when the data's VIX was not observed, else empty; shown beside the word wherever it stands. */
  readonly label: string;
}
