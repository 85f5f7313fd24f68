/** What may stand inside an element; text is text, never HTML. */
export type Child = Node | string | number | null;

type Properties = Readonly<Record<string, string | number | boolean | ((event: Event) => void)>>;

/**
 * Makes an element.
 *
 * @param properties - attributes; a function is a listener of the event of that name, false leaves the attribute out
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false) made.setAttribute(name, String(value));
  }
  made.append(
    ...children.filter((child) => child !== null).map((child) => (child instanceof Node ? child : String(child))),
  );
  return made;
}

/** A labelled menu. */
export interface Menu {
  readonly field: HTMLElement;
  readonly select: HTMLSelectElement;
  /** The value chosen. */
  value(): string;
  /** Offers other choices; keeps the one chosen where it is still there. */
  offer(choices: readonly Choice[]): void;
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

let menus = 0;

/** A menu that calls `changed` when another value is chosen. */
export function makeMenu(label: string, choices: readonly Choice[], changed: () => void): Menu {
  menus += 1;
  const id = `menu-${menus}`;
  const select = element('select', { id, change: changed });
  const field = element('div', { class: 'field' }, element('label', { for: id }, label), select);
  const offer = (offered: readonly Choice[]) => {
    const chosen = select.value;
    select.replaceChildren(...offered.map(({ value, text }) => element('option', { value }, text)));
    if (offered.some(({ value }) => value === chosen)) select.value = chosen;
    field.hidden = offered.length < 2;
  };
  offer(choices);
  return { field, select, value: () => select.value, offer };
}

/** Choices whose text is their value. */
export function plainChoices(values: readonly string[]): Choice[] {
  return values.map((value) => ({ value, text: value }));
}

/** A table from texts; numbers stand to the right. */
export function makeTable(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly (string | number | Node)[])[],
): HTMLElement {
  const cell = (value: string | number | Node, column: number) =>
    element('td', { class: typeof value === 'string' ? '' : 'number', 'data-heading': headings[column] }, value);
  const table = element(
    'table',
    { class: 'stacks' },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...headings.map((heading) => element('th', { scope: 'col' }, heading)))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cell)))),
  );
  return element('div', { class: 'scroll', role: 'region', 'aria-label': caption, tabindex: 0 }, table);
}

/** The element of an id that the page has in any case. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`page: must have the element #${id}, got none`);
  return found;
}
