import {
  type AxisPath,
  type AxisValue,
  axisPaths,
  choiceDomain,
  findAxis,
  numberDomain,
  optionalDomain,
} from '../axes/index.js';
import {
  asMap,
  checkKeys,
  entryOf,
  Faults,
  givenOf,
  type Literal,
  type LiteralMap,
  parseYaml,
  type RegimeName,
  readEntry,
  readList,
  readSweptValues,
  readValue,
  regimeNames,
  suggestion,
  textDomain,
  whereOf,
} from '../grid/index.js';
import type { ClaimDefinition, ClaimScope } from './claim-definition.js';
import { type ClaimMetricName, type ClaimStatistic, claimMetricNames } from './claim-metrics.js';
import { readBand, readFigure } from './read-figure.js';
import { readClaimWindows } from './read-windows.js';

const text = textDomain(/\S/, 'text', 'words');
const domains = {
  id: textDomain(/^[a-z0-9][a-z0-9-]*$/, 'small letters, digits and dashes', 'headline'),
  metric: choiceDomain(claimMetricNames),
  axis: optionalDomain('none', choiceDomain(axisPaths)),
  regime: choiceDomain(regimeNames),
  fraction: numberDomain({ interval: ['[', 0, 1, ']'], percent: 100, examples: ['35%', '0.35'] }),
  confidence: numberDomain({ interval: ['(', 0, 1, ')'], percent: 100, examples: ['95%'] }),
} as const;

const needed = ['id', 'says', 'source', 'metric', 'scope'];
const optional = [
  ...['about', 'band', 'atLeast', 'atMost', 'statistic', 'windows', 'period', 'regime'],
  ...['requiredRate', 'rateBand', 'reading', 'confidence', 'regimes', 'conditions'],
];

/**
 * Reads a ledger of claims.
 *
 * @param text - YAML: `claims:` over a list of claims
 * @param fileName - how messages name the file
 * @returns claims in the order of the file, at least one
 * @throws InputError with everything that is wrong, in the order of the file
 */
export function parseClaims(text: string, fileName: string): readonly ClaimDefinition[] {
  const faults = new Faults();
  const root = asMap(parseYaml(text, fileName), '{claims: [...]}', faults);
  if (root) checkKeys(root, ['claims'], faults);
  const list = root && entryOf(root, 'claims')?.value;
  const claims = list?.kind === 'list' ? list.items.flatMap((item) => readClaim(item, faults) ?? []) : [];
  if (root && (list?.kind !== 'list' || list.items.length === 0)) {
    const place = list?.place ?? root.place;
    faults.add(place, 'must list at least one claim under claims:', list && givenOf(list));
  }
  if (list?.kind === 'list') checkUnique(list.items, faults);
  faults.throwIfAny();
  return claims;
}

function checkUnique(items: readonly Literal[], faults: Faults): void {
  const seen = new Set<unknown>();
  for (const item of items) {
    const id = item.kind === 'map' ? entryOf(item, 'id')?.value : undefined;
    if (!id) continue;
    if (seen.has(givenOf(id))) faults.add(id.place, 'must be the id of one claim only', givenOf(id));
    seen.add(givenOf(id));
  }
}

/** @returns a claim that stands in for the one written when faults were collected */
function readClaim(literal: Literal, faults: Faults): ClaimDefinition | undefined {
  const map = asMap(literal, '{id: headline, says: ..., band: [35%, 40%], ...}', faults);
  if (!map) return undefined;
  checkKeys(map, [...needed, ...optional], faults);
  for (const key of needed) if (!entryOf(map, key)) faults.add(map.place, `must have ${key}`, idOf(map));
  const id = idOf(map);
  const metric = readEntry<ClaimMetricName>(map, 'metric', domains.metric, 'drawdown-reduction', faults);
  const windows = readClaimWindows(map, metric, id, faults);
  checkRates(map, windows.statistic, id, faults);
  const regimes = entryOf(map, 'regimes');
  return {
    id: readEntry(map, 'id', domains.id, '', faults),
    says: readEntry(map, 'says', text, '', faults),
    source: readEntry(map, 'source', text, '', faults),
    about: readEntry<string | null>(map, 'about', text, null, faults),
    metric,
    band: readFigure(map, id, faults),
    ...windows,
    requiredRate: readEntry<number | null>(map, 'requiredRate', domains.fraction, null, faults),
    rateBand: readBand(map, 'rateBand', faults),
    scope: readScope(map, 'scope', faults) ?? {},
    conditions: readScope(map, 'conditions', faults),
    readingAxis: readReading(map, faults),
    confidence: readEntry(map, 'confidence', domains.confidence, 0.95, faults),
    regimes: regimes ? readList<RegimeName>(regimes.value, domains.regime, faults) : null,
    where: whereOf(map.place),
  };
}

/** The axis of the readings; `none` for a claim that every reading shares. */
function readReading(map: LiteralMap, faults: Faults): AxisPath | null {
  const entry = entryOf(map, 'reading');
  const axis = entry && readValue<AxisPath | null>(entry.value, domains.axis, faults);
  return axis === undefined ? 'hedge.sizing' : axis;
}

function idOf(map: LiteralMap): string {
  const id = entryOf(map, 'id');
  return id ? `claim ${givenOf(id.value)} without it` : 'a claim without it';
}

/** A hold rate is held against `rateBand`; a median may ask for a hold rate besides. */
function checkRates(map: LiteralMap, statistic: ClaimStatistic, id: string, faults: Faults): void {
  const rateBand = entryOf(map, 'rateBand');
  const requiredRate = entryOf(map, 'requiredRate');
  if (statistic === 'hold-rate' && !rateBand) faults.add(map.place, 'must have rateBand for a hold-rate', id);
  if (statistic === 'hold-rate' && requiredRate) {
    faults.add(requiredRate.place, 'must be left out for a hold-rate (rateBand says it)', givenOf(requiredRate.value));
  }
  if (statistic !== 'hold-rate' && rateBand) {
    faults.add(rateBand.place, 'must be left out unless statistic is hold-rate', givenOf(rateBand.value));
  }
}

function readScope(map: LiteralMap, name: 'scope' | 'conditions', faults: Faults): ClaimScope | null {
  const entry = entryOf(map, name);
  if (!entry) return null;
  const scopeMap = asMap(entry.value, '{hedge.mix: 4/4/2}', faults);
  const scope: Partial<Record<AxisPath, readonly AxisValue[]>> = {};
  for (const { key, place, value } of scopeMap?.entries ?? []) {
    const axis = findAxis(key);
    if (!axis) faults.add(place, `must be an axis${suggestion(key, axisPaths)}`, key);
    else scope[axis.path] = [...new Set(readSweptValues(axis, value, faults).map((read) => read.value))];
  }
  return scope;
}
