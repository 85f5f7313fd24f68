import type { BreakEvenReport } from '../../schemas/index.js';
import { signedPercent } from '../words/signed-percent.js';
import { hangLines, wrapLines } from '../words/wrap-lines.js';
import { alignWithin } from './align-columns.js';
import { tableOrText } from './table-or-text.js';

/** What must be known to read the tables. */
const LEGEND =
  'Nothing happens until the jump: VVIX and the VX curve by maturity stay, contracts roll down it. At the jump a future ' +
  'of maturity t moves by the fitted elasticity b(t): F x (VIX after / VIX before)^b(t), and settles at the VIX itself. ' +
  'A layer that expired before the jump settled at the VIX of the purchase. Horizons are trading days.';

/**
 * The break-even levels and the surface for a terminal: what was bought, the VIX (and, in brackets, the VX future of
 * the layer) that each position needs by horizon, and the profit in percent of what the hedge cost.
 *
 * @param width - columns of the terminal
 */
export function formatBreakEven(report: BreakEvenReport, width: number): string {
  const wrapped = (text: string) => hangLines(text, width);
  return [
    ...wrapped(heading(report)),
    '',
    ...tableOrText(boughtRows(report), { width, left: 2, lead: [0, 1] }),
    '',
    ...wrapped('VIX (VX future of its expiration) at which it has earned what it cost'),
    ...tableOrText(levelRows(report), { width, left: 2, lead: [0, 1] }),
    '',
    ...wrapped('Profit of the whole hedge in percent of its cost, by jump of the VIX and trading days until it'),
    ...alignWithin(surfaceRows(report), 1, width),
    '',
    ...wrapLines(LEGEND, width),
  ].join('\n');
}

function heading({ grid, trial, mix, sizing, friction, date, vix, vvix, dataset, label }: BreakEvenReport): string {
  const source = label === '' ? dataset : `${dataset}, ${label}`;
  return (
    `${mix} by ${sizing}, friction ${friction} (${grid}, trial ${trial})\n` +
    `bought on the close of ${date}: VIX ${vix.toFixed(2)}, VVIX ${vvix.toFixed(1)} (${source})`
  );
}

function boughtRows({ layers, cost }: BreakEvenReport): string[][] {
  return [
    ['layer', 'expiration', 'strike', 'VX future', 'premium', 'entry cost', 'calls', 'USD'],
    ...layers.map(({ layer, expiration, strike, future, premium, entryCost, premiumSource, calls }) => [
      String(layer),
      expiration,
      strike.toFixed(1),
      future.toFixed(2),
      `${premium.toFixed(2)}${premiumSource === 'observed' ? ' quoted' : ''}`,
      entryCost.toFixed(3),
      calls.toFixed(2),
      (100 * calls * (premium + entryCost)).toFixed(0),
    ]),
    ['all', '', '', '', '', '', '', cost.toFixed(0)],
  ];
}

function levelRows({ layers, horizons }: BreakEvenReport): string[][] {
  return [
    ['jump after', 'on', ...layers.map(({ layer }) => `layer ${layer}`), 'whole hedge'],
    ...horizons.map(({ name, date, layers: each, hedge }) => [
      name,
      date,
      ...each.map(({ outcome, vix, future }) =>
        vix === null || future === null ? outcome : `${vix.toFixed(1)} (${future.toFixed(1)})`,
      ),
      hedge.vix === null ? hedge.outcome : hedge.vix.toFixed(1),
    ]),
  ];
}

function surfaceRows({ surface, vix, cost }: BreakEvenReport): string[][] {
  return [
    ['jump', 'VIX', ...surface.tradingDays.map(String)],
    ...surface.jumps.map((jump, row) => [
      signedPercent(jump),
      (vix * (1 + jump)).toFixed(1),
      ...surface.profit[row].map((profit) => signedPercent(profit / cost)),
    ]),
  ];
}
