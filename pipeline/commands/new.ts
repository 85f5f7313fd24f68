import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { CommandModule } from 'yargs';
import { packageRoot } from '../../datasets/bundled/index.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { writeFileAtomically } from '../../results/store/index.js';
import {
  expandSweep,
  type NewGridAnswers,
  type NewGridOption,
  newGridQuestions,
  newGridText,
  parseGrid,
  resolveGrid,
} from '../../sweeps/grid/index.js';
import { Interrupted } from './on-interrupt.js';

type NewOptions = Partial<Record<NewGridOption, string>> & {
  readonly name: string;
  readonly out?: string | undefined;
  readonly data?: string | undefined;
  readonly claims: string;
  readonly force: boolean;
  readonly yes: boolean;
};

/** `sweep new [NAME]`: a commented grid from answers or options. */
export const newCommand: CommandModule<object, NewOptions> = {
  command: 'new [name]',
  describe: 'Write a commented grid, from answers on a terminal or from options',
  builder: (yargs) => {
    const named = yargs
      .positional('name', { type: 'string', default: 'my-grid', describe: 'Name of the grid, and of its file' })
      .option('out', {
        type: 'string',
        describe: 'Folder to write into (default: grids where there is one, else here)',
      })
      .option('data', { type: 'string', describe: 'Dataset name or path (default: bundled)' })
      .option('claims', { type: 'string', default: 'headline', describe: 'Claims to judge, by commas; "" for all' })
      .option('force', { type: 'boolean', default: false, describe: 'Replace a file that is there' })
      .option('yes', {
        type: 'boolean',
        default: false,
        describe: 'Ask nothing; take what is left out as it is proposed',
      });
    return newGridQuestions
      .reduce(
        (builder, { option, ask, values }) =>
          builder.option(option, { type: 'string', describe: `${ask}, by commas (proposed: ${values})` }),
        named,
      )
      .example('$0 new my-grid', 'asks, then writes grids/my-grid.yaml')
      .example('$0 new narrow --wing "25, 50" --friction live --yes', 'asks nothing') as never;
  },
  handler: writeNewGrid,
};

async function writeNewGrid(options: NewOptions): Promise<void> {
  const folder = options.out ?? (existsSync('grids') ? 'grids' : '.');
  const path = join(folder, `${options.name}.yaml`);
  const refuse = () => {
    if (existsSync(path) && !options.force)
      throw new InputError(`${path}: must not be there yet, got a file; --force replaces it`);
  };
  refuse();
  const answers = await answer(options);
  const text = newGridText(answers, {
    name: options.name,
    schema: schemaFrom(folder),
    data: options.data,
    claims: options.claims,
  });
  // Read as any grid is: what would be refused later is refused now, and nothing is written.
  const sweep = resolveGrid(parseGrid(text, path));
  if (sweep.name !== options.name)
    throw new InputError(`NAME: must be the name of a file, such as ${sweep.name}, got ${options.name}`);
  const { count } = expandSweep(sweep);
  refuse();
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomically(path, text);
  console.log(`Written: ${path}, ${count.toLocaleString('en')} trials. Next: sweep run ${path}`);
}

/** Asks what no option says, where somebody can answer. */
async function answer(options: NewOptions): Promise<NewGridAnswers> {
  const answers = Object.fromEntries(
    newGridQuestions.map(({ option, values }) => [option, options[option] ?? values]),
  ) as Record<NewGridOption, string>;
  if (options.yes || process.stdin.isTTY !== true || process.stdout.isTTY !== true) return answers;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Lines wait their turn: answers may be pasted, or come from a file.
  const lines = terminal[Symbol.asyncIterator]();
  const interrupted = new Promise<never>((_, reject) => {
    terminal.once('SIGINT', () => reject(new Interrupted('\ninterrupted; nothing was written')));
  });
  interrupted.catch(() => {});
  const nextLine = async (prompt: string): Promise<string> => {
    terminal.setPrompt(prompt);
    terminal.prompt();
    const { value, done } = await Promise.race([lines.next(), interrupted]);
    if (done) throw new InputError('sweep new: must be answered to the end, got none; --yes asks nothing');
    return value.trim();
  };
  try {
    console.log('Several values are separated by commas; Enter takes what is in brackets.');
    for (const { option, ask, values } of newGridQuestions) {
      if (options[option] !== undefined) continue;
      for (let faults = ['']; faults.length > 0; ) {
        const given = await nextLine(`${ask} [${values}]: `);
        answers[option] = given === '' ? values : given;
        faults = faultsOf(option, answers[option]);
        for (const fault of faults) console.log(`  ${fault}`);
      }
    }
  } finally {
    terminal.close();
  }
  return answers;
}

/** What is wrong with one answer: what a grid would be told that has it, and proposed values in all other places. */
function faultsOf(option: NewGridOption, given: string): string[] {
  const proposed = Object.fromEntries(newGridQuestions.map((question) => [question.option, question.values]));
  const answers = { ...proposed, [option]: given } as NewGridAnswers;
  try {
    resolveGrid(parseGrid(newGridText(answers, { name: 'asked', schema: '', claims: '' }), 'asked.yaml'));
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // Where in a file that is not there yet says nothing.
    return error.faults.map((fault) => fault.replace(/^asked\.yaml:\S* /, ''));
  }
}

/** Path of the schema from a folder: beside the grid where it lies there, else that of this package. */
function schemaFrom(folder: string): string {
  if (existsSync(join(folder, 'grid.schema.json'))) return './grid.schema.json';
  return relative(resolve(folder), join(packageRoot(), 'grids', 'grid.schema.json')).replaceAll('\\', '/');
}
