import { wrapLines } from '../../results/report/index.js';

/**
 * A section of a Markdown document: from its heading to the next of the same or a higher level.
 *
 * @throws when the document has no such heading
 */
export function sectionOf(markdown: string, heading: string): string {
  const lines = markdown.split('\n');
  const levels = headingLevels(lines);
  const from = lines.findIndex((line, at) => levels[at] > 0 && line.replace(/^#+ /, '') === heading);
  if (from === -1) throw new Error(`the document has no heading "${heading}"`);
  const end = levels.findIndex((level, at) => at > from && level > 0 && level <= levels[from]);
  return lines.slice(from, end === -1 ? lines.length : end).join('\n');
}

/** Level of the heading on each line, 0 for other lines; a comment in a code block is none. */
function headingLevels(lines: readonly string[]): number[] {
  let isCode = false;
  return lines.map((line) => {
    if (line.startsWith('```')) isCode = !isCode;
    return isCode ? 0 : (/^(#+) /.exec(line)?.[1].length ?? 0);
  });
}

/**
 * Markdown as text for a terminal: paragraphs and lists wrapped, code as it is, the rows of a table as a first cell
 * with the others under it, links as their words.
 */
export function documentText(markdown: string, width: number): string {
  const out: string[] = [];
  let paragraph = '';
  let isCode = false;
  const flush = () => {
    if (paragraph !== '') out.push(...wrapped(paragraph, width));
    paragraph = '';
  };
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) {
      flush();
      isCode = !isCode;
    } else if (isCode || line.startsWith('    ')) {
      flush();
      out.push(isCode ? `    ${line}`.trimEnd() : line);
    } else if (line.startsWith('#')) {
      flush();
      const heading = plain(line.replace(/^#+ /, ''));
      out.push(line.startsWith('## ') ? heading.toUpperCase() : heading);
    } else if (line.startsWith('|')) {
      flush();
      out.push(...tableRow(line, width));
    } else if (line === '') {
      flush();
      out.push('');
    } else if (/^([-*]|\d+\.) /.test(line)) {
      flush();
      paragraph = line;
    } else {
      paragraph = paragraph === '' ? line : `${paragraph} ${line.trim()}`;
    }
  }
  flush();
  return out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function wrapped(paragraph: string, width: number): string[] {
  const indent = /^([-*]|\d+\.) /.exec(paragraph)?.[0].length ?? 0;
  return wrapLines(plain(paragraph), width - indent).map((line, at) => `${at === 0 ? '' : ' '.repeat(indent)}${line}`);
}

function tableRow(line: string, width: number): string[] {
  const cells = line
    .slice(1, line.lastIndexOf('|'))
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell.trim()));
  if (cells.every((cell) => /^:?-+:?$/.test(cell))) return [];
  const [first, ...rest] = cells;
  return [
    first,
    ...rest.filter((cell) => cell !== '').flatMap((cell) => wrapLines(cell, width - 4).map((part) => `    ${part}`)),
  ];
}

/** Words without the marks of Markdown. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replaceAll('\\|', '|')
    .replaceAll('&lt;', '<');
}
