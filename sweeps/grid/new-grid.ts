import { type Axis, type AxisPath, axisOf } from '../axes/index.js';

/** What a new grid varies, in the order in which it is written, each with what is asked and what is taken otherwise. */
export const newGridQuestions = [
  { option: 'mix', path: 'hedge.mix', ask: 'Units of the 30-, 110- and 220-day layer', values: '4/4/2, 0/0/0' },
  { option: 'sizing', path: 'hedge.sizing', ask: 'How the digits are read', values: 'contracts, budget, risk, vega' },
  { option: 'delta', path: 'hedge.delta', ask: 'Delta of the calls', values: '0.5' },
  { option: 'wing', path: 'condor.wing', ask: 'Width of the condors, points or delta', values: '50, delta 0.05' },
  { option: 'exit', path: 'condor.profitTarget', ask: 'Profit target of the condors', values: '50%' },
  { option: 'friction', path: 'friction.level', ask: 'Level of trading costs', values: 'none, live' },
] as const satisfies readonly { option: string; path: AxisPath; ask: string; values: string }[];

export type NewGridOption = (typeof newGridQuestions)[number]['option'];

/** Answers to the questions: values separated by commas. */
export type NewGridAnswers = Readonly<Record<NewGridOption, string>>;

export interface NewGridSettings {
  readonly name: string;
  /** What editors find the schema by: a path from the grid's folder. */
  readonly schema: string;
  readonly data?: string | undefined;
  /** Claims to judge, separated by commas; empty for all of the ledger. */
  readonly claims: string;
}

/**
 * The text of a grid that varies what was answered, a comment over every axis. It is checked by reading it as a grid,
 * not here.
 */
export function newGridText(answers: NewGridAnswers, { name, schema, data, claims }: NewGridSettings): string {
  const chosen = newGridQuestions.map(({ option, path }) => ({ path, values: listOf(answers[option]) }));
  const fixed = chosen.filter(({ values }) => values.length === 1);
  const swept = chosen.filter(({ values }) => values.length !== 1);
  const sections = [...new Set(fixed.map(({ path }) => sectionOf(path)))];
  return [
    `# yaml-language-server: $schema=${schema}`,
    '#',
    `# ${name}: digits of a mix are units of the 30-, 110- and 220-day layer of VIX calls. Every axis: docs/grids.md.`,
    '',
    ...(data === undefined ? [] : ['# Dataset: a name, or a path with a slash.', `data: ${yamlText(data)}`, '']),
    ...sections.flatMap((section) => [
      `${section}:`,
      ...fixed
        .filter(({ path }) => sectionOf(path) === section)
        .flatMap(({ path, values }) => [
          ...comment(path),
          `  ${path.slice(section.length + 1)}: ${yamlText(values[0])}`,
        ]),
      '',
    ]),
    '# Every value of every axis with every value of the others.',
    'sweep:',
    ...swept.flatMap(({ path, values }) => [...comment(path), `  ${path}: [${values.map(yamlText).join(', ')}]`]),
    '',
    ...(claims.trim() === ''
      ? ['# Without a list of claims, the whole ledger is judged.']
      : [
          '# Claims of the ledger to judge; without this line, all of them.',
          `claims: [${listOf(claims).map(yamlText).join(', ')}]`,
        ]),
    '',
  ].join('\n');
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

function sectionOf(path: string): string {
  return path.slice(0, path.indexOf('.'));
}

/** What an axis is, over its value. */
function comment(path: AxisPath): string[] {
  const { doc, unit, domain, default: value } = axisOf(path) as Axis;
  const inUnit = unit === '' ? '' : ` [${unit}]`;
  const usual = value === null ? 'none' : String(value);
  return wrap(`${doc}${inUnit} Must be ${domain.words}; ${usual} when left out.`, 112).map((line) => `  # ${line}`);
}

function wrap(text: string, longest: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    if (line !== '' && line.length + 1 + word.length > longest) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

/** A value as YAML takes it: in quotes unless it is plain. */
function yamlText(value: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} ./%_-]*$/u.test(value) ? value : JSON.stringify(value);
}
