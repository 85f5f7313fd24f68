import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { packageRoot } from '../../datasets/bundled/index.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { fitTable } from '../../results/report/index.js';
import { suggestion } from '../../sweeps/grid/index.js';
import { documentText, sectionOf } from '../help/document-text.js';
import { helpTopics } from '../help/topics.js';
import { outputWidth } from '../print-lines.js';

/** `sweep help TOPIC`: the documentation's own words, for the terminal. */
export const helpCommand: CommandModule<object, { readonly topic?: string | undefined }> = {
  command: 'help [topic]',
  describe: 'Explain a topic; without one, list the topics',
  builder: (yargs) =>
    yargs
      .positional('topic', { type: 'string', describe: `One of ${helpTopics.map(({ name }) => name).join(', ')}` })
      .example('$0 help topics', 'what can be asked')
      .example('$0 help grids', 'how a grid is written'),
  handler({ topic }) {
    const width = Math.min(100, outputWidth());
    process.stdout.write(
      `${topic === undefined || topic === 'topics' ? listOfTopics(width) : explainTopic(topic, width)}\n`,
    );
  },
};

function listOfTopics(width: number): string {
  return fitTable([['topic', ''], ...helpTopics.map(({ name, describe }) => [name, describe])], {
    width,
    left: [0, 1],
  }).join('\n');
}

function explainTopic(name: string, width: number): string {
  const topic = helpTopics.find((each) => each.name === name);
  if (topic === undefined) {
    const names = helpTopics.map((each) => each.name);
    throw new InputError(`sweep help: must be a topic (${names.join(', ')}), got ${name}${suggestion(name, names)}`);
  }
  const texts = topic.sections.map(({ file, heading }) =>
    documentText(sectionOf(readFileSync(join(packageRoot(), 'docs', file), 'utf8'), heading), width),
  );
  const files = [...new Set(topic.sections.map(({ file }) => `docs/${file}`))];
  return [...texts, `More: ${files.join(', ')}`].join('\n\n');
}
