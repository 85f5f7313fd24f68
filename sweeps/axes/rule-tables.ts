import { activationSignals, backwardationSeries, conditionSignals, type Signal } from '../../engine/signals/index.js';
import { layerDiagram } from '../../engine/strategy/layer/index.js';
import { type AxisPath, axisOf } from './axes.js';

/** A rule of the hedge, or of what it protects, as its author has it and as it is run. */
interface RuleLine {
  readonly name: string;
  readonly does: string;
  /** Words of the source, VixShield's answer on the 4/4/2 unless another is named. */
  readonly source: string;
  readonly axes: readonly AxisPath[];
}

const RULES: readonly RuleLine[] = [
  {
    name: 'Roll',
    does: 'A call is sold at the close on which so many days are left, and the listed call nearest to the tenor bought.',
    source: 'the 30-day layer rolled "as it nears 21 DTE" (vixshield.com/ask)',
    axes: ['hedge.roll'],
  },
  {
    name: 'Time-shift',
    does:
      'Once time alone has eroded so much of a near lot, priced at the forward and volatility of its purchase, a part ' +
      'of it is sold, once per lot. The proceeds buy calls of the middle tenor outside the base count, together at ' +
      'most as many as it; the near layer is refilled the same day with a later expiration.',
    source: '"rolling the 30 DTE leg into the 110 DTE layer as gamma decays"; 30% and 50% (vixshield.com/ask)',
    axes: ['hedge.shift', 'hedge.shiftPart'],
  },
  {
    name: 'Gate of the far layer',
    does: 'The far layer buys and rolls only on days on which the advance-decline line and the S&P 500 part ways.',
    source: '"rebalancing the 220 DTE only when the A/D Line diverges from SPX price action"',
    axes: ['hedge.gate220'],
  },
  {
    name: 'Activation',
    does: 'A layer is held while a signal is on, and sold at the close on which it goes off.',
    source: '"RSI, MACD signals on the VIX futures term structure, and macro indicators like CPI and PPI"',
    axes: ['hedge.activation', 'hedge.eventDays'],
  },
  {
    name: 'Exit',
    does: 'All layers are sold at the close on which backwardation exceeds the level, and may buy again below the other.',
    source: '"unwind the entire hedge if VIX futures backwardation exceeds 8%"',
    axes: ['hedge.exit', 'hedge.exitAbove', 'hedge.reenterBelow'],
  },
  {
    name: 'Quick ratio',
    does:
      'All layers are sold while (cash + calls at bid) / (width − credit of the condors in force) closed below the ' +
      'floor the evening before.',
    source: '"or when the Quick Ratio of your options book signals liquidity stress"',
    axes: ['hedge.quickRatio'],
  },
  {
    name: 'Delta management',
    does:
      'restrike replaces a call whose delta has moved more than 0.15 from the target; neutral sells VX futures against ' +
      'the delta at every close.',
    source: '"use dynamic delta-neutral adjustments rather than static holds"',
    axes: ['hedge.management'],
  },
  {
    name: 'Approval',
    does: 'Purchases and rolls of more premium wait so many trading days; an exit does not.',
    source: '"Multi-Signature (Multi-Sig) approval on large rolls"',
    axes: ['hedge.approvalDays', 'hedge.approvalAbove'],
  },
  {
    name: 'Credit limit',
    does: 'A purchase is cut to what is left of this share of all condor credit so far, split among layers by the mix.',
    source: '"limit the hedge notional to 12-18% of the iron condor credit received"',
    axes: ['hedge.creditLimit'],
  },
  {
    name: 'Policy',
    does:
      'The steward keeps the rules of the grid. always holds without rules, never holds nothing, a promoter buys only ' +
      'after the VIX rose 30% in 5 days.',
    source: '"Steward vs. Promoter Distinction", "The False Binary"',
    axes: ['hedge.policy'],
  },
  {
    name: 'Tighter wings',
    does: 'What is sold while the RSI(14) of the S&P 500 is below 30: narrower wings, shorts closer in, or the same risk.',
    source: '"tightening iron condor wings during low RSI environments (below 30 on the SPX)"',
    axes: ['condor.tightening', 'condor.tighteningFactor', 'condor.tighteningDelta'],
  },
  {
    name: 'Reinvestment',
    does: 'Condors, and calls counted per ten condors, are sized by the equity of the evening before.',
    source: '"DRIP principles applied to option credits"',
    axes: ['account.reinvest'],
  },
];

/** What docs/hedge-rules.md holds between two comments each, by the name in the comments. */
const PARTS: Readonly<Record<string, () => string>> = {
  states: () => `\`\`\`mermaid\n${layerDiagram()}\n\`\`\``,
  rules: () => table(['rule', 'what it does', 'source', 'axis: default'], RULES.map(ruleRow)),
  activations: () => table(['activation', 'held', 'needs', 'source'], Object.values(activationSignals).map(signalRow)),
  conditions: () =>
    table(
      ['signal', 'what it is', 'needs', 'source'],
      [...Object.values(conditionSignals), ...Object.values(backwardationSeries)].map(signalRow),
    ),
};

/**
 * A document with today's states, rules and signals in place of those it holds.
 *
 * @throws when the document lacks the comments that say where one of them stands
 */
export function withRuleTables(document: string): string {
  return Object.entries(PARTS).reduce((text, [name, make]) => {
    const [begin, end] = [`<!-- ${name}: made by \`npm run docs\`, do not edit -->`, `<!-- end of ${name} -->`];
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`document: must hold "${begin}" and after it "${end}"`);
    return `${text.slice(0, from + begin.length)}\n\n${make()}\n\n${text.slice(to)}`;
  }, document);
}

function ruleRow({ name, does, source, axes }: RuleLine): string[] {
  const defaults = axes.map((path) => {
    const { default: value, domain } = axisOf(path);
    // Where the default is no value, the domain's first example is the word for it.
    return `\`${path}\`: ${value === null ? domain.examples[0] : value}`;
  });
  return [name, does, source, defaults.join('<br>')];
}

function signalRow({ name, doc, source, columns }: Signal<unknown>): string[] {
  return [`\`${name}\``, doc, columns.map((column) => `\`${column}\``).join(', '), source];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}
