import { varianceSpec } from '../../figures/variance-spec.js';
import type { ReportData } from '../report-data.js';
import { percent } from '../texts.js';
import type { PagePicture } from './page-picture.js';

/** Pairs and single choices with a smaller share than this are told in the table only. */
const LEAST_SHARE = 0.002;

/** The drawdown that is taken apart. */
export const OUTCOMES = { full: 'deepest drawdown of all', cycles: 'median over counted cycles' } as const;

/** Shares of the variance, and all of them, also those too small to be drawn. */
export interface VariancePicture extends PagePicture {
  readonly shares: readonly { readonly name: string; readonly share: number }[];
}

/** Which choices move the drawdown: the shares of its variance. */
export function variancePicture(
  { main, pairs, remainder, points, outcome, branch }: ReportData['variance'][number],
  label: string,
): VariancePicture {
  const all = [
    ...main.map(({ factor, share }) => ({ name: factor, kind: 'alone' as const, share })),
    ...pairs.map(({ factors, share }) => ({ name: factors.join(' × '), kind: 'together' as const, share })),
  ].toSorted((a, b) => b.share - a.share);
  const rest = { name: 'three choices and more', kind: 'rest' as const, share: remainder ?? 0 };
  const title = `What moves the drawdown: ${OUTCOMES[outcome]}`;
  const subtitle = `exact analysis of variance of ln(hedged / unhedged drawdown) over ${points.toLocaleString('en')} combinations${label === '' ? '' : `; ${label}`}`;
  const drawn = [...all.filter(({ share }) => share >= LEAST_SHARE), rest];
  const largest = all.slice(0, 3).map(({ name, share }) => `${name} ${percent(share)}`);
  return {
    name: `variance-${outcome}${branch === 0 ? '' : `-union-${branch + 1}`}`,
    title,
    subtitle,
    marks:
      'A bar is the share of the variance that a choice accounts for alone, or two together beyond what each does alone.',
    description: `${title}. Largest: ${largest.join(', ')}.`,
    spec: (width, theme) => varianceSpec({ title, subtitle, shares: drawn }, width, theme),
    shares: [...all, rest],
  };
}
