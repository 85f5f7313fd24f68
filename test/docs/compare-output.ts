import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type CodeBlock, codeBlocks } from './code-blocks.js';
import { shorten, withoutFigures } from './shown-output.js';

const isUpdate = process.env.UPDATE_DOCS === '1';

/** The blocks of a document as it is now: an update moves them. */
export function readBlocks(file: string): CodeBlock[] {
  return codeBlocks(readFileSync(file, 'utf8'));
}

/** Holds an output against the block that shows it, or puts it there. */
export function compare(file: string, shownAt: number, output: string): void {
  const shown = readBlocks(file)[shownAt];
  const expected = shorten(output, shown.text);
  if (isUpdate) {
    const document = readFileSync(file, 'utf8');
    writeFileSync(file, document.slice(0, shown.from) + expected + document.slice(shown.to));
  } else expect(withoutFigures(shown.text)).toBe(withoutFigures(expected));
}
