/** What sets colour and weight of text on a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the codes begin with one
const COLOUR_CODES = /\u001b\[[0-9;]*m/g;

/** Columns that a text takes on a terminal: its characters without the codes that colour it. */
export function visibleLength(text: string): number {
  return text.includes('\u001b') ? text.replace(COLOUR_CODES, '').length : text.length;
}
