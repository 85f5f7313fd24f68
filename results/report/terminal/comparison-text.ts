import type { Comparison } from '../../schemas/index.js';
import { printable } from '../words/printable.js';
import { wrapLines } from '../words/wrap-lines.js';
import { fitTable } from './fit-table.js';

/** Two runs side by side for a terminal; verdicts of all windows only, regimes counted. */
export function formatComparison(comparison: Comparison, width: number): string {
  const { settings, axes, trials, verdicts } = comparison;
  return [
    `a  ${printable(comparison.a)}`,
    `b  ${printable(comparison.b)}`,
    '',
    ...(settings.length === 0
      ? ['Made from the same grid settings, data, code and seed.']
      : settings.flatMap(({ what, a, b }) => [what, ...sides(a, b, width)])),
    '',
    ...(axes.length === 0
      ? ['Both sweep the same values of every axis.']
      : axes.flatMap(({ axis, onlyA, onlyB }) => [
          axis,
          ...onlySide('a', onlyA, width),
          ...onlySide('b', onlyB, width),
        ])),
    '',
    ...trialLines(trials, width),
    '',
    ...verdictLines(verdicts, width),
  ].join('\n');
}

function sides(a: string | null, b: string | null, width: number): string[] {
  const line = (side: string, text: string | null) => indented(side, text === null || text === '' ? '–' : text, width);
  return [...line('a', a), ...line('b', b)];
}

function onlySide(side: string, values: readonly unknown[], width: number): string[] {
  if (values.length === 0) return [];
  return indented(
    `only ${side}`,
    values.map((value) => (value === null ? 'not used' : String(value))).join(', '),
    width,
  );
}

function indented(side: string, text: string, width: number): string[] {
  const start = `  ${side}  `;
  return wrapLines(printable(text), width - start.length).map(
    (line, at) => `${at === 0 ? start : ' '.repeat(start.length)}${line}`,
  );
}

function trialLines({ onlyA, onlyB, common, changed, metrics }: Comparison['trials'], width: number): string[] {
  const number = (count: number) => count.toLocaleString('en');
  const counts =
    `Trials: ${number(common)} in both, ${number(onlyA)} in a only, ${number(onlyB)} in b only; ` +
    `${changed === 0 ? 'those in both are equal to the bit.' : `${number(changed)} of those in both differ.`}`;
  if (metrics.length === 0) return wrapLines(counts, width);
  return [
    ...wrapLines(counts, width),
    ...fitTable(
      [
        ['figure', 'trials', 'largest change', 'in trial'],
        ...metrics.map(({ metric, trials, largest, trial }) => [
          metric,
          number(trials),
          largest === null ? '–' : String(Number(largest.toPrecision(4))),
          trial,
        ]),
      ],
      { width, left: [0, 3] },
    ),
  ];
}

function verdictLines({ same, moved }: Comparison['verdicts'], width: number): string[] {
  if (moved.length === 0) return [`Verdicts: ${same}, none moved.`];
  const all = moved.filter(({ regime }) => regime === 'all');
  const byRegime = moved.length - all.length;
  const note = byRegime === 0 ? '' : `, ${byRegime} of them in single regimes (--json has those)`;
  return [
    ...wrapLines(`Verdicts: ${same} the same, ${moved.length} moved${note}.`, width),
    ...fitTable(
      all.map(({ claim, reading, friction, rule, a, b }) => [
        claim,
        reading,
        friction,
        rule,
        `${a ?? 'not judged'} → ${b ?? 'not judged'}`,
      ]),
      { width, left: [0, 1, 2, 3, 4], drop: [3] },
    ),
  ];
}
