import { join } from 'node:path';
import { toDay } from '../../engine/contracts/calendar-date.js';
import { MOST_ACCOUNTS, type ReportData, type ReportTrials, type Span } from '../../results/report/page/index.js';
import type { Manifest, Multiverse } from '../../results/schemas/index.js';
import { openDatabase } from '../../results/store/index.js';
import { EPISODES } from '../aggregate/windows/episodes.js';
import { readSpreads } from './history-spreads.js';
import { readAccounts, readDeleveraging, readDrawdowns, readNamedTrials } from './named-trials.js';
import { packRegimes, readRegimes, regimeTitles } from './regime-table.js';
import { sampleTrials, variedAxes } from './sampled-trials.js';
import { type RunWithVerdicts, type StoredRun, sourceLine } from './stored-run.js';

/** Trials that a verdict rests on, which the page shows one by one, each once. */
export function namedTrials(rows: readonly { readonly trial: string }[]): string[] {
  return [...new Set(rows.map(({ trial }) => trial))].slice(0, MOST_ACCOUNTS);
}

/**
 * What the page of a run shows of all trials; numbers as the tables have them, never computed anew.
 *
 * @param trials - of `namedTrials`
 */
export async function gatherTrials(run: RunWithVerdicts, trials: readonly string[]): Promise<ReportTrials> {
  const { folder, manifest, verdicts, claims, sweep } = run;
  const axes = variedAxes(sweep);
  const database = await openDatabase({ spillFolder: join(folder, 'report.spill.tmp') });
  try {
    const named = await readNamedTrials(database, folder, trials);
    const books = [...new Set(named.map(({ book }) => String(book)))];
    return {
      run: manifest.run,
      label: verdicts[0]?.label ?? '',
      source: sourceLine(manifest),
      claims: claims.map(({ id, says, source, windows, statistic, band }) => ({
        id,
        says,
        source,
        windows,
        atLeast: statistic === 'median-over-windows' || statistic === 'hold-rate' ? band[0] : null,
      })),
      axes,
      ...(await sampleTrials(database, folder, axes)),
      named,
      lines: await readDeleveraging(database, folder, books),
      drawdowns: await readDrawdowns(database, folder, trials, books),
    };
  } finally {
    database.close();
  }
}

/**
 * What the page of a stored run shows.
 *
 * @param gathered - of `gatherTrials`, where that was asked before
 */
export async function gatherReport(
  run: StoredRun,
  multiverse: Multiverse | null,
  gathered?: ReportTrials,
): Promise<Omit<ReportData, 'live' | 'replications'>> {
  const { folder, manifest, verdicts, alternatives } = run;
  const trials = namedTrials(alternatives);
  return {
    ...(gathered ?? (await gatherTrials(run, trials))),
    regimes: regimeTitles(run),
    cells: packRegimes(await readRegimes(run)),
    accounts: await readAccounts(folder, trials),
    episodes: episodesIn(manifest),
    alternatives,
    variance: multiverse?.variance ?? [],
    histories: await readSpreads(folder, verdicts),
  };
}

function episodesIn({ dataset: { measuredFrom, to } }: Manifest): Span[] {
  const isInside = (episode: Span) => toDay(episode.to) >= toDay(measuredFrom) && toDay(episode.from) <= toDay(to);
  return EPISODES.filter(isInside);
}
