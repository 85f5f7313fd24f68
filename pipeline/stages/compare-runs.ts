import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TRIAL_METRICS } from '../../engine/book/index.js';
import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { axisColumnName, type Comparison, type Manifest } from '../../results/schemas/index.js';
import {
  type Database,
  openDatabase,
  quoteName,
  quoteText,
  readManifest,
  readVerdictWords,
  type VerdictLine,
} from '../../results/store/index.js';
import { axisPaths } from '../../sweeps/axes/index.js';
import { type Period, parseGrid, resolveGrid } from '../../sweeps/grid/index.js';

/** What a run was made from, as words that can be compared. */
type Settings = Readonly<Record<string, string | null>>;

/**
 * Sets two finished runs side by side: what they were made from, the trials that both have, and which verdicts moved.
 *
 * Trials are compared by DuckDB, row by row and bit by bit; memory does not grow with their number.
 *
 * @throws InputError when one of them is not finished
 */
export async function compareRuns(folderA: string, folderB: string): Promise<Comparison> {
  const [manifestA, manifestB] = [await readManifest(folderA), await readManifest(folderB)];
  const tables = [folderA, folderB].map((folder) => join(folder, 'trials.parquet'));
  for (const path of tables) {
    if (!existsSync(path))
      throw new InputError(`${path}: must be there for runs to be compared, got an unfinished run`);
  }
  const verdicts = compareVerdicts(await readVerdictWords(folderA), await readVerdictWords(folderB));
  const database = await openDatabase();
  try {
    const { connection } = database;
    for (const [at, name] of ['a', 'b'].entries()) {
      await connection.run(`CREATE VIEW ${name} AS FROM read_parquet(${quoteText(tables[at])})`);
    }
    return {
      a: manifestA.run,
      b: manifestB.run,
      settings: compareSettings(settingsOf(manifestA), settingsOf(manifestB)),
      axes: await compareAxes(database),
      trials: await compareTrials(database),
      verdicts,
    };
  } finally {
    database.close();
  }
}

function settingsOf(manifest: Manifest): Settings {
  const { dataset, options } = manifest;
  return {
    grid: manifest.grid.name,
    data: `${dataset.name} ${dataset.hash.slice(0, 10)}`,
    days: `${dataset.from} to ${dataset.to}`,
    modelled: Object.keys(dataset.modelled).sort().join(', '),
    engine: manifest.engineVersion,
    node: manifest.nodeVersion,
    seed: String(manifest.seed),
    ledger: hashOf(manifest.claims.text),
    ...gridSettings(manifest),
    '--from': options.from,
    '--to': options.to,
  };
}

/** What a grid asks besides its axes; nothing where this version does not read it any more. */
function gridSettings({ grid }: Manifest): Settings {
  try {
    const sweep = resolveGrid(parseGrid(grid.text, grid.file));
    return {
      period: periodText(sweep.period.value),
      windows: sweep.windows.join(', '),
      floor: String(sweep.floor),
      regimes: sweep.regimes.map((regime) => (typeof regime === 'string' ? regime : regime.name)).join(', '),
      claims: sweep.claims.ids?.map(({ value }) => value).join(', ') ?? 'all',
      expect: sweep.expect
        .map(({ claim, reading, friction, verdict }) => [claim, reading, friction, verdict].filter(Boolean).join(' '))
        .join(', '),
    };
  } catch (error) {
    if (error instanceof InputError) return {};
    throw error;
  }
}

function periodText(period: Period): string {
  if (period.kind !== 'span') return period.kind;
  const [from, to] = [period.from, period.to].map((day) => (day === null ? '' : toIsoDate(day)));
  return `${from}..${to}`;
}

function compareSettings(a: Settings, b: Settings): Comparison['settings'] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .map((what) => ({ what, a: a[what] ?? null, b: b[what] ?? null }))
    .filter((row) => row.a !== row.b);
}

