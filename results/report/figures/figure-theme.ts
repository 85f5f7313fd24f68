import { wrapLines } from '../words/wrap-lines.js';

/** Colours of a figure; the page has two of them, papers one. */
export interface FigureTheme {
  readonly background: string | null;
  readonly ink: string;
  readonly faintInk: string;
  readonly rule: string;
  /** Behind data: episodes, densities. */
  readonly wash: string;
  /** With the hedge, without it, and a third thing, such as trading less: of Okabe and Ito's colours. */
  readonly hedged: string;
  readonly unhedged: string;
  readonly other: string;
}

/** Width of figures in files [px]. */
export const PAPER_WIDTH = 860;

/** On white, for papers. */
export const PAPER: FigureTheme = {
  background: 'white',
  ink: '#101418',
  faintInk: '#5c666e',
  rule: '#dfe3e6',
  wash: '#e8eaec',
  hedged: '#0072b2',
  unhedged: '#b34a00',
  other: '#00694b',
};

/** On the light page. */
export const LIGHT: FigureTheme = {
  ...PAPER,
  background: null,
  ink: '#1d1c1a',
  faintInk: '#5d5a54',
  rule: '#e2ded5',
  wash: '#ebe7dd',
};

/** On the dark page. */
export const DARK: FigureTheme = {
  background: null,
  ink: '#e9e5dc',
  faintInk: '#a8a398',
  rule: '#35342f',
  wash: '#2b2a26',
  hedged: '#6db6e8',
  unhedged: '#f0965a',
  other: '#5cc9a0',
};

/** Title and subtitle of a figure in lines that its width has room for. */
export function figureTitle(title: string, subtitle: string, width: number) {
  return { text: wrapLines(title, Math.floor(width / 7.8)), subtitle: wrapLines(subtitle, Math.floor(width / 6.4)) };
}

const FONT = 'Inter, "Helvetica Neue", Arial, sans-serif';

/** What every figure of plain marks and axes shares. */
export function figureConfig({ ink, faintInk, rule }: FigureTheme) {
  return {
    font: FONT,
    view: { stroke: null },
    axis: {
      domain: false,
      gridColor: rule,
      tickColor: rule,
      labelColor: faintInk,
      titleColor: faintInk,
      titleFontWeight: 400,
      labelFontSize: 11.5,
      titleFontSize: 11.5,
    },
    legend: { labelColor: ink, titleColor: faintInk, labelFontSize: 12, symbolStrokeWidth: 2.5, titleFontWeight: 400 },
    text: { color: ink },
    title: {
      color: ink,
      subtitleColor: faintInk,
      anchor: 'start',
      fontSize: 14,
      fontWeight: 600,
      subtitleFontSize: 12,
    },
  } as const;
}

export const VEGA_LITE = 'https://vega.github.io/schema/vega-lite/v6.json';
