import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { packageRoot } from '../../datasets/bundled/index.js';
import { type Dataset, openDataset, resolveDataHome } from '../../datasets/store/index.js';
import { type Day, toDay } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { ENGINE_VERSION } from '../../engine/engine-version.js';
import { canonicalJson, runName } from '../../results/store/index.js';
import { chooseClaims, parseClaims, statementsOf } from '../../sweeps/claims/index.js';
import {
  type Located,
  type Period,
  parseGrid,
  resolveGrid,
  type Sweep,
  sweepIdentity,
} from '../../sweeps/grid/index.js';
import { checkClaimRegimes } from './check-claim-regimes.js';
import { checkRegimeColumns } from './check-regime-columns.js';
import type { IdentifiedRun, RunRequest } from './prepared-run.js';
import { readTextFile } from './read-text-file.js';

/**
 * Reads and checks what a run is asked of, and names it by the hash of all that its results depend on; plans nothing,
 * which takes no time even where there are a million trials.
 *
 * @throws InputError for any mistake in the grid, its ledger, the dataset or the options
 */
export async function identifyRun(request: RunRequest): Promise<IdentifiedRun> {
  const gridText = request.texts?.grid ?? (await readTextFile(request.grid, 'GRID'));
  const sweep = override(resolveGrid(parseGrid(gridText, request.grid)), request);
  const claimsFile = findLedger(request.grid, sweep.claims.file.value);
  const claimsText = request.texts?.claims ?? (await readTextFile(claimsFile, sweep.claims.file.where));
  const claims = chooseClaims(sweep, parseClaims(claimsText, claimsFile)).flatMap(statementsOf);
  const dataset = await openData(sweep, request.dataDir);
  checkRegimeColumns(sweep, dataset);
  checkClaimRegimes(claims);
  const resolvedHash = sha256Of(canonicalJson({ sweep: JSON.parse(sweepIdentity(sweep)), claims: identityOf(claims) }));
  const runHash = sha256Of(
    canonicalJson({ resolved: resolvedHash, dataset: dataset.hash, seed: sweep.seed, engine: ENGINE_VERSION }),
  );
  return {
    sweep,
    texts: { grid: gridText, claims: claimsText },
    claims,
    dataset,
    resolvedHash,
    runHash,
    name: runName(sweep.name, runHash),
  };
}

/** Options of the command line take the place of what the grid says. */
function override(sweep: Sweep, { data, from, to, seed }: RunRequest): Sweep {
  const period: Located<Period> =
    from === undefined && to === undefined
      ? sweep.period
      : { where: '--from/--to', value: { kind: 'span', from: dayOption('--from', from), to: dayOption('--to', to) } };
  return {
    ...sweep,
    data: data === undefined ? sweep.data : { where: '--data', value: data },
    period,
    seed: seed ?? sweep.seed,
  };
}

function dayOption(option: string, text: string | undefined): Day | null {
  if (text === undefined) return null;
  const day = toDay(text);
  if (Number.isNaN(day)) throw new InputError(`${option}: must be a date YYYY-MM-DD, got "${text}"`);
  return day;
}

async function openData(sweep: Sweep, dataDir: string | undefined): Promise<Dataset> {
  try {
    return await openDataset(sweep.data.value, { home: resolveDataHome(dataDir) });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.faults.map((fault) => `${sweep.data.where}: ${fault}`));
  }
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Claims without the places where they were written, as JSON can say them. */
function identityOf(claims: IdentifiedRun['claims']): unknown {
  const orNull = (end: number) => (Number.isFinite(end) ? end : null);
  return claims.map(({ where, band, ...claim }) => ({ ...claim, band: band.map(orNull) }));
}

/** A ledger beside the grid, else the one of that name that comes with sweep, so that a grid may lie anywhere. */
function findLedger(grid: string, ledger: string): string {
  const [beside, shipped] = [dirname(grid), join(packageRoot(), 'grids')].map((folder) => resolve(folder, ledger));
  return existsSync(beside) || !existsSync(shipped) ? beside : shipped;
}