async function compareAxes(database: Database): Promise<Comparison['axes']> {
  const columns = await sharedColumns(database);
  const axes = [];
  for (const axis of axisPaths.map(axisColumnName).filter((name) => columns.has(name))) {
    const only = async (one: string, other: string) =>
      (
        await rowsOf(
          database,
          `SELECT DISTINCT ${quoteName(axis)} AS v FROM ${one} EXCEPT SELECT ${quoteName(axis)} FROM ${other} ORDER BY v`,
        )
      ).map(([value]) => value as string | number | boolean | null);
    const [onlyA, onlyB] = [await only('a', 'b'), await only('b', 'a')];
    if (onlyA.length + onlyB.length > 0) axes.push({ axis, onlyA, onlyB });
  }
  return axes;
}

async function compareTrials(database: Database): Promise<Comparison['trials']> {
  const columns = await sharedColumns(database);
  const metrics = TRIAL_METRICS.filter((metric) => columns.has(metric));
  const differs = (column: string) => `a.${quoteName(column)} IS DISTINCT FROM b.${quoteName(column)}`;
  const [[onlyA, onlyB, common, changed, ...perMetric]] = await rowsOf(
    database,
    `SELECT count(*) FILTER (b.trial IS NULL), count(*) FILTER (a.trial IS NULL),
       count(*) FILTER (a.trial = b.trial),
       count(*) FILTER (a.trial = b.trial AND (${['status', ...metrics].map(differs).join(' OR ')}))
       ${metrics.map((metric) => `, count(*) FILTER (a.trial = b.trial AND ${differs(metric)})`).join('')}
     FROM a FULL JOIN b ON a.trial = b.trial`,
  );
  const changedMetrics = [];
  for (const [at, metric] of metrics.entries()) {
    if (Number(perMetric[at]) === 0) continue;
    const [[trial, largest]] = await rowsOf(
      database,
      `SELECT trial, abs(a.${metric} - b.${metric}) AS gap FROM a JOIN b USING (trial) WHERE ${differs(metric)}
       ORDER BY gap DESC NULLS LAST, trial LIMIT 1`,
    );
    changedMetrics.push({
      metric,
      trials: Number(perMetric[at]),
      largest: largest === null ? null : Number(largest),
      trial: String(trial),
    });
  }
  return {
    onlyA: Number(onlyA),
    onlyB: Number(onlyB),
    common: Number(common),
    changed: Number(changed),
    metrics: changedMetrics,
  };
}

/** Columns that the trials of both runs have. */
async function sharedColumns(database: Database): Promise<Set<string>> {
  const names = async (view: string) => (await rowsOf(database, `DESCRIBE ${view}`)).map(([name]) => String(name));
  const ofB = new Set(await names('b'));
  return new Set((await names('a')).filter((name) => ofB.has(name)));
}

async function rowsOf({ connection }: Database, sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRowsJS();
}

function compareVerdicts(a: readonly VerdictLine[], b: readonly VerdictLine[]): Comparison['verdicts'] {
  const keyOf = ({ claim, reading, friction, regime, rule, metric, statistic, windows }: VerdictLine) =>
    JSON.stringify([claim, reading, friction, regime, rule, metric, statistic, windows]);
  const inB = new Map(b.map((verdict) => [keyOf(verdict), verdict]));
  const inA = new Set(a.map(keyOf));
  const pairs = [
    ...a.map((verdict) => ({ verdict, a: verdict.verdict, b: inB.get(keyOf(verdict))?.verdict ?? null })),
    ...b.filter((verdict) => !inA.has(keyOf(verdict))).map((verdict) => ({ verdict, a: null, b: verdict.verdict })),
  ];
  const moved = pairs.filter((pair) => pair.a !== pair.b);
  return {
    same: pairs.length - moved.length,
    moved: moved.map(({ verdict: { claim, reading, friction, regime, rule, metric }, ...words }) => ({
      claim,
      reading,
      friction,
      regime,
      rule,
      metric,
      ...words,
    })),
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
