import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { drawPicture, formatBreakEven, profitSurfaceSpec } from '../../results/report/index.js';
import type { BreakEvenReport } from '../../results/schemas/index.js';
import { writeFileAtomically } from '../../results/store/index.js';
import { outputWidth } from '../print-lines.js';
import { computeBreakEven } from '../stages/compute-break-even.js';
import { prepareRun } from '../stages/prepare-run.js';
import { withJson } from './run-options.js';

interface BreakEvenOptions {
  readonly grid: string;
  readonly date: string;
  readonly data?: string | undefined;
  readonly dataDir?: string | undefined;
  readonly trial?: string | undefined;
  readonly json: boolean;
  readonly out?: string | undefined;
}

/** `sweep breakeven GRID --date D`: how far the VIX must jump, and how soon, to pay for a hedge bought on a day. */
export const breakEvenCommand: CommandModule<object, BreakEvenOptions> = {
  command: 'breakeven <grid>',
  describe: 'The VIX at which a hedge bought on a day breaks even, by layer and horizon',
  builder: (yargs) =>
    withJson(
      yargs
        .positional('grid', { type: 'string', demandOption: true, describe: 'Grid file, e.g. grids/4-4-2.yaml' })
        .option('date', { type: 'string', demandOption: true, describe: 'Day of the purchase, YYYY-MM-DD' })
        .option('data', { type: 'string', describe: "Dataset name or path, in place of the grid's data:" })
        .option('data-dir', { type: 'string', describe: 'Folder of datasets' })
        .option('trial', { type: 'string', describe: 'Id of a trial (default: the hedge of the headline claim)' })
        .option('out', { type: 'string', describe: 'Write table, JSON, SVG and PNG into this folder' }),
    )
      .example('$0 breakeven grids/4-4-2.yaml --date 2020-02-19', 'the claimed hedge, bought before the crash')
      .example('$0 breakeven grids/4-4-2.yaml --date 2018-02-02 --out results/break-even', 'with the picture'),
  async handler({ grid, date, data, dataDir, trial, json, out }) {
    const run = await prepareRun({ grid, data, dataDir });
    const report = computeBreakEven(run, date, trial);
    const written = out === undefined ? [] : await writeReport(report, out);
    if (json) {
      console.log(JSON.stringify(report, null, 1));
      return;
    }
    console.log(formatBreakEven(report, outputWidth()));
    if (written.length > 0) console.log(`Written: ${written.join(', ')}`);
  },
};

/** Characters per line of a table in a file. */
const FILE_WIDTH = 120;

/** @returns paths of the files written */
async function writeReport(report: BreakEvenReport, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const name = join(folder, `breakeven-${report.grid}-${report.date}-${report.trial}`);
  const { svg, png } = await drawPicture(profitSurfaceSpec(report));
  await writeFileAtomically(
    `${name}.txt`,
    `${formatBreakEven(report, FILE_WIDTH)}
`,
  );
  await writeFileAtomically(`${name}.json`, `${JSON.stringify(report, null, 1)}\n`);
  await writeFileAtomically(`${name}.svg`, svg);
  await writeFileAtomically(`${name}.png`, png);
  return ['txt', 'json', 'svg', 'png'].map((ending) => `${name}.${ending}`);
}
