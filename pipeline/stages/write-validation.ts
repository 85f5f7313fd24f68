import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReplicatedIndex } from '../../results/schemas/index.js';
import { writeFileAtomically } from '../../results/store/index.js';
import { replicationSettings, replicationTitle, trackingFigure, validateBenchmarks } from '../validate/index.js';
import type { PreparedRun } from './prepared-run.js';

export const VALIDATION_NAME = 'validation.json';

/** The indices that are made of what a run trades: iron condors, and VIX calls. */
const SHOWN = ['CNDR', 'VXTH'] as const;

/** Writes validation.json: the engine held against published indices on the days of the run; nothing where it has none. */
export async function writeValidation({ dataset, days, rows }: PreparedRun, folder: string): Promise<void> {
  const span = { from: days.days[rows.base], to: days.days[days.days.length - 1] };
  const trackings = validateBenchmarks(dataset, [], span, replicationSettings(), SHOWN);
  const path = join(folder, VALIDATION_NAME);
  if (trackings.length === 0) return rm(path, { force: true });
  const indices = trackings.map((tracking): ReplicatedIndex => {
    const { row } = tracking;
    const { dates, index, model } = trackingFigure(tracking, row.benchmark);
    return {
      name: row.benchmark,
      title: replicationTitle(row.benchmark),
      from: row.from,
      to: row.to,
      returns: row.months,
      correlation: row.monthlyCorrelation,
      beta: row.beta,
      driftGapPerYear: row.driftGapPerYear,
      maxDrawdownModel: row.maxDrawdownModel,
      maxDrawdownIndex: row.maxDrawdownIndex,
      observedShare: row.observedShare,
      dates: [...dates],
      index: [...index],
      model: [...model],
    };
  });
  await writeFileAtomically(path, `${JSON.stringify(indices)}\n`);
}
