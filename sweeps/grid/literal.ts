import type { Given } from '../axes/index.js';

/** Where something was written. */
export interface Place {
  /** The file, as it was named. */
  readonly file: string;
  /** From 1; 0 for what was not written but defaulted. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** Way to it from the root: `sweep.hedge.delta[2]`; empty for the root. */
  readonly path: string;
}

/** A scalar; `undefined` where a key stands with nothing after it. */
export interface LiteralScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null | undefined;
  readonly place: Place;
}

export interface LiteralList {
  readonly kind: 'list';
  readonly items: readonly Literal[];
  readonly place: Place;
}

/** Keys are unique, in the order of the file. */
export interface LiteralMap {
  readonly kind: 'map';
  readonly entries: readonly LiteralEntry[];
  readonly place: Place;
}

export interface LiteralEntry {
  readonly key: string;
  /** Where the key stands. */
  readonly place: Place;
  readonly value: Literal;
}

/** YAML as it was written: aliases followed, nothing interpreted, every node with its place. */
export type Literal = LiteralScalar | LiteralList | LiteralMap;

/** Longest way that a message repeats [characters]; a broken file can make a key of all its text. */
const LONGEST_PATH = 160;

/** `grids/4-4-2.yaml:14:12 sweep.hedge.delta[2]`: how every message about a file begins. */
export function whereOf({ file, line, column, path }: Place): string {
  const position = line > 0 ? `${file}:${line}:${column}` : file;
  const shown = path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH - 1)}…` : path;
  return shown === '' ? position : `${position} ${shown}`;
}

/** The values alone. */
export function givenOf(literal: Literal): Given {
  if (literal.kind === 'scalar') return literal.value;
  if (literal.kind === 'list') return literal.items.map(givenOf);
  return Object.fromEntries(literal.entries.map(({ key, value }) => [key, givenOf(value)]));
}

/** The entry of a key; undefined when the map has none. */
export function entryOf(map: LiteralMap, key: string): LiteralEntry | undefined {
  return map.entries.find((entry) => entry.key === key);
}
