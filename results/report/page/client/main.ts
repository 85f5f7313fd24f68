// The script of the report: fills in what needs menus, pictures and the keyboard. Everything else stands in the page.
import type { ReportData } from '../report-data.js';
import { mountAccounts } from './accounts-view.js';
import { followSections } from './contents.js';
import { mountCurve } from './curve-view.js';
import { byId } from './dom.js';
import { mountFrontier } from './frontier-view.js';
import { mountHistories } from './histories-view.js';
import { fetchFrom, mountLiveTrials } from './live-trials.js';
import { mountMatters } from './matters-view.js';
import { openThemeMenu } from './page-theme.js';
import { mountRegimes } from './regimes-view.js';
import { makeTrialDialog } from './trial-dialog.js';
import { mountValidation } from './validation-view.js';

const data = JSON.parse(byId('report-data').textContent ?? '') as ReportData;
const openTrial = makeTrialDialog(data, data.live === null ? null : fetchFrom(data.live, data));

openThemeMenu();
followSections();
if (data.cells.rowCount > 0) mountRegimes(data, openTrial);
if (data.population > 0) mountCurve(data, openTrial);
mountMatters(data);
if (data.accounts.length > 0) mountAccounts(data, openTrial);
if (data.population > 0) mountFrontier(data, openTrial);
if (data.histories.length > 0) mountHistories(data);
mountValidation(data);
if (data.live !== null) mountLiveTrials(data, data.live, openTrial);

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest('[data-trial], [data-copy]') : null;
  if (!(target instanceof HTMLElement)) return;
  if (target.dataset.trial !== undefined) openTrial(target.dataset.trial);
  if (target.dataset.copy !== undefined) void copyText(target, byId(target.dataset.copy).textContent ?? '');
});

async function copyText(button: HTMLElement, text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  button.textContent = 'copied';
}
