import { hangLines } from '../results/report/index.js';

/** Columns of the terminal that standard output is; 80 where it is none. */
export function outputWidth(): number {
  return process.stdout.columns ?? 80;
}

/** Lines on standard output: those that are wider than a terminal are broken; what is piped keeps one line each. */
export function printLines(lines: readonly string[]): void {
  if (lines.length > 0) printText(`${lines.join('\n')}\n`);
}

/**
 * The same for a text of several lines.
 *
 * @param text - ends with a line break
 */
export function printText(text: string): void {
  const width = process.stdout.columns ?? Number.POSITIVE_INFINITY;
  process.stdout.write(hangLines(text, width).join('\n'));
}
