import { OUTCOMES, variancePicture } from '../pictures/variance-picture.js';
import type { ReportData } from '../report-data.js';
import { percent } from '../texts.js';
import { byId, element, makeMenu, makeTable } from './dom.js';
import { makeFigureView } from './figure-view.js';

/** Which choices move the drawdown: the shares of its variance. */
export function mountMatters({ variance, label }: ReportData): void {
  const made = variance.filter(({ reason }) => reason === null);
  if (made.length === 0) return;
  const view = makeFigureView();
  const draw = () => {
    const { shares, ...picture } = variancePicture(made[Number(menu.value())], label);
    view.show({
      ...picture,
      table: () =>
        makeTable(
          picture.title,
          ['choice', 'share of the variance'],
          shares.map(({ name, share }) => [name, element('data', { value: share }, percent(share))]),
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
