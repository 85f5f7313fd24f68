import type { Day } from '../../engine/contracts/calendar-date.js';
import type { ContractSettles } from './contract-settles.js';

/** Two settles further apart than this ratio do not support each other. */
const SUPPORTING_RATIO = 1.5;

/** Fewer neighbours than this decide nothing. */
const FEWEST_NEIGHBOURS = 2;

/** A settle that nothing around it supports. */
export interface ImplausibleSettle {
  readonly contract: ContractSettles;
  /** Index into the contract's days. */
  readonly index: number;
}

/**
 * Settles that stand alone: no neighbour is within half as much again or two thirds of them.
 *
 * Neighbours are the same contract on the session before and after, and the contracts that expire next before and
 * after it on the same day, from any file. A crash moves the whole curve for days and is supported (2018-02-05, the
 * sharpest: 33.2 beside 28.0 in the next contract and 23.9 the day after); a misprint is not.
 *
 * @param contracts - all settles of all files
 */
export function implausibleSettles(contracts: readonly ContractSettles[]): ImplausibleSettle[] {
  const curves = curvesByDay(contracts);
  const days = [...curves.keys()].sort((a, b) => a - b);
  const positions = new Map(days.map((day, position) => [day, position]));
  const implausible: ImplausibleSettle[] = [];
  for (const contract of contracts) {
    contract.days.forEach((day, index) => {
      const position = positions.get(day) as number;
      const curve = curves.get(day) as Curve;
      const rank = curve.expirations.indexOf(contract.expiration);
      const neighbours = [
        ...settlesOf(curves.get(days[position - 1] ?? Number.NaN), contract.expiration),
        ...settlesOf(curves.get(days[position + 1] ?? Number.NaN), contract.expiration),
        ...settlesOf(curve, curve.expirations[rank - 1] ?? Number.NaN),
        ...settlesOf(curve, curve.expirations[rank + 1] ?? Number.NaN),
      ];
      const settle = contract.settles[index] as number;
      const isAlone = neighbours.every((other) => Math.max(other / settle, settle / other) > SUPPORTING_RATIO);
      if (neighbours.length >= FEWEST_NEIGHBOURS && isAlone) implausible.push({ contract, index });
    });
  }
  return implausible;
}

/** The contract without some of its settles. */
export function withoutSettles(contract: ContractSettles, indices: ReadonlySet<number>): ContractSettles {
  const isKept = (_: number, index: number) => !indices.has(index);
  return {
    ...contract,
    days: contract.days.filter(isKept),
    settles: contract.settles.filter(isKept),
    lines: contract.lines.filter(isKept),
  };
}

/** All files' settles of one day. */
interface Curve {
  /** Ascending. */
  readonly expirations: Day[];
  readonly settles: Map<Day, number[]>;
}

function curvesByDay(contracts: readonly ContractSettles[]): Map<Day, Curve> {
  const curves = new Map<Day, Curve>();
  for (const { expiration, days, settles } of contracts) {
    days.forEach((day, index) => {
      let curve = curves.get(day);
      if (curve === undefined) {
        curve = { expirations: [], settles: new Map() };
        curves.set(day, curve);
      }
      const known = curve.settles.get(expiration);
      if (known === undefined) curve.settles.set(expiration, [settles[index] as number]);
      else known.push(settles[index] as number);
    });
  }
  for (const curve of curves.values()) curve.expirations.push(...[...curve.settles.keys()].sort((a, b) => a - b));
  return curves;
}

function settlesOf(curve: Curve | undefined, expiration: Day): readonly number[] {
  return curve?.settles.get(expiration) ?? [];
}
