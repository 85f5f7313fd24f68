import { join } from 'node:path';
import {
  type AlternativeName,
  type AlternativeRow,
  alternativeNames,
  alternativesTable,
} from '../../results/schemas/index.js';
import { openTableWriter, readTable } from '../../results/store/index.js';
import { plannedTrial } from '../../sweeps/plan/index.js';
import type { EvaluatedAlternatives, Finishers } from '../pool/index.js';
import type { ShownTrial } from './claim-case.js';
import type { EquityCurves } from './equity-curves.js';
import type { PreparedRun } from './prepared-run.js';

/** Every hedge that a verdict shows beside its alternatives, and the equity curves of their trials. */
export interface ComparedHedges {
  readonly alternatives: readonly AlternativeRow[];
  readonly curves: readonly EquityCurves[];
}

const FILE_NAME = 'alternatives.parquet';

/**
 * Sets every hedge that a verdict shows beside what else its money could do.
 *
 * A handful of trials, about 0.1 s each over twenty years, by threads of the end.
 *
 * @param shown - the median trials of the verdicts; those of several claims are walked once
 */
export async function compareAlternatives(
  { plan }: PreparedRun,
  finishers: Finishers,
  shown: readonly ShownTrial[],
): Promise<ComparedHedges> {
  const walks = new Map<number, Promise<EvaluatedAlternatives>>();
  for (const { number } of shown) {
    if (walks.has(number)) continue;
    const { book, hedge } = plannedTrial(plan, number);
    walks.set(number, finishers.alternatives(book, hedge));
  }
  const walked = new Map(await Promise.all([...walks].map(async ([number, walk]) => [number, await walk] as const)));
  const figuresOf = (number: number) => walked.get(number)?.figures ?? [];
  const curves = [...walked].map(([number, { hedged, unhedged }]) => {
    const trial = shown.find((place) => place.number === number)?.trial ?? '';
    return { trial, hedged, unhedged };
  });
  return {
    alternatives: shown.flatMap(({ number, ...place }) => figuresOf(number).map((each) => ({ ...place, ...each }))),
    curves,
  };
}

/** Writes alternatives.parquet. */
export async function writeAlternatives(rows: readonly AlternativeRow[], folder: string): Promise<void> {
  const writer = await openTableWriter(join(folder, FILE_NAME), alternativesTable.columns);
  const fractions = (of: (row: AlternativeRow) => number) => Float64Array.from(rows, of);
  writer.append({
    count: rows.length,
    columns: [
      rows.map(({ claim }) => claim),
      rows.map(({ reading }) => reading),
      rows.map(({ friction }) => friction),
      rows.map(({ trial }) => trial),
      rows.map(({ alternative }) => alternative),
      fractions((row) => row.drawdownReduction),
      fractions((row) => row.medianCycleReduction),
      fractions((row) => row.costPerYear),
      fractions((row) => row.premiumPerYear),
      fractions((row) => row.condorsGivenUp),
    ],
  });
  await writer.close();
}

/** The alternatives of a complete run. */
export async function readAlternatives(folder: string): Promise<AlternativeRow[]> {
  const table = await readTable(join(folder, FILE_NAME));
  const texts = (name: string) => table.texts(name) as string[];
  const [claim, reading, friction, trial] = ['claim', 'reading', 'friction', 'trial'].map(texts);
  return texts('alternative').map((name, row) => ({
    claim: claim[row],
    reading: reading[row],
    friction: friction[row],
    trial: trial[row],
    alternative: alternativeNames.find((known) => known === name) as AlternativeName,
    drawdownReduction: table.numbers('drawdown_reduction')[row],
    medianCycleReduction: table.numbers('median_cycle_reduction')[row],
    costPerYear: table.numbers('cost_per_year')[row],
    premiumPerYear: table.numbers('premium_per_year')[row],
    condorsGivenUp: table.numbers('condors_given_up')[row],
  }));
}
