import { accountSpec } from '../../figures/account-spec.js';
import type { AccountCurves, ReportData } from '../report-data.js';
import { byId, element, makeMenu, makeTable } from './dom.js';
import { makeFigureView } from './figure-view.js';
import { percent } from './texts.js';
import type { OpenTrial } from './trial-dialog.js';

/** Equity and drawdown of one claimed hedge, chosen by claim, reading and friction. */
export function mountAccounts(data: ReportData, openTrial: OpenTrial): void {
  const view = makeFigureView();
  const places = data.alternatives.filter(({ alternative }) => alternative === 'hedge');
  const titleOf = (trial: string) => {
    const own = places.filter((place) => place.trial === trial);
    const claims = [...new Set(own.map(({ claim }) => claim))];
    const [first] = own;
    return first === undefined ? trial : `${first.reading}, friction ${first.friction} (${claims.join(', ')})`;
  };
  const accountOf = (trial: string) => data.accounts.find((account) => account.trial === trial) as AccountCurves;
  const draw = () => {
    const account = accountOf(menu.value());
    view.show({
      name: `account-${account.trial}`,
      description: `Account with and without the hedge, ${titleOf(account.trial)}. ${summary(account)}`,
      spec: (width, theme) =>
        accountSpec(
          {
            ...account,
            title: titleOf(account.trial),
            subtitle: `trial ${account.trial}${data.label === '' ? '' : `, ${data.label}`}`,
            episodes: data.episodes,
          },
          width,
          theme,
        ),
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
    data.accounts.map(({ trial }) => ({ value: trial, text: titleOf(trial) })),
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

function summary({ hedgedDrawdown, unhedgedDrawdown, dates }: AccountCurves): string {
  const [hedged, unhedged] = [hedgedDrawdown, unhedgedDrawdown].map((depths) => percent(Math.max(...depths)));
  return `${dates[0]} to ${dates[dates.length - 1]}: deepest drawdown ${hedged} with the hedge, ${unhedged} without.`;
}
