import {
  type AxisPath,
  type AxisValue,
  axisPaths,
  choiceDomain,
  type Domain,
  findAxis,
  numberDomain,
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
  storedKinds,
  suggestion,
  textDomain,
  whereOf,
} from '../grid/index.js';
import type { ClaimDefinition, ClaimScope } from './claim-definition.js';

const text = textDomain(/\S/, 'text', 'words');
const domains = {
  id: textDomain(/^[a-z0-9][a-z0-9-]*$/, 'small letters, digits and dashes', 'headline'),
  metric: choiceDomain(['drawdown-reduction']),
  statistic: choiceDomain(['median-over-windows', 'hold-rate']),
  windows: choiceDomain(storedKinds),
  axis: choiceDomain(axisPaths),
  regime: choiceDomain(regimeNames),
  // A reduction has no lower bound, but nobody claims to add to a drawdown.
  fraction: numberDomain({ interval: ['[', 0, 1, ']'], percent: 100, examples: ['35%', '0.35'] }),
  confidence: numberDomain({ interval: ['(', 0, 1, ')'], percent: 100, examples: ['95%'] }),
} as const;

const needed = ['id', 'says', 'source', 'metric', 'band', 'statistic', 'windows', 'scope'];
const optional = ['requiredRate', 'rateBand', 'reading', 'confidence', 'regimes', 'conditions'];

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
  const statistic = readEntry<ClaimDefinition['statistic']>(map, 'statistic', domains.statistic, 'hold-rate', faults);
  const rateBand = readBand(map, 'rateBand', faults);
  const requiredRate = readEntry<number | null>(map, 'requiredRate', domains.fraction, null, faults);
  checkRates(map, statistic, faults);
  const regimes = entryOf(map, 'regimes');
  return {
    id: readEntry(map, 'id', domains.id, '', faults),
    says: readEntry(map, 'says', text, '', faults),
    source: readEntry(map, 'source', text, '', faults),
    metric: readEntry(map, 'metric', domains.metric, 'drawdown-reduction', faults),
    band: readBand(map, 'band', faults) ?? [0, 1],
    statistic,
    requiredRate,
    rateBand,
    windows: readEntry(map, 'windows', domains.windows, 'cycles', faults),
    scope: readScope(map, 'scope', faults) ?? {},
    conditions: readScope(map, 'conditions', faults),
    readingAxis: readEntry<AxisPath>(map, 'reading', domains.axis, 'hedge.sizing', faults),
    confidence: readEntry(map, 'confidence', domains.confidence, 0.95, faults),
    regimes: regimes ? readList<RegimeName>(regimes.value, domains.regime, faults) : null,
    where: whereOf(map.place),
  };
}

function idOf(map: LiteralMap): string {
  const id = entryOf(map, 'id');
  return id ? `claim ${givenOf(id.value)} without it` : 'a claim without it';
}

/** A hold rate is held against `rateBand`; a median may ask for a hold rate besides. */
function checkRates(map: LiteralMap, statistic: ClaimDefinition['statistic'], faults: Faults): void {
  if (!entryOf(map, 'statistic')) return;
  const rateBand = entryOf(map, 'rateBand');
  const requiredRate = entryOf(map, 'requiredRate');
  if (statistic === 'hold-rate' && !rateBand) faults.add(map.place, 'must have rateBand for a hold-rate', idOf(map));
  if (statistic === 'hold-rate' && requiredRate) {
    faults.add(requiredRate.place, 'must be left out for a hold-rate (rateBand says it)', givenOf(requiredRate.value));
  }
  if (statistic !== 'hold-rate' && rateBand) {
    faults.add(rateBand.place, 'must be left out unless statistic is hold-rate', givenOf(rateBand.value));
  }
}

function readBand(map: LiteralMap, key: string, faults: Faults): readonly [number, number] | null {
  const entry = entryOf(map, key);
  if (!entry) return null;
  const { value } = entry;
  if (value.kind !== 'list' || value.items.length !== 2) {
    faults.add(value.place, 'must be a lower and an upper figure such as [35%, 40%]', givenOf(value));
    return null;
  }
  const [lower, upper] = value.items.map((item) => readValue<number>(item, domains.fraction as Domain, faults));
  if (lower === undefined || upper === undefined) return null;
  if (lower > upper) faults.add(value.place, 'must not run downwards', givenOf(value));
  return [lower, upper];
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
