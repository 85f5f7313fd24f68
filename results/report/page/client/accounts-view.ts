import { accountPicture, accountTitle } from '../pictures/account-picture.js';
import type { AccountCurves, ReportData } from '../report-data.js';
import { percent } from '../texts.js';
import { byId, element, makeMenu, makeTable } from './dom.js';
import { makeFigureView } from './figure-view.js';
import type { OpenTrial } from './trial-dialog.js';

/** Equity and drawdown of one claimed hedge, chosen by claim, reading and friction. */
export function mountAccounts(data: ReportData, openTrial: OpenTrial): void {
  const view = makeFigureView();
  const accountOf = (trial: string) => data.accounts.find((account) => account.trial === trial) as AccountCurves;
  const draw = () => {
    const account = accountOf(menu.value());
    view.show({
      ...accountPicture(data, account),
      table: () =>
        makeTable(
          'Account and drawdown at each point of the figure',
          ['close', 'hedged, USD', 'unhedged, USD', 'hedged drawdown', 'unhedged drawdown'],
          account.dates.map((date, at) => [
            date,
            account.hedged[at],
            account.unhedged[at],
            percentNode(account.hedgedDrawdown[at]),
            percentNode(account.unhedgedDrawdown[at]),
          ]),
        ),
    });
  };
  const menu = makeMenu(
    'claimed hedge',
    data.accounts.map(({ trial }) => ({ value: trial, text: accountTitle(data, trial) })),
    draw,
  );
  byId('accounts-view').replaceChildren(
    element(
      'div',
      { class: 'controls' },
      menu.field,
      element('button', { type: 'button', class: 'open', click: () => openTrial(menu.value()) }, 'open this trial'),
    ),
    view.root,
  );
  draw();
}

function percentNode(fraction: number): Node {
  return element('span', {}, percent(fraction));
}
