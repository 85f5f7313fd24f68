import { axes, sections } from './axes.js';
import type { Axis } from './axis.js';
import { booleanDomain } from './choice-domain.js';

/**
 * Every axis as Markdown: one table per section of a grid, in the order of the registry.
 *
 * docs/grids.md holds it between two comments; `withAxisTable` puts it there.
 */
export function axisTable(): string {
  return sections.map((section) => sectionTable(section)).join('\n\n');
}

const BEGIN = '<!-- axes: made by `npm run docs`, do not edit -->';
const END = '<!-- end of axes -->';

/**
 * A document with the table of today's axes in place of the one it holds.
 *
 * @throws when the document lacks the comments that say where the table stands
 */
export function withAxisTable(document: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`document: must hold "${BEGIN}" and after it "${END}"`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${axisTable()}\n\n${document.slice(end)}`;
}

function sectionTable(section: string): string {
  const rows = axes.filter(({ path }) => path.startsWith(`${section}.`)).map((axis) => row(axis));
  const head = ['| axis | what it is | values | unit | default |', '|---|---|---|---|---|'];
  return [`### ${section}`, '', ...head, ...rows].join('\n');
}

function row({ path, unit, doc, domain, default: value, kind, dependsOn }: Axis): string {
  const explainsItself = domain.choices.length > 0 || domain === booleanDomain;
  const values = explainsItself ? domain.words : `${domain.words}: ${domain.examples.map(code).join(' or ')}`;
  // Where the default is no value, the domain's first example is the word for it.
  const standing = value === null ? domain.examples[0] : String(value);
  const others = dependsOn.length === 0 ? '' : ` Looks at ${dependsOn.map(code).join(', ')}.`;
  const mark = kind === 'sequential' ? ' †' : '';
  return `| ${code(path)}${mark} | ${doc}${others} | ${values} | ${unit} | ${code(standing)} |`;
}

function code(text: string): string {
  return `\`${text}\``;
}
