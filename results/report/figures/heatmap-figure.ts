/** A heatmap as plain data: what is drawn, not how. */
export interface HeatmapFigure {
  readonly title: string;
  readonly subtitle: string;
  /** Top to bottom; neighbours with the same labeller form a group. */
  readonly rows: readonly HeatmapRow[];
  /** Left to right, e.g. mixes `4/4/2`, `0/0/0`. */
  readonly columns: readonly string[];
  readonly cells: readonly HeatmapCell[];
  /** Lines under the map: dataset, period, which columns are modelled. Long lines are wrapped. */
  readonly caption: readonly string[];
}

export interface HeatmapRow {
  /** What the windows are labelled by, e.g. `VIX at start`. */
  readonly labeller: string;
  /** The label, e.g. `20-30`. */
  readonly regime: string;
}

export interface HeatmapCell {
  /** Index into `rows`. */
  readonly row: number;
  /** Index into `columns`. */
  readonly column: number;
  /** Share of counted windows in which the claim holds [fraction]; null without windows. */
  readonly rate: number | null;
  /** Windows counted. */
  readonly n: number;
  /** Windows left out because the unhedged book lost too little. */
  readonly leftOut: number;
  /** Interval of the rate [fraction]. */
  readonly lower: number | null;
  readonly upper: number | null;
}
