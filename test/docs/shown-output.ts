/** A line that stands for any number of others. */
const LEFT_OUT = '…';

/**
 * What a document shows of an output: the first lines and the last ones that it has room for.
 *
 * @param shown - the block as it is; its lines before and after `…` say how many there are to be
 */
export function shorten(output: string, shown: string): string {
  const [head, tail] = parts(shown);
  const lines = output.trimEnd().split('\n');
  if (tail === null) return `${lines.join('\n')}\n`;
  const kept = [...lines.slice(0, head.length), LEFT_OUT, ...(tail.length > 0 ? lines.slice(-tail.length) : [])];
  return `${kept.join('\n')}\n`;
}

/**
 * An output as it must be shown whatever the figures: numbers, hashes and the spaces that align them all alike.
 *
 * Figures move with the engine; a document that shows other lines, columns or words than the program prints is wrong.
 */
export function withoutFigures(text: string): string {
  return text
    .replace(/\b[0-9a-f]{10}\b/g, '#')
    .replace(/-?\d[\d.,]*/g, '#')
    .replace(/─+/g, '─')
    .replace(/ +/g, ' ');
}

function parts(shown: string): [string[], string[] | null] {
  const lines = shown.trimEnd().split('\n');
  const at = lines.indexOf(LEFT_OUT);
  return at < 0 ? [lines, null] : [lines.slice(0, at), lines.slice(at + 1)];
}
