import { join } from 'node:path';
import { toDay } from '../../engine/contracts/calendar-date.js';
import { MOST_ACCOUNTS, type ReportData, type Span } from '../../results/report/page/index.js';
import type { Manifest, Multiverse } from '../../results/schemas/index.js';
import { openDatabase } from '../../results/store/index.js';
import { EPISODES } from '../aggregate/windows/episodes.js';
import { readSpreads } from './history-spreads.js';
import { readAccounts, readDeleveraging, readDrawdowns, readNamedTrials } from './named-trials.js';
import { packRegimes, readRegimes, regimeTitles } from './regime-table.js';
import { sampleTrials, variedAxes } from './sampled-trials.js';
import { type StoredRun, sourceLine } from './stored-run.js';

/** What the page of a stored run shows; numbers as the tables have them, never computed anew. */
export async function gatherReport(
  run: StoredRun,
  multiverse: Multiverse | null,
): Promise<Omit<ReportData, 'live' | 'replications'>> {
  const { folder, manifest, verdicts, alternatives, claims, sweep } = run;
  const trials = [...new Set(alternatives.map(({ trial }) => trial))].slice(0, MOST_ACCOUNTS);
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
      regimes: regimeTitles(run),
      cells: packRegimes(await readRegimes(run)),
      axes,
      ...(await sampleTrials(database, folder, axes)),
      lines: await readDeleveraging(database, folder, books),
      accounts: await readAccounts(folder, trials),
      episodes: episodesIn(manifest),
      drawdowns: await readDrawdowns(database, folder, trials, books),
      named,
      alternatives,
      variance: multiverse?.variance ?? [],
      histories: await readSpreads(folder, verdicts),
    };
  } finally {
    database.close();
  }
}

function episodesIn({ dataset: { measuredFrom, to } }: Manifest): Span[] {
  const isInside = (episode: Span) => toDay(episode.to) >= toDay(measuredFrom) && toDay(episode.from) <= toDay(to);
  return EPISODES.filter(isInside);
}
