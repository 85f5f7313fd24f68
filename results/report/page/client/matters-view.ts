import { varianceSpec } from '../../figures/variance-spec.js';
import type { ReportData } from '../report-data.js';
import { byId, element, makeMenu, makeTable } from './dom.js';
import { makeFigureView } from './figure-view.js';
import { percent } from './texts.js';

/** Pairs and single choices with a smaller share than this are told in the table only. */
const LEAST_SHARE = 0.002;

const OUTCOMES = { full: 'deepest drawdown of all', cycles: 'median over counted cycles' };

/** Which choices move the drawdown: the shares of its variance. */
export function mountMatters({ variance, label }: ReportData): void {
  const made = variance.filter(({ reason }) => reason === null);
  if (made.length === 0) return;
  const view = makeFigureView();
  const draw = () => {
    const { main, pairs, remainder, points, outcome } = made[Number(menu.value())];
    const all = [
      ...main.map(({ factor, share }) => ({ name: factor, kind: 'alone' as const, share })),
      ...pairs.map(({ factors, share }) => ({ name: factors.join(' × '), kind: 'together' as const, share })),
    ].toSorted((a, b) => b.share - a.share);
    const rest = { name: 'three choices and more', kind: 'rest' as const, share: remainder ?? 0 };
    const title = `What moves the drawdown: ${OUTCOMES[outcome]}`;
    const subtitle = `exact analysis of variance of ln(hedged / unhedged drawdown) over ${points.toLocaleString('en')} combinations${label === '' ? '' : `; ${label}`}`;
    const shares = [...all.filter(({ share }) => share >= LEAST_SHARE), rest];
    view.show({
      name: `variance-${outcome}`,
      description: `${title}. Largest: ${all
        .slice(0, 3)
        .map(({ name, share }) => `${name} ${percent(share)}`)
        .join(', ')}.`,
      spec: (width, theme) => varianceSpec({ title, subtitle, shares }, width, theme),
      table: () =>
        makeTable(
          title,
          ['choice', 'share of the variance'],
          [...all, rest].map(({ name, share }) => [name, element('data', { value: share }, percent(share))]),
        ),
    });
  };
  const menu = makeMenu(
    'drawdown',
    made.map(({ outcome, branch }, at) => ({
      value: String(at),
      text: made.some((each) => each.branch !== branch)
        ? `${OUTCOMES[outcome]}, union ${branch + 1}`
        : OUTCOMES[outcome],
    })),
    draw,
  );
  byId('matters-view').replaceChildren(element('div', { class: 'controls' }, menu.field), view.root);
  draw();
}
