import { choiceDomain } from '../axes/index.js';
import {
  asMap,
  entryOf,
  type Faults,
  givenOf,
  type LiteralMap,
  type RegimeName,
  readDay,
  readList,
  readValue,
  regimeNames,
  storedKinds,
  textDomain,
} from '../grid/index.js';
import type { ClaimDefinition } from './claim-definition.js';
import { type ClaimMetricName, type ClaimStatistic, claimStatistics, metricOf } from './claim-metrics.js';

const domains = {
  statistic: choiceDomain(claimStatistics),
  kind: choiceDomain(storedKinds),
  label: textDomain(/\S/, 'a label of the regime', 'moderate 20-25'),
} as const;

/** Statistic, and the windows that it is taken over. */
type Windows = Pick<ClaimDefinition, 'statistic' | 'windows' | 'period' | 'regime'>;

/**
 * Where and how a claim's figure is taken: `windows: cycles` with a statistic, or `period: [2022-01-01, 2022-12-31]`.
 *
 * A metric that knows one statistic only needs not name it, and one of the whole run has no windows to name.
 *
 * @param id - the claim, for messages
 */
export function readClaimWindows(map: LiteralMap, metric: ClaimMetricName, id: string, faults: Faults): Windows {
  const { statistics, span } = metricOf(metric);
  const period = readPeriod(map, faults);
  const known = statistics.filter((each) =>
    period === null ? each !== 'one-period' || span === 'whole run' : each === 'one-period',
  );
  const statistic = readStatistic(map, known, id, faults);
  const kinds = entryOf(map, 'windows');
  const isOverWindows = statistic !== undefined && statistic !== 'one-period';
  if (kinds && !isOverWindows && statistic !== undefined) {
    faults.add(kinds.place, 'must be left out of a claim that has one figure per trial', givenOf(kinds.value));
  }
  if (period !== null && span === 'whole run') {
    faults.add(map.place, `must have no period: ${metric} is of the whole run`, id);
  }
  if (!kinds && isOverWindows) faults.add(map.place, 'must have windows', id);
  const kind = kinds && readValue<ClaimDefinition['windows']>(kinds.value, domains.kind, faults);
  const single = period === null ? 'full' : 'periods';
  return {
    statistic: statistic ?? 'one-period',
    windows: isOverWindows ? (kind ?? 'cycles') : single,
    period,
    regime: readRegime(map, faults),
  };
}

function readStatistic(
  map: LiteralMap,
  known: readonly ClaimStatistic[],
  id: string,
  faults: Faults,
): ClaimStatistic | undefined {
  const entry = entryOf(map, 'statistic');
  if (!entry) {
    if (known.length === 0) faults.add(map.place, 'must have a period', id);
    else if (known.length > 1) faults.add(map.place, `must have statistic (${known.join(' or ')})`, id);
    return known.length === 1 ? known[0] : undefined;
  }
  const statistic = readValue<ClaimStatistic>(entry.value, domains.statistic, faults);
  if (statistic === undefined || known.includes(statistic)) return statistic;
  faults.add(entry.value.place, `must suit the metric: ${known.join(' or ') || 'give it a period'}`, statistic);
  return undefined;
}

function readPeriod(map: LiteralMap, faults: Faults): ClaimDefinition['period'] {
  const entry = entryOf(map, 'period');
  if (!entry) return null;
  const { value } = entry;
  if (value.kind !== 'list' || value.items.length !== 2) {
    faults.add(value.place, 'must be the first and the last day, such as [2022-01-01, 2022-12-31]', givenOf(value));
    return null;
  }
  const [from, to] = value.items.map((item) => readDay(item, faults));
  if (from === null || to === null) return null;
  if (from > to) faults.add(value.place, 'must not end before it begins', givenOf(value));
  return { from, to };
}

/** `{largest-vix: moderate 20-25}`, or several labels in a list. */
function readRegime(map: LiteralMap, faults: Faults): ClaimDefinition['regime'] {
  const entry = entryOf(map, 'regime');
  const named = entry && asMap(entry.value, '{largest-vix: moderate 20-25}', faults);
  if (!named) return null;
  const [first, ...more] = named.entries;
  if (first === undefined || more.length > 0) {
    faults.add(named.place, 'must name one regime', givenOf(named));
    return null;
  }
  const { key, place, value } = first;
  const labeller = readValue<RegimeName>({ kind: 'scalar', value: key, place }, choiceDomain(regimeNames), faults);
  const labels = readList<string>(value, domains.label, faults);
  return labeller === undefined ? null : { labeller, labels };
}
