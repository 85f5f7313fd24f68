/**
 * Advances of Inter's letters, the wider of its two weights [em], each with the letters that have it or somewhat less.
 *
 * @see Inter 4, table hmtx
 */
const ADVANCES: readonly (readonly [number, string])[] = [
  [0.28, "ijlI!,.:; ·'"],
  [0.37, '()[]`tf|'],
  [0.4, '1r/\\'],
  [0.48, '-"_{}^–'],
  [0.55, '?*Jaks'],
  [0.57, 'Lcxz7'],
  [0.6, '25EFvy'],
  [0.85, 'w'],
  [0.92, 'mM'],
  [0.75, 'ACGHNOQUV'],
  [1, '%W@…'],
];

/** Of all others. */
const COMMON_ADVANCE = 0.64;

const advances = new Map(ADVANCES.flatMap(([advance, letters]) => Array.from(letters, (letter) => [letter, advance])));

/**
 * How wide a text of a picture is, or up to a twentieth more [px]. Vega reckons with 0.8 em a letter where it has no browser to
 * ask, which left a third of a picture blank beside a long subtitle.
 */
export function textWidth({ fontSize = 11 }: { readonly fontSize?: number }, text: string): number {
  return (
    fontSize * Array.from(text, (letter) => advances.get(letter) ?? COMMON_ADVANCE).reduce((sum, one) => sum + one, 0)
  );
}
