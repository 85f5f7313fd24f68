/**
 * The first of some symbols that a file's name contains as a whole word.
 *
 * Most price histories do not say which index they hold; their name does, e.g. `VIX9D_History.csv`, `^GSPC.csv`.
 *
 * @param name - file name without folders
 * @param symbols - in lower case, letters and digits only
 * @example fileSymbol('VIX9D_History.csv', ['vix', 'vix9d']) // 'vix9d'
 */
export function fileSymbol<Symbol extends string>(name: string, symbols: readonly Symbol[]): Symbol | undefined {
  const words = name.toLowerCase().split(/[^a-z0-9]+/);
  return symbols.find((symbol) => words.includes(symbol));
}
