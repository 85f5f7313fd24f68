/** One line of a delimited text file. */
export interface CsvRow {
  /** Line number in the file, the first line being 1. */
  readonly line: number;
  /** The fields, trimmed and unquoted; undefined when the quotes of the line do not pair up. */
  readonly fields: readonly string[] | undefined;
}

/**
 * The non-blank lines of a comma-separated text.
 *
 * Quoted fields may hold commas and doubled quotes but not line breaks: no market-data file needs one, and this way
 * a stray quote costs its own line instead of swallowing the rest of the file. Lines end in LF, CRLF or CR.
 *
 * @param text - the file's text, without a byte order mark
 * @param limit - stop after this many rows; all by default
 * @example csvRows('a,"b,c"\n\n1,2')[1] // { line: 3, fields: ['1', '2'] }
 */
export function csvRows(text: string, limit = Number.POSITIVE_INFINITY): CsvRow[] {
  const rows: CsvRow[] = [];
  const lineEnd = /\r\n|\n|\r/g;
  let line = 0;
  let start = 0;
  while (start < text.length && rows.length < limit) {
    const end = lineEnd.exec(text);
    const content = text.slice(start, end?.index ?? text.length);
    ++line;
    if (content.trim() !== '') rows.push({ line, fields: splitLine(content) });
    if (end === null) break;
    start = lineEnd.lastIndex;
  }
  return rows;
}

/** Fields of one line, or undefined when a quote is left open or has text beside it. */
function splitLine(line: string): string[] | undefined {
  if (!line.includes('"')) return line.split(',').map((field) => field.trim());
  const fields: string[] = [];
  let position = 0;
  while (position <= line.length) {
    const quoted = quotedField(line, position);
    const from = quoted?.end ?? position;
    const comma = line.indexOf(',', from);
    const end = comma === -1 ? line.length : comma;
    const bare = line.slice(from, end).trim();
    if (bare.includes('"') || (quoted !== undefined && bare !== '')) return undefined;
    fields.push(quoted?.text ?? bare);
    position = end + 1;
  }
  return fields;
}

/** The quoted field that opens at `position`, where `""` stands for a quote; undefined when there is none. */
function quotedField(line: string, position: number): { text: string; end: number } | undefined {
  let open = position;
  while (line[open] === ' ' || line[open] === '\t') ++open;
  if (line[open] !== '"') return undefined;
  let close = open;
  do {
    close = line.indexOf('"', close === open ? open + 1 : close + 2);
    if (close === -1) return undefined;
  } while (line[close + 1] === '"');
  return { text: line.slice(open + 1, close).replaceAll('""', '"'), end: close + 1 };
}
