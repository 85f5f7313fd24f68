/** A line of text of a picture: what it is, and where. */
export interface PlacedText {
  /** Place of its anchor, from the picture's top left corner [SVG units]. */
  readonly x: number;
  readonly y: number;
  /** Turned clockwise by [quarter turns], 0 to 3. */
  readonly turns: number;
  /** SVG attributes of its font and alignment, a space before each. */
  readonly style: string;
  /** [SVG units] */
  readonly fontSize: number;
  /** Red, green, blue, each 0 to 255. */
  readonly colour: readonly [number, number, number];
  /** As SVG writes it: escaped. */
  readonly content: string;
}

/** A picture in two. */
export interface LiftedTexts {
  /** The SVG without the texts. */
  readonly shapes: string;
  /** The texts in their order. */
  readonly texts: readonly PlacedText[];
}

/** Where a group puts what is in it; null where texts cannot be lifted out of it. */
type Place = { readonly x: number; readonly y: number } | null;

const NUMBER = '(-?[\\d.]+(?:e-?\\d+)?)';
const MOVE = `translate\\(${NUMBER},${NUMBER}\\)`;
const GROUP_OR_TEXT = /<g\b([^>]*?)(\/?)>|(<\/g>)|<text ([^>]*)>([^<]*)<\/text>/g;
const GROUP_MOVE = new RegExp(`^${MOVE}$`);
const TEXT_MOVE = new RegExp(`^${MOVE}(?: rotate\\(${NUMBER}\\)(?: ${MOVE})?)?$`);

/** Attributes of a text that only its glyphs depend on. */
const STYLE = /^(?:font-.*|text-anchor)$/;
/** Attributes of a text that do not show. */
const UNSEEN = /^(?:aria-.*|role|pointer-events)$/;

/**
 * Takes the texts out of a picture, to be drawn on top of it. What stands behind a clip or a group's opacity, is slanted,
 * has more than one line, a stroke or an opacity of its own, stays where it is.
 *
 * @param svg - as Vega writes it
 */
export function liftTexts(svg: string): LiftedTexts {
  const texts: PlacedText[] = [];
  const kept: string[] = [];
  const places: Place[] = [{ x: 0, y: 0 }];
  let from = 0;
  for (const match of svg.matchAll(GROUP_OR_TEXT)) {
    const [whole, group, isEmpty, isEnd, text, content] = match;
    const place = places[places.length - 1];
    if (isEnd) places.pop();
    else if (group !== undefined) {
      if (!isEmpty) places.push(placeIn(place, attributesOf(group)));
    } else if (place !== null) {
      const placed = placeText(place, attributesOf(text), content);
      if (placed === null) continue;
      texts.push(placed);
      kept.push(svg.slice(from, match.index));
      from = match.index + whole.length;
    }
  }
  kept.push(svg.slice(from));
  return { shapes: kept.join(''), texts };
}

function placeIn(outer: Place, attributes: ReadonlyMap<string, string>): Place {
  if (outer === null || attributes.has('clip-path') || attributes.has('opacity')) return null;
  const transform = attributes.get('transform');
  if (transform === undefined) return outer;
  const [, x, y] = GROUP_MOVE.exec(transform) ?? [];
  return x === undefined ? null : { x: outer.x + Number(x), y: outer.y + Number(y) };
}

function placeText(
  place: NonNullable<Place>,
  attributes: ReadonlyMap<string, string>,
  content: string,
): PlacedText | null {
  const { transform = '', fill = '', opacity = '1', ...rest } = Object.fromEntries(attributes);
  const seen = Object.entries(rest).filter(([name]) => !UNSEEN.test(name));
  const move = TEXT_MOVE.exec(transform);
  const colour = readColour(fill);
  const fontSize = Number.parseFloat(rest['font-size']);
  if (move === null || colour === null || Number(opacity) !== 1 || !(fontSize > 0)) return null;
  if (!seen.every(([name]) => STYLE.test(name))) return null;
  const [x, y, angle, alongX, alongY] = move.slice(1).map((number) => Number(number ?? 0));
  if (angle % 90 !== 0) return null;
  const turns = (((angle / 90) % 4) + 4) % 4;
  const [dx, dy] = turn(alongX, alongY, turns);
  return {
    x: place.x + x + dx,
    y: place.y + y + dy,
    turns,
    style: seen.map(([name, value]) => ` ${name}="${value}"`).join(''),
    fontSize,
    colour,
    content,
  };
}

/** Turns a point clockwise around the origin, y downwards. */
export function turn(x: number, y: number, turns: number): [number, number] {
  switch (turns) {
    case 1:
      return [-y, x];
    case 2:
      return [-x, -y];
    case 3:
      return [y, -x];
    default:
      return [x, y];
  }
}

function attributesOf(tag: string): Map<string, string> {
  return new Map(Array.from(tag.matchAll(/([\w:-]+)="([^"]*)"/g), ([, name, value]) => [name, value]));
}

function readColour(fill: string): PlacedText['colour'] | null {
  if (fill === 'white') return [255, 255, 255];
  if (fill === 'black') return [0, 0, 0];
  if (!/^#[0-9a-f]{6}$/i.test(fill)) return null;
  const value = Number.parseInt(fill.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
