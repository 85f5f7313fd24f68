/** A specification curve as plain data: what is drawn, not how. */
export interface SpecificationFigure {
  readonly title: string;
  readonly subtitle: string;
  /** What stands on the upright axis. */
  readonly quantity: string;
  /** Figures in ascending order [fraction], shape [points]. */
  readonly values: Float64Array;
  /** A claimed band to shade, with its name; null for none. */
  readonly band: { readonly from: number; readonly to: number; readonly name: string } | null;
  /** Choices under the curve, top to bottom. */
  readonly axes: readonly SpecificationAxis[];
  /** Lines under the figure; long ones are wrapped. */
  readonly caption: readonly string[];
}

/** One choice and its alternatives, top to bottom. */
export interface SpecificationAxis {
  readonly name: string;
  readonly levels: readonly {
    readonly name: string;
    /** Points that took this alternative, ascending. */
    readonly points: readonly number[];
  }[];
}
