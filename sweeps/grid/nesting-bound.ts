import { Lexer } from 'yaml';

/**
 * An upper bound of how deep a YAML text nests, found without descending into it.
 *
 * The YAML parser calls itself once or more per level, and a text that nests thousands of levels ends the process
 * rather than the parsing; so the depth is bounded first. A block opens at most one level per column of indentation and
 * one per indicator (`-`, `?`, `:`) on the line; brackets are counted.
 *
 * @returns levels [0, ...)
 */
export function nestingBound(text: string): number {
  let brackets = 0;
  let onThisLine = 0;
  let isLineStart = true;
  let deepest = 0;
  for (const token of new Lexer().lex(text)) {
    if (/^\r?\n/.test(token)) {
      onThisLine = 0;
      isLineStart = true;
      continue;
    }
    if (isLineStart && /^ +$/.test(token)) onThisLine = token.length;
    else if (token === '-' || token === '?' || token === ':') ++onThisLine;
    else if (token === '[' || token === '{') ++brackets;
    else if ((token === ']' || token === '}') && brackets > 0) --brackets;
    isLineStart = false;
    deepest = Math.max(deepest, brackets + onThisLine);
  }
  return deepest;
}
