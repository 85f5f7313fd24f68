import { readFileSync } from 'node:fs';

/** A fenced block of a document. */
export interface CodeBlock {
  /** `sh`, `text`, `yaml`, ... */
  readonly language: string;
  readonly text: string;
  /** Where its text begins and ends in the document. */
  readonly from: number;
  readonly to: number;
}

/** The fenced blocks of a Markdown text, in their order. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => {
    const text = match[2];
    const to = match.index + match[0].length - 3;
    return { language: match[1], text, from: to - text.length, to };
  });
}

/** The blocks of a document, by language. */
export function blocksOf(file: string, language: string): string[] {
  return codeBlocks(readFileSync(file, 'utf8'))
    .filter((block) => block.language === language)
    .map(({ text }) => text);
}
