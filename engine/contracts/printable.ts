/** Controls, halves of characters, line separators, and what turns the direction of writing: none shows as itself. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text as one line that a terminal shows and does not obey: a file cannot move the cursor, colour a verdict or
 * write backwards through a message that repeats a part of it.
 *
 * @example printable('a\u001b[31mb') // 'a\\u001b[31mb'
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escapeCharacter);
}

/** Whether text, line breaks and tabs aside, holds only what shows as itself. */
export function isPrintable(text: string): boolean {
  return text.replace(/[\n\r\t]/g, '').search(UNPRINTABLE) === -1;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
