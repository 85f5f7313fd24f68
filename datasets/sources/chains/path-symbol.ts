/** In the order looked for: `spxw` is not `spx`. */
const INDEX_SYMBOLS = ['spxw', 'vixw', 'spx', 'vix'];

/**
 * What a chain file quotes, told by its path: for layouts that do not say inside.
 *
 * @returns an index symbol that stands anywhere in the path as a word, the file's name first; else the first word of
 *   the name; in capitals
 * @example pathSymbol('optionsdx/spx_eod_202301.txt') // 'SPX'
 */
export function pathSymbol(path: string): string {
  const parts = path.toLowerCase().split('/').reverse();
  for (const part of parts) {
    const words = part.split(/[^a-z0-9]+/);
    const symbol = INDEX_SYMBOLS.find((candidate) => words.includes(candidate));
    if (symbol !== undefined) return symbol.toUpperCase();
  }
  return (/[a-z]+/.exec(parts[0])?.[0] ?? '').toUpperCase();
}
