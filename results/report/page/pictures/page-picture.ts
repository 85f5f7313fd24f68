import type { TopLevelSpec } from 'vega-lite';
import type { FigureTheme } from '../../figures/figure-theme.js';

/** A figure of the page in any width and theme: the page draws it, and so does what writes the files for papers. */
export interface PagePicture {
  /** Of its files, without ending. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** What its marks mean, for the caption of a paper. */
  readonly marks: string;
  /** What a screen reader says of it. */
  readonly description: string;
  spec(width: number, theme: FigureTheme): TopLevelSpec;
}
