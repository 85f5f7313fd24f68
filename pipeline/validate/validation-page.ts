import type { Dataset } from '../../datasets/store/index.js';
import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import type { ReplicationSettings } from '../../engine/replication/index.js';
import type { ChainRow, ChainSamples } from './chains/index.js';
import type { ArbitrageCount } from './check-arbitrage.js';
import {
  type Calibration,
  chainTable,
  frictionTable,
  surfaceFitTable,
  type TextTable,
  toMarkdown,
  trackingTable,
} from './format-validation.js';
import { REPLICATIONS } from './replications.js';
import type { Tracking } from './tracking-row.js';

/** Everything that the page shows. */
export interface ValidationFindings {
  readonly dataset: Dataset;
  readonly settings: ReplicationSettings;
  readonly trackings: readonly Tracking[];
  readonly chains: readonly ChainRow[] | null;
  readonly read: ChainSamples | null;
  readonly calibration: Calibration | null;
}

/**
 * The validation page as Markdown.
 *
 * @param plots - file of each benchmark's plot, relative to the page
 */
export function validationPage(
  findings: ValidationFindings,
  arbitrage: readonly ArbitrageCount[],
  plots: ReadonlyMap<string, string>,
): string {
  const { dataset, trackings, chains, read, calibration, settings } = findings;
  const { friction } = settings;
  const costs =
    friction.level === 'none'
      ? 'Replications trade at the mid.'
      : `Replications pay half-spreads of ${100 * friction.spxSpread}% (SPX) and ${100 * friction.vixSpread}% (VIX) of the price, no commission.`;
  const sections = [
    '# The model held against the market',
    'Made by `sweep validate --docs`; do not edit. How to make it again stands at the end.',
    `Every figure comes from the engine that runs the trials: the same smiles, strike selection, settlement values and ` +
      `account. ${costs} Data: ${dataset.name}, ${toIsoDate(dataset.firstDay)} to ${toIsoDate(dataset.lastDay)}, sha256 ${dataset.hash.slice(0, 10)}.`,
    '## Published indices',
    toMarkdown(trackingTable(trackings.map(({ row }) => row))),
    TRACKING_NOTES,
    ...trackings.flatMap(({ row }) => {
      const plot = plots.get(row.benchmark);
      const title = REPLICATIONS.find(({ name }) => name === row.benchmark)?.title ?? row.benchmark;
      return plot === undefined ? [] : [`![${title}: model and index](${plot})`];
    }),
    MECHANISMS,
    ...(chains === null ? [] : ['## Real option chains', ...chainSections(chains, read)]),
    '## No arbitrage',
    arbitrageText(arbitrage, dataset),
    ...(calibration === null ? [] : calibrationSections(calibration)),
    MISSES,
    SEEN,
    AGAIN,
  ];
  return `${sections.join('\n\n')}\n`;
}

const TRACKING_NOTES = `Log returns from roll to roll; PUT and BFLY, of which only month-ends are at hand, from month to month.
n: returns. rank: Spearman's correlation. less 2: correlation without the two largest returns. drift/y: log return of the
model less that of the index per year, with its standard error. DD: largest drawdown. daily: correlation of daily
returns. observed: share of the rolls (VIX futures indices: of the days) on which everything that is read was observed.
VXTH is its hedge leg: both curves over the S&P 500 with dividends. CNDR and the other SPX indices show 0% because their
settlement values are modelled: free data have no opening quotation before 2017.`;

const MECHANISMS = `What brought the curves together, in the order of its size:

- **Indices roll in the morning.** Cboe settles on opening values and trades anew at about 11:00. The engine prices that
  moment between the close before and the close of the day, half way. At the close, the rank correlation of VXTH falls
  from 0.87 to 0.70 and its beta to 0.86; CNDR loses 0.01 of correlation. VXTH's losses say so too: after 2009-05-20 and
  2013-09-18 it loses what the weight for a future of the morning costs, not that of the close.
- **Opening quotations.** Before 2017 they are modelled from the day's move and from the VIX open, which knows of the
  news before the S&P's stale open does (2007-08-17: VIX 30.83 at the close, 25.25 at the open).
- **SKEW.** A slope that follows it is worth 0.03 of CNDR's correlation in 1990-2001, little afterwards.
- **VXTH's weights** are read from the future that expires with the new calls.`;

const MISSES = `## What the model misses

- **February 2018.** On 2018-02-05 the VIX closed at 37.32 and VX futures rose by half after 16:00, when the S&P had
  closed and sellers of volatility covered. The S&P's path explains a VIX of about 25. Two effects: on data with a
  modelled VIX that day hardly exists, and on observed data the S&P close (16:00) and the volatility indices (16:15) do
  not describe the same moment, so condors are marked too dear by a night.
- **Opening gaps** of single settlement mornings before 2017: August 2007, October 2000, March 2000 are the months in
  which CNDR and the model part most.
- **BFLY** sells volatility at the money, where the model is half a point off on some dates, and its butterflies are
  nearly worth their width: small errors of the smile count ten times. Its maximum loss is counted without the credit
  (beta 0.9); with it the index would move twice as much as it does. CNDR is the other way round.
- **CLL** fell 38% in 2007-2009, the model 29%: its three-month puts are priced off a term structure that is modelled
  before VIX3M begins in September 2009.
- **The far left wing** (puts below 5 delta) is 1 to 4 volatility points too low within 30 days, and short tenors on days of a steep
  term structure: VIX9D does not know which week holds the event.`;

