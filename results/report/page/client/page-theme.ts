import { DARK, type FigureTheme, LIGHT } from '../../figures/figure-theme.js';
import { byId } from './dom.js';

const listeners = new Set<() => void>();
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const isPrinted = matchMedia('print');

/** The colours of figures now: dark where the page is, and light on paper. */
export function currentTheme(): FigureTheme {
  if (isPrinted.matches) return LIGHT;
  const chosen = document.documentElement.dataset.theme ?? 'auto';
  return chosen === 'dark' || (chosen === 'auto' && systemIsDark.matches) ? DARK : LIGHT;
}

/** Calls back whenever the colours may have changed. */
export function onThemeChange(listener: () => void): void {
  listeners.add(listener);
}

/** Lets the reader choose; the page forgets the choice when it is closed, as it stores nothing. */
export function openThemeMenu(): void {
  const select = byId('theme') as HTMLSelectElement;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  select.addEventListener('change', () => {
    document.documentElement.dataset.theme = select.value;
    tell();
  });
  systemIsDark.addEventListener('change', tell);
  isPrinted.addEventListener('change', tell);
  const tools = select.parentElement;
  if (tools !== null) tools.hidden = false;
}
