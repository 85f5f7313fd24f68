import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { InputError } from '../../engine/contracts/input-error.js';
import { isPrintable } from '../../engine/contracts/printable.js';
import type { Given } from '../axes/index.js';
import { Faults } from './faults.js';
import type { Literal, LiteralEntry, Place } from './literal.js';
import { nestingBound } from './nesting-bound.js';

// A hand-written file stays far below these; a file that aliases itself into billions of nodes does not.
const LARGEST_TEXT = 1 << 20; // characters
const MOST_NODES = 200_000;
const DEEPEST = 32; // levels
const LARGEST_BOUND = 200; // levels or columns of indentation; the parser takes some 700 before it runs out of stack

/** Longest that the parser's own words are repeated [characters]. */
const LONGEST_REASON = 200;

/** Text of a grid reaches terminals, tables and pages; there it must show as it is written. */
const UNPRINTABLE = 'must hold no control characters';

/**
 * Reads YAML 1.2 into literals with places. Aliases are followed; merge keys (`<<`) are not a part of YAML 1.2.
 *
 * @param text - the file's content
 * @param file - its name, for messages
 * @throws InputError for broken syntax, keys given twice, keys that are not text, and files too large or too deep
 */
export function parseYaml(text: string, file: string): Literal {
  const top: Place = { file, line: 1, column: 1, path: '' };
  if (text.length > LARGEST_TEXT) {
    throw new InputError(`${file}: must be at most ${LARGEST_TEXT} characters, got ${text.length}`);
  }
  const lines = new LineCounter();
  if (nestingBound(text) > LARGEST_BOUND) {
    throw new InputError(`${file}: must nest or indent at most ${LARGEST_BOUND} levels, got more`);
  }
  // Keys given twice are found below, where both places can be told; a level below `error` would print warnings, and
  // `silent` would pass over a second document.
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;
  const document = parseDocument(text, options);
  const faults = new Faults();
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    const source = text.split('\n')[line - 1]?.trim() || 'the end of the file';
    // The parser repeats what it stumbled over, which can be all that follows.
    const reason = lowerFirst(error.message).slice(0, LONGEST_REASON);
    faults.add({ ...top, line, column: col }, `must be valid YAML (${reason})`, source);
  }
  faults.throwIfAny();

  const literal = new LiteralMaker(file, lines, faults).make(document.contents, top, 0);
  faults.throwIfAny();
  return literal;
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

class LiteralMaker {
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #faults: Faults;
  readonly #anchors = new Map<string, Node>();
  #nodes = 0;

  constructor(file: string, lines: LineCounter, faults: Faults) {
    this.#file = file;
    this.#lines = lines;
    this.#faults = faults;
  }

  /** @param parent - place of the key or list that holds the node, for nodes that have no place of their own */
  make(node: Node | null, parent: Place, depth: number): Literal {
    const place = this.#placeOf(node, parent.path, parent);
    if (++this.#nodes > MOST_NODES) {
      throw new InputError(`${this.#file}: must hold at most ${MOST_NODES} values, aliases followed, got more`);
    }
    if (depth > DEEPEST) {
      throw new InputError(
        `${this.#file}:${place.line}:${place.column}: must nest at most ${DEEPEST} levels, got more`,
      );
    }
    if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      if (target) return this.#at(place, this.make(target, place, depth + 1));
      return this.#refuse(place, 'must name an anchor (&name) that comes before it', `*${node.source}`);
    }
    if (node?.anchor) this.#anchors.set(node.anchor, node);
    if (isMap(node))
      return { kind: 'map', entries: this.#entries(node.items as Pair<Node, Node>[], place, depth), place };
    if (isSeq(node)) {
      const items = (node.items as Node[]).map((item, index) =>
        this.make(item, { ...place, path: `${place.path}[${index}]` }, depth + 1),
      );
      return { kind: 'list', items, place };
    }
    return this.#scalar(node, place);
  }

  #scalar(node: Node | null, place: Place): Literal {
    if (!isScalar(node) || (node.value === null && !node.source)) return { kind: 'scalar', value: undefined, place };
    const { value } = node;
    const isPlain = value === null || ['string', 'number', 'boolean'].includes(typeof value);
    if (!isPlain) return this.#refuse(place, 'must be text, a number, true, false or null', node.source);
    if (typeof value === 'string' && !isPrintable(value)) return this.#refuse(place, UNPRINTABLE, value);
    return { kind: 'scalar', value: value as string | number | boolean | null, place };
  }

  #entries(pairs: readonly Pair<Node, Node>[], map: Place, depth: number): LiteralEntry[] {
    const entries = new Map<string, LiteralEntry>();
    for (const pair of pairs) {
      const key = isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : undefined;
      const place = this.#placeOf(pair.key, join(map.path, key ?? '?'), map);
      if (key === undefined || key === '') {
        this.#refuse(place, 'must be a key of plain text', key);
        continue;
      }
      if (!isPrintable(key)) {
        this.#refuse(place, UNPRINTABLE, key);
        continue;
      }
      const first = entries.get(key);
      if (first) {
        this.#refuse(place, 'must be given once', `it again after line ${first.place.line}`);
        continue;
      }
      entries.set(key, { key, place, value: this.make(pair.value, place, depth + 1) });
    }
    return [...entries.values()];
  }

  #placeOf(node: Node | null, path: string, otherwise: Place): Place {
    if (!node?.range) return { ...otherwise, path };
    const { line, col } = this.#lines.linePos(node.range[0]);
    return { file: this.#file, line, column: col, path };
  }

  #refuse(place: Place, mustHold: string, given: Given): Literal {
    this.#faults.add(place, mustHold, given);
    return { kind: 'scalar', value: undefined, place };
  }

  /** What an alias stands for, said to stand where the alias does: that is the line to look at. */
  #at(place: Place, literal: Literal): Literal {
    return { ...literal, place };
  }
}

/** Axis paths are written in one key, `hedge.delta`, and read the same as a key within a section. */
function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
