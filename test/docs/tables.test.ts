import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SUMMARY_FIGURES, TRIAL_METRICS } from '../../engine/book/index.js';
import { surfaceParameterSets, vixCurveFits, volatilityRelations } from '../../engine/surfaces/index.js';
import { regimeLabellers } from '../../pipeline/aggregate/regimes/index.js';
import { EPISODES } from '../../pipeline/aggregate/windows/episodes.js';
import { exitCodes } from '../../pipeline/exit-codes.js';
import {
  alternativeNames,
  alternativesTable,
  axisColumnName,
  historiesTable,
  historyKinds,
  islandsTable,
  manifestSchema,
  multiverseSchema,
  multiverseTable,
  overfittingSchema,
  planSummarySchema,
  regimesTable,
  verdictSchema,
  verdictWordSchema,
  windowListTable,
} from '../../results/schemas/index.js';
import { regimeNames, windowKinds } from '../../sweeps/grid/index.js';

const [results, model, method] = ['results', 'model', 'method'].map((name) => readFileSync(`docs/${name}.md`, 'utf8'));

/** The part of docs/results.md under a heading of the second level. */
function section(title: string): string {
  const from = results.indexOf(`\n## ${title}`);
  expect(from).toBeGreaterThan(0);
  const to = results.indexOf('\n## ', from + 1);
  return results.slice(from, to < 0 ? undefined : to);
}

const names = (columns: readonly { readonly name: string }[]) => columns.map(({ name }) => name);

describe('docs/results.md', () => {
  it.each([
    ['trials.parquet', [...TRIAL_METRICS, 'trial', 'status', 'reason', 'book']],
    ['window-list.parquet', names(windowListTable(regimeNames).columns)],
    ['window-summaries.parquet', [...SUMMARY_FIGURES, ...windowKinds.slice(-4)]],
    ['regimes.parquet', names(regimesTable.columns)],
    ['alternatives.parquet', [...names(alternativesTable.columns), ...alternativeNames]],
    ['histories.parquet', [...names(historiesTable.columns), ...historyKinds]],
    ['multiverse.parquet', names(multiverseTable([], []).columns)],
    ['multiverse.parquet', names(islandsTable.columns)],
    ['multiverse.json', [...Object.keys(multiverseSchema.shape), ...Object.keys(overfittingSchema.shape)]],
    ['verdicts.json', Object.keys(verdictSchema.shape)],
    ['manifest.json', [...Object.keys(manifestSchema.shape), ...Object.keys(manifestSchema.shape.dataset.shape)]],
    ['JSON for scripts', Object.keys(planSummarySchema.shape)],
  ])('names everything in %s', (title, wanted) => {
    const text = section(title).replace(/\(name, hash, first and last day/, '(`name`, `hash`, `from`, `to`');
    expect(wanted.filter((name) => !text.includes(`\`${name}\``) && !text.includes(name))).toEqual([]);
    const inCode = wanted.filter((name) => text.includes(`\`${name}\``));
    expect(inCode.length).toBeGreaterThanOrEqual(wanted.length - 2);
  });

  it('gives every figure of a trial a row of the table', () => {
    const rows = section('trials.parquet')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...line.split('|')[1].matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(TRIAL_METRICS.filter((name) => !rows.includes(name))).toEqual([]);
  });

  it('has every exit code', () => {
    for (const code of Object.values(exitCodes)) expect(section('Exit codes')).toContain(`| ${code} |`);
  });
});

describe('docs/model.md', () => {
  it('has the surface parameters of the engine; `UPDATE_DOCS=1 npx vitest run test/docs` writes them anew', () => {
    const { low, base, high } = surfaceParameterSets;
    const names = Object.keys(base) as (keyof typeof base)[];
    const made = model.replace(/^(\| `(\w+)`.*?\|)(.*\|.*\|.*\|)$/gm, (line, head: string, name: keyof typeof base) =>
      names.includes(name) ? `${head} ${low[name]} | ${base[name]} | ${high[name]} |` : line,
    );
    expect(names.filter((name) => !made.includes(`| \`${name}\``))).toEqual([]);
    if (process.env.UPDATE_DOCS === '1') writeFileSync('docs/model.md', made);
    else expect(model).toBe(made);
  });

  it('has the fitted curve and relations of the engine', () => {
    for (const { days, alpha, beta, rmse } of vixCurveFits) {
      expect(model).toContain(`| ${days} | ${alpha} | ${beta} | ${rmse} |`);
    }
    for (const [name, { intercept, slope }] of Object.entries(volatilityRelations)) {
      expect(model).toContain(`| \`${name}\` | ${intercept} | ${slope} |`);
    }
  });
});

describe('docs/method.md', () => {
  it('has the episodes, window kinds, labellers and words of the code', () => {
    for (const { name, from, to } of EPISODES) expect(method).toContain(`| ${name} | ${from} | ${to} |`);
    for (const kind of windowKinds) expect(method).toContain(`**${kind}**`);
    for (const labeller of Object.keys(regimeLabellers)) expect(method).toContain(`| \`${labeller}\` |`);
    for (const word of verdictWordSchema.options) expect(method).toContain(`\`${word}\``);
  });
});

describe('docs/results.md, window-list.parquet', () => {
  it('names the labels of every labeller', () => {
    for (const labeller of Object.keys(regimeLabellers)) {
      expect(section('window-list.parquet')).toContain(`\`${axisColumnName(labeller)}\``);
    }
  });
});
