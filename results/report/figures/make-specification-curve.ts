import { wrapLines } from '../words/wrap-lines.js';
import type { SpecificationAxis, SpecificationFigure } from './specification-figure.js';

const PLOT = { left: 190, width: 770, top: 76, height: 250 };
const WIDTH = PLOT.left + PLOT.width + 20;
const ROW = 13;
const GAP = 7;
/** A choice with more alternatives is one band, from its first at the top to its last. */
const MOST_ROWS = 16;
const BAND_ROWS = 4;
/** Figures below this are drawn at the lower edge: one that doubles a drawdown hides all others. */
const LOWEST_DRAWN = -1;
const LINE = 15;
const CHARACTERS = 150;

const COLOURS = {
  text: '#1a1a1a',
  dim: '#6b6b6b',
  grid: '#dddddd',
  curve: '#3b5b92',
  reaching: '#1b7837',
  edge: '#b2182b',
};

/**
 * Draws a specification curve as SVG: the figures in ascending order, and under each the choices that led to it. Same
 * figure, same bytes.
 *
 * Written out here rather than as a chart specification: 2,000 points with ten choices each are 20,000 marks, which as
 * one path per level take 250 kB and no time.
 */
export function makeSpecificationCurve(figure: SpecificationFigure): string {
  const { values, axes, band } = figure;
  const upright = uprightScale(figure);
  const strips = layOutStrips(axes);
  const caption = figure.caption.flatMap((line) => wrapLines(line, CHARACTERS));
  const captionTop = strips.bottom + 24;
  const height = captionTop + caption.length * LINE + 8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" ` +
      `font-family="Inter" font-size="11" fill="${COLOURS.text}">`,
    `<rect width="${WIDTH}" height="${height}" fill="white"/>`,
    text(20, 24, figure.title, 'font-size="15" font-weight="600"'),
    text(20, 44, figure.subtitle, `fill="${COLOURS.dim}"`),
    ...(band === null ? [] : [bandOf(band, upright)]),
    ...ticksOf(figure.quantity, upright),
    ...pointsOf(values, band, upright),
    ...axes.flatMap((axis, at) => stripOf(axis, strips.tops[at], values.length)),
    ...caption.map((line, at) => text(20, captionTop + at * LINE, line, `fill="${COLOURS.dim}"`)),
    '</svg>',
    '',
  ].join('\n');
}

interface Scale {
  readonly from: number;
  readonly to: number;
  /** Pixels from the top. */
  at(value: number): number;
}

function uprightScale({ values, band }: SpecificationFigure): Scale {
  const highest = values.length > 0 ? values[values.length - 1] : 0;
  const lowest = values.length > 0 ? values[0] : 0;
  const bandEnd = band === null ? 0 : Number.isFinite(band.to) ? band.to : band.from;
  const to = Math.ceil(10 * Math.max(highest, bandEnd, 0.05)) / 10;
  const from = Math.floor(10 * Math.max(LOWEST_DRAWN, Math.min(lowest, 0))) / 10;
  return {
    from,
    to,
    at: (value) => PLOT.top + (PLOT.height * (to - Math.min(to, Math.max(from, value)))) / (to - from),
  };
}

function bandOf({ from, to, name }: NonNullable<SpecificationFigure['band']>, { at }: Scale): string {
  const [top, bottom] = [at(to), at(from)];
  const label = text(PLOT.left + 6, top - 4, name, `fill="${COLOURS.reaching}"`);
  return (
    `<rect x="${PLOT.left}" y="${short(top)}" width="${PLOT.width}" height="${short(Math.max(1, bottom - top))}" ` +
    `fill="${COLOURS.reaching}" fill-opacity="0.15"/>${label}`
  );
}

