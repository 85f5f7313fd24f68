import { accountSpec } from '../../figures/account-spec.js';
import type { AccountCurves, ReportData } from '../report-data.js';
import { percent } from '../texts.js';
import type { PagePicture } from './page-picture.js';

/** The claims, reading and friction that a trial is the claimed hedge of. */
export function accountTitle({ alternatives }: Pick<ReportData, 'alternatives'>, trial: string): string {
  const own = alternatives.filter((row) => row.alternative === 'hedge' && row.trial === trial);
  const claims = [...new Set(own.map(({ claim }) => claim))];
  const [first] = own;
  return first === undefined ? trial : `${first.reading}, friction ${first.friction} (${claims.join(', ')})`;
}

/** Equity and drawdown of one claimed hedge, with the episodes behind them. */
export function accountPicture(data: ReportData, account: AccountCurves): PagePicture {
  const title = accountTitle(data, account.trial);
  const subtitle = `trial ${account.trial}${data.label === '' ? '' : `, ${data.label}`}`;
  return {
    name: `account-${account.trial}`,
    title,
    subtitle,
    marks:
      'Above, the account with the hedge (solid) and without (dashed); below, the drawdown of both. Grey bands are named episodes. Days are thinned out for drawing; each point carries the deepest drawdown of its days.',
    description: `Account with and without the hedge, ${title}. ${summary(account)}`,
    spec: (width, theme) => accountSpec({ ...account, title, subtitle, episodes: data.episodes }, width, theme),
  };
}

function summary({ hedgedDrawdown, unhedgedDrawdown, dates }: AccountCurves): string {
  const [hedged, unhedged] = [hedgedDrawdown, unhedgedDrawdown].map((depths) => percent(Math.max(...depths)));
  return `${dates[0]} to ${dates[dates.length - 1]}: deepest drawdown ${hedged} with the hedge, ${unhedged} without.`;
}
