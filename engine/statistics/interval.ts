/** Two ends, `lower` ≤ `upper`, of an interval in the unit of what it is about. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}
