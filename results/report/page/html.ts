/** Text that is HTML already and needs no escaping. */
export class Html {
  constructor(readonly text: string) {}
}

/** What a template may hold; a list is joined without anything between. */
export type HtmlPart = Html | string | number | readonly HtmlPart[];

/**
 * HTML from a template: everything put into it is escaped, unless it is HTML itself.
 *
 * @example html`<td>${'<b>'}</td>`.text // '<td>&lt;b&gt;</td>'
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlPart[]): Html {
  return new Html(parts.reduce((text, part, at) => text + textOf(values[at - 1]) + part));
}

const NOTHING = new Html('');

/** The part where a condition holds, else nothing. */
export function when(condition: boolean, part: () => Html): Html {
  return condition ? part() : NOTHING;
}

function textOf(value: HtmlPart): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escapeHtml(value);
  return typeof value === 'number' ? String(value) : value.map(textOf).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]);
}

/**
 * JSON that can stand in a script element: no `</script>`, no `<!--`, and none of the two line ends that old
 * JavaScript takes for its own.
 */
export function scriptJson(value: unknown): Html {
  const json = JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return new Html(json);
}