const SEEN = `## What has seen the years after 2013

- The relations between VIX, its other tenors, VVIX and the futures curve (2004-2026), which fill days without
  observation.
- The surfaces: five dates of SPX chains (2015-2026) and one of VIX option trades (2022-05-06). Levels of strategy
  indices after 2013 were not used for anything.
- The model of opening quotations: its two numbers come from 2017-2026 and are used before 2017.

What has seen 1990-2013: the sensitivity to SKEW and the put curvature were chosen on CNDR 1990-2001. The roll at half
of the day's move, the VIX open in the settlement value and the rounding of the fits were chosen with all figures of
1990-2013 in view, so those years are no blind test. Strategy-index levels after 2013 are one.`;

const AGAIN = `## Again

\`\`\`
sweep data import FOLDER --name cboe
sweep validate --data cboe --chains FOLDER --calibrate --docs docs
\`\`\``;

function chainSections(chains: readonly ChainRow[], read: ChainSamples | null): string[] {
  const left = read?.leftOut.map(({ file, day, reason }) => `- ${file}, ${toIsoDate(day)}: ${reason}`) ?? [];
  const unused = new Set(read?.samples.map(({ file }) => file));
  for (const { file, delta } of chains) if (delta === '5-50') unused.delete(file);
  return [
    CHAIN_NOTES,
    toMarkdown(chainTable(chains, true)),
    ...(unused.size === 0
      ? []
      : [`Too few options of 10-60 days and 5 to 50 delta for a figure: ${[...unused].sort().join(', ')}.`]),
    ...(left.length === 0 ? [] : ['Left out:', left.join('\n')]),
    'By tenor and delta:',
    toMarkdown(chainTable(chains, false).filter((cells) => cells[4] !== '5-50') as TextTable),
  ];
}

const CHAIN_NOTES = `Out-of-the-money options only, volatilities implied at the put-call-parity forward of their expiration where
both rights are priced, in volatility points, model less market. Prices: the middle of bid and ask where a file has them.
Files of trades have no time of day worth trusting: only contracts with ten or more traded that day count, and a close
that is not of that day does not. SPY calls of 2015-01-15 are scaled to the S&P by the ratio of the two; VIX weeklies
are left out, as the market has no future for them. Days after the dataset's end take that day's indices from the files
and the last bill rate known.`;

function arbitrageText(arbitrage: readonly ArbitrageCount[], dataset: Dataset): string {
  const table: TextTable = [
    ['surface', 'days', 'comparisons', 'not monotone', 'not convex', 'calendar', 'below intrinsic'],
    ...arbitrage.map((count) => [
      count.product,
      String(count.days),
      count.comparisons.toLocaleString('en'),
      String(count.monotone),
      String(count.convex),
      String(count.calendar),
      String(count.belowIntrinsic),
    ]),
  ];
  return (
    `Every day of ${dataset.name}, the next eight expirations, 49 strikes from 6 standard deviations below the forward to ` +
    `6 above: violations counted.\n\n${toMarkdown(table)}`
  );
}

function calibrationSections({ surfaces, friction }: Calibration): string[] {
  return [
    '## Where the parameters come from',
    `Each form was fitted to the SPX chains of ${surfaces.spxDates.join(', ')}, each date weighing the same, and to all but one of ` +
      'them in turn; errors are means over tenors and deltas in volatility points. The VIX chain is one date: every other ' +
      'expiration was left out in turn.',
    toMarkdown(surfaceFitTable(surfaces)),
    'What did not help: SSVI marks left-out dates as well as the form in force, not better; a slope without a tenor is ' +
      'worse; so are, for VIX options, a power law in place of the exponential, a slope by tenor, a curvature. In force are the last SPX form and ' +
      'the first VIX form, rounded, the SPX at-the-money ratio upwards to 0.84 (0.01 points of error more). Held in the former: the SKEW sensitivity, -0.002, and the put curvature, 0.005, which ' +
      'five dates hardly tell from their neighbours and CNDR 1990-2001 does (its correlation is 0.91 without the SKEW, ' +
      '0.93 with it); the power of the at-the-money ratio, -0.05, beyond which a later option could be worth less than an ' +
      'earlier one.',
    '## What trading costs',
    toMarkdown(frictionTable(friction)),
    'The surface was fixed first. The drift of an index tells the cost of its options no better than that standard error: ' +
      'the default half-spreads, 1% for SPX and 3% for VIX options, lie within what it allows, so they stay.',
  ];
}
