import type { AlternativeName, AlternativeRow } from '../../schemas/index.js';
import { ALTERNATIVE_TITLES } from '../words/alternative-titles.js';
import { wrapLines } from '../words/wrap-lines.js';
import { alignWithin } from './align-columns.js';

/** What must be known to read the table. */
export const ALTERNATIVES_LEGEND =
  'First figure: median cut over the counted cycles; second: cost per year in percent of the capital, or the profit of ' +
  "the condors given up. Puts, spreads and futures spend the hedge's premium on its days; futures are fully funded. " +
  'More in alternatives.parquet.';

/**
 * What else the money of each claimed hedge could do, for a terminal: a block per friction, a line per alternative, a
 * column per reading. Claims about the same hedge share a block; nothing for a run without a claimed hedge.
 *
 * @param width - columns of the terminal; readings that do not fit beside the others stand below them
 * @param label - stands beside every block: `modelled VIX`, or empty
 */
export function formatAlternatives(rows: readonly AlternativeRow[], width: number, label = ''): string {
  const blocks = new Map<string, AlternativeRow[]>();
  const claims = new Map<string, string[]>();
  for (const row of rows) {
    const own = rows.filter(({ claim, friction }) => claim === row.claim && friction === row.friction);
    // The same hedges in every reading: one block for all claims about them.
    const key = JSON.stringify([row.friction, ...own.map(({ reading, trial }) => [reading, trial])]);
    blocks.set(key, own);
    claims.set(key, [...new Set([...(claims.get(key) ?? []), row.claim])]);
  }
  return [...blocks].map(([key, own]) => block(claims.get(key) ?? [], own, width, label)).join('\n\n');
}

function block(claims: readonly string[], rows: readonly AlternativeRow[], width: number, label: string): string {
  const readings = [...new Set(rows.map(({ reading }) => reading))];
  const alternatives = [...new Set(rows.map(({ alternative }) => alternative))];
  const line = (title: string, alternative: AlternativeName, textOf: (row: AlternativeRow) => string) => [
    title,
    ...readings.map((reading) => {
      const row = rows.find((each) => each.alternative === alternative && each.reading === reading);
      return row === undefined ? '' : textOf(row);
    }),
  ];
  const lines = alternatives.flatMap((alternative) => [
    line(ALTERNATIVE_TITLES[alternative], alternative, cutAndCost),
    ...(alternative.startsWith('fewer-condors')
      ? [line('  condors given up', alternative, ({ condorsGivenUp }) => `${whole(condorsGivenUp)}%`)]
      : []),
  ]);
  const words = [claims.join(', '), `friction ${rows[0].friction}`, 'what else the money could do'];
  const title = [...words, ...(label === '' ? [] : [label])].join(' · ');
  return [...wrapLines(title, width), ...alignWithin([['', ...readings], ...lines], 1, width)].join('\n');
}

/** `41% 1.2`. */
function cutAndCost({ medianCycleReduction, costPerYear }: AlternativeRow): string {
  const cut = Number.isNaN(medianCycleReduction) ? '–' : `${whole(medianCycleReduction)}%`;
  // Adding zero turns -0 into 0.
  return `${cut} ${(Math.round(1000 * costPerYear) / 10 + 0).toFixed(1)}`;
}

function whole(fraction: number): string {
  return String(Math.round(100 * fraction) + 0);
}
