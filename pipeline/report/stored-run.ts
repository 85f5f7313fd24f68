import { MARKET_COLUMN_NAMES, OPTIONAL_COLUMN_NAMES } from '../../datasets/schemas/index.js';
import type { AlternativeRow, Manifest, Verdict } from '../../results/schemas/index.js';
import { readManifest } from '../../results/store/index.js';
import { type ClaimDefinition, chooseClaims, parseClaims, statementsOf } from '../../sweeps/claims/index.js';
import { parseGrid, resolveGrid, type Sweep } from '../../sweeps/grid/index.js';
import { readAlternatives } from '../stages/compare-alternatives.js';
import { modelledSentence } from '../stages/modelled-note.js';
import { readVerdicts } from '../stages/read-verdicts.js';

/** A run folder and the question that it answers. */
export interface AskedRun {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly sweep: Sweep;
  readonly claims: readonly ClaimDefinition[];
}

/** A run folder with what was found. */
export interface RunWithVerdicts extends AskedRun {
  readonly verdicts: readonly Verdict[];
}

/** A complete run as its folder has it: nothing is computed, no dataset is opened. */
export interface StoredRun extends RunWithVerdicts {
  readonly alternatives: readonly AlternativeRow[];
}

/**
 * Opens a run folder.
 *
 * @throws InputError when the run is not complete, or of another version's layout
 */
export async function openStoredRun(folder: string): Promise<StoredRun> {
  const manifest = await readManifest(folder);
  const { grid, claims: ledger } = manifest;
  const sweep = resolveGrid(parseGrid(grid.text, grid.file));
  const claims = chooseClaims(sweep, parseClaims(ledger.text, grid.file)).flatMap(statementsOf);
  const verdicts = await readVerdicts(folder);
  return { folder, manifest, verdicts, alternatives: await readAlternatives(folder), sweep, claims };
}

/** Columns in table order: a manifest that was stored has them by name. */
const COLUMNS = [...MARKET_COLUMN_NAMES, ...OPTIONAL_COLUMN_NAMES, 'futures'];

/** Says which columns are a model's and on how many days; the same of a run under way and of the stored one. */
export function modelledIn({ dataset: { modelledShare } }: Manifest): string {
  const modelled = COLUMNS.filter((column) => Object.hasOwn(modelledShare, column));
  return modelledSentence(modelled.map((column) => [column, modelledShare[column]]));
}

/** One line on the data behind a figure. */
export function sourceLine(manifest: Manifest): string {
  const { name, hash, measuredFrom, to } = manifest.dataset;
  return `Data: ${name} (${hash.slice(0, 10)}), ${measuredFrom} to ${to}. ${modelledIn(manifest)}`;
}
