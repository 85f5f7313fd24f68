import type { Multiverse } from '../../schemas/index.js';
import { hangLines } from '../words/wrap-lines.js';
import { tableOrText } from './table-or-text.js';

type Decomposition = Multiverse['variance'][number];

/** Effects and claims named in the compact form. */
const NAMED = 4;

const OUTCOMES: Readonly<Record<Decomposition['outcome'], string>> = {
  cycles: 'median over cycles',
  full: 'full period',
};

/**
 * A few lines on what all trials of a run say together; nothing for a run without a hedged trial.
 *
 * @param label - `modelled VIX` where the VIX was not observed, or empty
 */
export function multiverseLines({ curve, variance, stability }: Multiverse, width: number, label: string): string[] {
  if (curve.trials === 0) return [];
  const lines = [
    `The multiverse: ${count(curve.trials)} hedged trials by their median cut over cycles${label === '' ? '' : ` · ${label}`}`,
    `  lowest ${percent(curve.lowest)}, quartiles ${percent(curve.lowerQuartile)}, ${percent(curve.median)}, ` +
      `${percent(curve.upperQuartile)}, highest ${percent(curve.highest)}; above 0 in ${percent(curve.positive)} of them`,
    ...movers(variance),
    ...(stability.axes.length === 0
      ? ['  one step along a numeric axis: no axis of numbers varies']
      : [
          `  one step along an axis moves it by ${stability.axes
            .map(({ axis, meanChange }) => `${axis} ${points(meanChange)}`)
            .join(', ')} points on average`,
        ]),
    ...islandLines(stability),
  ];
  return lines.flatMap((line) => hangLines(line, width));
}

function movers(variance: Multiverse['variance']): string[] {
  const own = variance.filter(({ outcome }) => outcome === 'cycles');
  return own.flatMap((decomposition) => {
    const where = own.length > 1 ? ` (alternative ${decomposition.branch + 1})` : '';
    if (decomposition.reason !== null) return [`  what moves it${where}: not decomposed, ${decomposition.reason}`];
    const parts = [
      ...decomposition.main.map(({ factor, share }) => ({ name: factor, share })),
      ...decomposition.pairs.map(({ factors: [first, second], share }) => ({ name: `${first} × ${second}`, share })),
    ].sort((a, b) => b.share - a.share);
    const named = parts.slice(0, NAMED).map(({ name, share }) => `${name} ${percent(share)}`);
    return [
      `  what moves it${where}: ${named.join(', ')}; three and more together ${percent(decomposition.remainder)}`,
    ];
  });
}

/** Claims with islands, those first of whose holding trials the largest share is one. */
function islandLines({ claims }: Multiverse['stability']): string[] {
  const found = claims
    .filter(({ islands }) => islands > 0)
    .toSorted((a, b) => b.islands / b.holding - a.islands / a.holding);
  if (found.length === 0) return [];
  const named = found
    .slice(0, NAMED)
    .map(({ claim, rule, holding, islands }) => `${claim} (${rule}) ${count(islands)} of ${count(holding)}`);
  const more = found.length > NAMED ? `, and ${found.length - NAMED} more claims` : '';
  return [`  trials at which a claim holds but at no neighbour: ${named.join(', ')}${more}`];
}

/** The whole of multiverse.json for a terminal. */
export function formatMultiverse(multiverse: Multiverse, width: number, label: string): string {
  const { variance, stability, shares } = multiverse;
  const wrapped = (text: string) => hangLines(text, width).join('\n');
  const table = (rows: readonly (readonly string[])[], left: number, lead: readonly number[]) =>
    tableOrText(rows, { width, left, lead }).join('\n');
  const shared = shares
    .filter(({ trials }) => trials > 0)
    .map(({ claim, rule, reading, friction, trials, share }) => [
      claim,
      friction,
      reading,
      rule,
      count(trials),
      percent(share),
    ]);
  const steps = stability.axes.map(({ axis, steps: taken, meanChange, largestChange }) => [
    axis,
    count(taken),
    points(meanChange),
    points(largestChange),
  ]);
  const surviving = stability.claims.map(({ claim, rule, trials, holding, score, islands }) => [
    claim,
    rule,
    count(trials),
    count(holding),
    percent(score),
    count(islands),
  ]);
  return [
    multiverseLines(multiverse, width, label).join('\n'),
    wrapped('Share of its trials in which each claim holds'),
    table([['claim', 'friction', 'reading', 'rule', 'trials', 'holds'], ...shared], 4, [0, 1, 2, 3]),
    ...variance.map((decomposition) => formatDecomposition(decomposition, width)),
    wrapped('One step along an axis, all else equal: change of the median cut [points]'),
    steps.length === 0 ? 'no axis of numbers varies' : table([['axis', 'steps', 'mean', 'largest'], ...steps], 1, [0]),
    wrapped('Does a claim survive that step? Of all hedged trials, in the claim’s scope or not'),
    table([['claim', 'rule', 'trials', 'hold', 'so do neighbours', 'islands'], ...surviving], 2, [0, 1]),
  ].join('\n\n');
}

function formatDecomposition(decomposition: Decomposition, width: number): string {
  const { outcome, branch, points: size, reason, main, pairs, remainder, leftOut } = decomposition;
  const title = `What moves ln(hedged / unhedged drawdown), ${OUTCOMES[outcome]}, alternative ${branch + 1} of the grid`;
  if (reason !== null) return hangLines(`${title}\n${reason}`, width).join('\n');
  const out = leftOut.length > 0 ? `, without ${leftOut.join(', ')}` : '';
  const parts = [
    ...main.map(({ factor, share, effects }) => {
      const sorted = effects.toSorted((a, b) => a.effect - b.effect);
      return { name: factor, share, levels: `${sorted[0].level} < ${sorted[sorted.length - 1].level}` };
    }),
    ...pairs.map(({ factors: [first, second], share }) => ({ name: `${first} × ${second}`, share, levels: '' })),
  ].sort((a, b) => b.share - a.share);
  const rows = [
    ['choice', 'of the variance', 'smallest < largest drawdown'],
    ...parts.filter(({ share }) => share >= 0.005).map(({ name, share, levels }) => [name, percent(share), levels]),
    ['three and more together', percent(remainder), ''],
  ];
  return [
    ...hangLines(`${title}\n${count(size)} points${out}`, width),
    ...tableOrText(rows, { width, left: 1, lead: [0] }),
  ].join('\n');
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function percent(fraction: number | null): string {
  return fraction === null ? '–' : `${Math.round(100 * fraction) + 0}%`;
}

function points(fraction: number | null): string {
  return fraction === null ? '–' : (100 * fraction).toFixed(1);
}
