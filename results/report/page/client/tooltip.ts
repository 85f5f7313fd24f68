import { byId, element } from './dom.js';

/** Shows names and values beside the pointer. */
export function showTooltip({ clientX, clientY }: MouseEvent, values: Readonly<Record<string, unknown>>): void {
  const box = byId('tooltip');
  const rows = Object.entries(values).map(([name, value]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, String(value))),
  );
  box.replaceChildren(element('dl', {}, ...rows));
  box.hidden = false;
  const left = Math.min(clientX + 14, innerWidth - box.offsetWidth - 8);
  const top = clientY + box.offsetHeight + 22 > innerHeight ? clientY - box.offsetHeight - 10 : clientY + 14;
  box.style.left = `${Math.max(4, left)}px`;
  box.style.top = `${Math.max(4, top)}px`;
}

export function hideTooltip(): void {
  byId('tooltip').hidden = true;
}
