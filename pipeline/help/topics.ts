/** A topic of `sweep help`: sections of the documentation, by file and heading. */
export interface HelpTopic {
  readonly name: string;
  readonly describe: string;
  readonly sections: readonly { readonly file: string; readonly heading: string }[];
}

const topic = (name: string, describe: string, file: string, ...headings: readonly string[]): HelpTopic => ({
  name,
  describe,
  sections: headings.map((heading) => ({ file, heading })),
});

/** What `sweep help TOPIC` prints; the text is the documentation's own. */
export const helpTopics: readonly HelpTopic[] = [
  topic('grids', 'how a grid is written', 'grids.md', 'A small grid', 'Ways to write values', 'Combining', 'Keys'),
  topic('axes', 'everything that can be varied', 'grids.md', 'The axes'),
  topic('claims', 'how a claim is written', 'grids.md', 'Claims'),
  topic('rules', 'the rules that a hedge can follow', 'hedge-rules.md', 'States', 'Rules', 'Activations'),
  topic(
    'verdicts',
    'how evidence becomes a word',
    'method.md',
    'How often a claim holds',
    'From an interval to a word',
  ),
  topic('regimes', 'what windows are labelled by', 'method.md', 'Regimes'),
  topic('windows', 'over which days drawdowns are measured', 'method.md', 'Windows', 'Which windows count'),
  topic('limits', 'what a verdict cannot say', 'method.md', 'What the method cannot say'),
  topic('costs', 'what trading costs', 'model.md', 'Friction'),
  topic(
    'data',
    'datasets: commands, files that are read, rules',
    'datasets.md',
    'Commands',
    'Files that are recognised',
    'Rules',
  ),
  topic('tables', 'what a run leaves behind', 'results.md', 'The run folder', 'trials.parquet', 'window-list.parquet'),
  topic('query', 'reading the tables with SQL', 'results.md', 'Reading the tables'),
  topic('json', 'what commands print for scripts', 'results.md', 'JSON for scripts'),
  topic('reproducibility', 'resuming, repeating, verifying', 'results.md', 'Resuming, repeating, verifying'),
  topic('exit-codes', 'what a command ends with', 'results.md', 'Exit codes'),
];
