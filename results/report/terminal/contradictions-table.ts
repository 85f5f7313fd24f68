import type { Verdict } from '../../schemas/index.js';
import { claimedText, figureText } from '../words/figure-text.js';
import { hangLines } from '../words/wrap-lines.js';
import { tableOrText } from './table-or-text.js';

/** A claim as a ledger tells it. */
export interface ToldClaim {
  readonly id: string;
  readonly says: string;
  /** Claims about the same thing are set side by side; null: it stands alone. */
  readonly about: string | null;
}

const HEADINGS = ['claim', 'friction', 'claimed', 'the data say', 'verdicts'];

/**
 * Claims about one thing side by side, and what the data say of each: where promoters' own figures exclude one another,
 * at most one of them can be right.
 *
 * The data's column spans the median trials of all readings; the verdict table has the range of all trials. The figures
 * are held against both ends that a claim gives (the rule `within`), or the one that it gives.
 *
 * @param verdicts - those on all windows; the lines by regime are passed over
 */
export function formatContradictions(
  claims: readonly ToldClaim[],
  verdicts: readonly Verdict[],
  width: number,
): string {
  const topics = new Map<string, ToldClaim[]>();
  for (const claim of claims) {
    if (claim.about === null || !verdicts.some((verdict) => isAbout(verdict, claim))) continue;
    topics.set(claim.about, [...(topics.get(claim.about) ?? []), claim]);
  }
  const told = [...topics].filter(([, own]) => own.length > 1);
  return told.map(([about, own]) => formatTopic(about, own, verdicts, width)).join('\n\n');
}

function formatTopic(about: string, claims: readonly ToldClaim[], verdicts: readonly Verdict[], width: number): string {
  const label = verdicts.find((verdict) => verdict.label !== '')?.label;
  const title = label === undefined ? about : `${about} · ${label}`;
  const said = claims.flatMap(({ id, says }) => hangLines(`${id}: ${says}`, width));
  const rows = [HEADINGS, ...claims.flatMap((claim) => linesOf(claim, verdicts))];
  return [...hangLines(title, width), ...said, '', ...tableOrText(rows, { width, left: 2, lead: [0, 1, 4] })].join(
    '\n',
  );
}

/** One line per form of the claim (with its conditions, without) and level of friction. */
function linesOf(claim: ToldClaim, verdicts: readonly Verdict[]): string[][] {
  const lines = new Map<string, Verdict[]>();
  const own = verdicts.filter((verdict) => isAbout(verdict, claim) && verdict.regime === 'all');
  for (const verdict of own) {
    const isWeaker = verdict.rule === 'at-least' && own.some(({ rule }) => rule === 'within');
    if (isWeaker) continue;
    const key = `${verdict.claim} ${verdict.friction}`;
    lines.set(key, [...(lines.get(key) ?? []), verdict]);
  }
  return [...lines.values()].map((readings) => {
    const [first] = readings;
    const words = [...new Set(readings.filter(({ trials }) => trials > 0).map(({ verdict }) => verdict))];
    return [
      first.claim,
      first.friction,
      claimedText(first),
      spanText(readings),
      words.length === 0 ? 'no trials' : words.join(', '),
    ];
  });
}

function spanText(verdicts: readonly Verdict[]): string {
  const values = verdicts.map(({ figure }) => figure).filter((value) => value !== null);
  if (values.length === 0) return '–';
  const [lowest, highest] = [Math.min(...values), Math.max(...values)].map((value) =>
    figureText(value, verdicts[0].unit),
  );
  return lowest === highest ? lowest : `${lowest} to ${highest}`;
}

/** Whether a verdict is on a claim, in any of the forms that it is judged in. */
function isAbout({ claim }: Verdict, { id }: ToldClaim): boolean {
  return claim === id || claim.startsWith(`${id} (`);
}
