import { InputError } from '../../engine/contracts/input-error.js';
import { showGiven } from '../axes/index.js';
import { givenOf, type LiteralMap, whereOf } from './literal.js';
import { parseYaml } from './parse-yaml.js';

/** A grid as it was written; nothing is checked but that it is a map. */
export interface Grid {
  /** The file, as it was named. */
  readonly file: string;
  readonly root: LiteralMap;
}

/**
 * Reads the text of a grid.
 *
 * @param text - YAML 1.2
 * @param fileName - how messages name the file; also where the sweep's name comes from
 * @throws InputError for broken YAML, keys given twice, and a file that is not a map
 */
export function parseGrid(text: string, fileName: string): Grid {
  const root = parseYaml(text, fileName);
  if (root.kind !== 'map') {
    throw new InputError(`${whereOf(root.place)}: must be a map such as "sweep: ...", got ${showGiven(givenOf(root))}`);
  }
  return { file: fileName, root };
}
