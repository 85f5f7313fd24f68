/**
 * Breaks text into lines at spaces; a single word longer than a line stays whole.
 *
 * @param longest - characters per line
 * @example wrapLines('the quick brown fox', 10) // ['the quick', 'brown fox']
 */
export function wrapLines(text: string, longest: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > longest) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}