function ticksOf(quantity: string, { from, to, at }: Scale): string[] {
  const step = to - from > 0.8 ? 0.2 : 0.1;
  const first = Math.ceil(from / step - 1e-9);
  const lines: string[] = [];
  for (let tick = first; tick * step <= to + 1e-9; ++tick) {
    const y = short(at(tick * step));
    const colour = tick === 0 ? COLOURS.text : COLOURS.grid;
    lines.push(
      `<path d="M${PLOT.left} ${y}h${PLOT.width}" stroke="${colour}" stroke-width="${tick === 0 ? 1 : 0.6}"/>`,
    );
    lines.push(text(PLOT.left - 6, Number(y) + 4, `${Math.round(100 * tick * step)}%`, 'text-anchor="end"'));
  }
  const middle = PLOT.top + PLOT.height / 2;
  return [...lines, text(24, middle, quantity, `text-anchor="middle" transform="rotate(-90 24 ${middle})"`)];
}

/** One path per colour: below the edge, as claimed, the others. */
function pointsOf(values: Float64Array, band: SpecificationFigure['band'], scale: Scale): string[] {
  const paths = new Map<string, string[]>();
  for (const [at, value] of values.entries()) {
    const isClaimed = band !== null && value >= band.from && value <= band.to;
    const colour = value < scale.from ? COLOURS.edge : isClaimed ? COLOURS.reaching : COLOURS.curve;
    const marks = paths.get(colour) ?? [];
    marks.push(`M${short(acrossOf(at, values.length))} ${short(scale.at(value))}h0`);
    paths.set(colour, marks);
  }
  return [...paths].map(
    ([colour, marks]) =>
      `<path d="${marks.join('')}" fill="none" stroke="${colour}" stroke-width="2.6" stroke-linecap="round"/>`,
  );
}

function acrossOf(point: number, points: number): number {
  return PLOT.left + (PLOT.width * (point + 0.5)) / points;
}

/** Rows that a choice takes: one per alternative, or a band where there are too many. */
function rowsOf(levels: number): number {
  return levels > MOST_ROWS ? BAND_ROWS : levels;
}

function layOutStrips(axes: readonly SpecificationAxis[]): { tops: number[]; bottom: number } {
  const tops: number[] = [];
  let top = PLOT.top + PLOT.height + 18;
  for (const { levels } of axes) {
    tops.push(top);
    top += (rowsOf(levels.length) + 1) * ROW + GAP;
  }
  return { tops, bottom: top };
}

/** The name of a choice, then a row per alternative with a mark under every point that took it. */
function stripOf({ name, levels }: SpecificationAxis, top: number, points: number): string[] {
  const first = top + ROW;
  const height = rowsOf(levels.length) - 1;
  const rowAt = (level: number) => first + (levels.length > 1 ? (level * height * ROW) / (levels.length - 1) : 0);
  const ends = [0, levels.length - 1];
  const labels = levels.flatMap((level, at) => {
    if (levels.length > MOST_ROWS && !ends.includes(at)) return [];
    const count = levels.length > MOST_ROWS && at > 0 ? ` (of ${levels.length})` : '';
    return [labelOf(rowAt(at), `${level.name}${count}`)];
  });
  const marks = levels.flatMap((level, at) =>
    level.points.map((point) => `M${short(acrossOf(point, points))} ${short(rowAt(at) + 1.5)}v9`),
  );
  const width = Math.min(3, Math.max(0.35, (0.8 * PLOT.width) / Math.max(1, points)));
  return [
    `<path d="M20 ${top - 3}h${WIDTH - 40}" stroke="${COLOURS.grid}" stroke-width="0.6"/>`,
    text(20, top + 10, name, 'font-weight="600"'),
    ...labels,
    `<path d="${marks.join('')}" stroke="${COLOURS.curve}" stroke-width="${short(width)}"/>`,
  ];
}

function labelOf(top: number, label: string): string {
  return text(PLOT.left - 6, top + 10, label, `text-anchor="end" fill="${COLOURS.dim}" font-size="10"`);
}

function text(x: number, y: number, content: string, attributes: string): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<text x="${short(x)}" y="${short(y)}" ${attributes}>${escaped}</text>`;
}

/** Two decimals are a hundredth of a pixel. */
function short(value: number): string {
  return String(Math.round(100 * value) / 100);
}
