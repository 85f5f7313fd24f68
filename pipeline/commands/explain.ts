import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { TRIAL_METRICS } from '../../engine/book/index.js';
import { InputError } from '../../engine/contracts/input-error.js';
import {
  accountOfDays,
  accountSpec,
  DARK,
  type FigureTheme,
  formatExplanation,
  formatExplanationTable,
  LIGHT,
  PAPER_WIDTH,
  renderSvg,
} from '../../results/report/index.js';
import { makeTrialPage } from '../../results/report/page/index.js';
import {
  type Explanation,
  type ExplanationTableName,
  explanationTable,
  explanationTableNames,
} from '../../results/schemas/index.js';
import {
  csvTable,
  findRun,
  findTrial,
  type StoredTrialRow,
  writeFileAtomically,
  writeTable,
} from '../../results/store/index.js';
import { exitCodes } from '../exit-codes.js';
import { outputWidth } from '../print-lines.js';
import { readPageAssets } from '../report/page-assets.js';
import { explainTrial } from '../stages/explain-trial.js';
import { prepareAgain } from '../stages/prepare-again.js';
import { withJson, withRun, withRuns } from './run-options.js';

const formats = ['text', 'csv', 'parquet', 'json', 'html'] as const;

interface ExplainOptions {
  readonly run: string;
  readonly trial: string;
  readonly runs: string;
  readonly dataDir?: string | undefined;
  readonly table?: ExplanationTableName | undefined;
  readonly format: (typeof formats)[number];
  readonly out?: string | undefined;
  readonly json: boolean;
}

/** `sweep explain RUN TRIAL`: one trial laid open. */
export const explainCommand: CommandModule<object, ExplainOptions> = {
  command: 'explain <run> <trial>',
  describe: 'Lay one trial open: every fill, daily equity, months, drawdowns, who earned what',
  builder: (yargs) =>
    withJson(withRuns(withRun(yargs)))
      .positional('trial', { type: 'string', demandOption: true, describe: 'Trial id, or a unique beginning of one' })
      .option('data-dir', {
        type: 'string',
        describe: 'Folder of datasets (default: $SWEEP_DATA_DIR or the data home)',
      })
      .option('table', { choices: explanationTableNames, describe: 'Print this table alone, and all of it' })
      .option('format', { choices: formats, default: 'text' as const, describe: 'What to print or write' })
      .option('out', {
        type: 'string',
        describe: 'File to write in place of printing; for csv and parquet without --table a folder',
      })
      .example('$0 explain 4-4-2.quick 3f', 'the trial whose id begins with 3f')
      .example('$0 explain 4-4-2.quick 3f --table blotter', 'every fill')
      .example('$0 explain 4-4-2.quick 3f --format csv --out trial', 'all tables as CSV files in a folder')
      .example('$0 explain 4-4-2.quick 3f --format html --out trial.html', 'one page with everything'),

  handler: explain,
};

async function explain(options: ExplainOptions): Promise<void> {
  const format = options.json ? 'json' : options.format;
  checkOutput(format, options);
  const folder = await findRun(options.runs, options.run);
  const stored = await findTrial(folder, options.trial);
  if (stored.status !== 'done') {
    throw new InputError(
      `${stored.trial}: must be a trial that was done, got one that was ${stored.status}: ${stored.reason}`,
    );
  }
  const { run } = await prepareAgain(folder, options.dataDir);
  const explanation = explainTrial(run, stored.trial);
  const written = await deliver(explanation, format, options);
  if (written !== null) console.error(`Written: ${written}`);
  const differing = differingMetrics(explanation, stored);
  if (differing.length > 0) {
    console.error(`recomputed figures differ from trials.parquet: ${differing.join(', ')}; sweep verify tells more`);
    process.exitCode = exitCodes.failed;
  }
}

/** Says before anything is computed where the output has no place to go, or cannot be what is asked for. */
function checkOutput(format: ExplainOptions['format'], { out, table }: ExplainOptions): void {
  if (format === 'html' && table !== undefined) {
    throw new InputError('--table: must not be given with --format html, whose page has all tables');
  }
  if (out === undefined && format === 'parquet') {
    throw new InputError('--out: must be given with --format parquet: a folder, or a file with --table');
  }
  if (out === undefined && format === 'csv' && table === undefined) {
    throw new InputError('--out: must be a folder for all tables as CSV; or name the one to print with --table');
  }
}

/** @returns what was written; null when it was printed */
async function deliver(
  explanation: Explanation,
  format: ExplainOptions['format'],
  { out, table }: ExplainOptions,
): Promise<string | null> {
  if (format === 'csv' || format === 'parquet') return deliverTables(explanation, format, out, table);
  const text = await textOf(explanation, format, table, out === undefined ? outputWidth() : Infinity);
  if (out === undefined) {
    process.stdout.write(text);
    return null;
  }
  await writeFileAtomically(out, text);
  return out;
}

async function textOf(
  explanation: Explanation,
  format: 'text' | 'json' | 'html',
  table: ExplanationTableName | undefined,
  width: number,
): Promise<string> {
  switch (format) {
    case 'html':
      return pageOf(explanation);
    case 'json':
      return `${JSON.stringify(explanation, null, 1)}\n`;
    case 'text':
      return `${table === undefined ? formatExplanation(explanation, width) : formatExplanationTable(explanation, table, width)}\n`;
  }
}

const IS_DARK = 'screen and (prefers-color-scheme: dark)';
const IS_NARROW = '(max-width: 40rem)';
/** Width of a figure on a phone [px]. */
const NARROW_WIDTH = 360;

async function pageOf(explanation: Explanation): Promise<string> {
  const { trial, label, daily } = explanation;
  const subtitle = `trial ${trial}${label === '' ? '' : `, ${label}`}`;
  const account = { ...accountOfDays(trial, daily, []), subtitle };
  const draw = (width: number, theme: FigureTheme) => renderSvg(accountSpec(account, width, theme));
  // The page runs no script: it has a drawing for each screen that it may be read on.
  const others = [
    { media: `${IS_DARK} and ${IS_NARROW}`, svg: await draw(NARROW_WIDTH, DARK) },
    { media: IS_DARK, svg: await draw(PAPER_WIDTH, DARK) },
    { media: IS_NARROW, svg: await draw(NARROW_WIDTH, LIGHT) },
  ];
  const { style } = await readPageAssets();
  return makeTrialPage(explanation, await draw(PAPER_WIDTH, LIGHT), others, style);
}

async function deliverTables(
  explanation: Explanation,
  format: 'csv' | 'parquet',
  out: string | undefined,
  only: ExplanationTableName | undefined,
): Promise<string | null> {
  const write = async (path: string, name: ExplanationTableName) => {
    const table = explanationTable(explanation, name);
    await (format === 'csv' ? writeFileAtomically(path, csvTable(table)) : writeTable(path, table));
  };
  if (out === undefined) {
    process.stdout.write(csvTable(explanationTable(explanation, only as ExplanationTableName)));
    return null;
  }
  if (only !== undefined) {
    await write(out, only);
    return out;
  }
  await mkdir(out, { recursive: true });
  for (const name of explanationTableNames) await write(join(out, `${name}.${format}`), name);
  return join(out, `*.${format}`);
}

/** Figures that are not, to the bit, what the run stored. */
function differingMetrics({ metrics }: Explanation, stored: StoredTrialRow): string[] {
  return TRIAL_METRICS.filter((name) => !Object.is(metrics[name] ?? Number.NaN, stored.number(name)));
}
