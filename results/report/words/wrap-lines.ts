import { visibleLength } from './visible-length.js';

/**
 * Breaks text into lines at spaces; a single word longer than a line stays whole.
 *
 * @param longest - characters per line
 * @example wrapLines('the quick brown fox', 10) // ['the quick', 'brown fox']
 */
export function wrapLines(text: string, longest: number): string[] {
  return fillLines(text.split(' '), ' ', longest);
}

/**
 * Puts pieces into lines as long as they may be; a piece longer than a line is broken at spaces.
 *
 * @param separator - stands between two pieces on one line
 * @param longest - characters per line
 * @example fillLines(['n 12', 'cut 21%', 'cost 2%'], ', ', 14) // ['n 12, cut 21%', 'cost 2%']
 */
export function fillLines(pieces: readonly string[], separator: string, longest: number): string[] {
  const lines: string[] = [];
  let line = '';
  const parts = pieces.flatMap((piece) =>
    visibleLength(piece) > longest && piece.includes(' ') ? wrapLines(piece, longest) : [piece],
  );
  for (const part of parts) {
    if (line !== '' && visibleLength(line) + separator.length + visibleLength(part) > longest) {
      lines.push(line);
      line = part;
    } else {
      line = line === '' ? part : `${line}${separator}${part}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * Breaks each line of a text that is too long; what goes on below is set in by two more than the line itself.
 *
 * @example hangLines('  the quick brown fox', 14) // ['  the quick', '    brown fox']
 */
export function hangLines(text: string, longest: number): string[] {
  return text.split('\n').flatMap((line) => {
    if (visibleLength(line) <= longest) return [line];
    const indent = line.length - line.trimStart().length;
    const [first, ...rest] = wrapLines(line.trimStart(), longest - indent);
    const below = wrapLines(rest.join(' '), longest - indent - 2);
    return [`${' '.repeat(indent)}${first}`, ...below.map((more) => `${' '.repeat(indent + 2)}${more}`)];
  });
}
