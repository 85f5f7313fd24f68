import { type Html, html } from './html.js';
import { asIs, pagePolicy } from './page-policy.js';

export interface PageSection {
  readonly id: string;
  /** In the table of contents. */
  readonly title: string;
  readonly body: Html;
}

/** What a page has around and between its sections. */
export interface PageFrame {
  readonly title: string;
  readonly style: string;
  /** The only script that may run; null for none. */
  readonly script: string | null;
  /** Whether the page may ask the server that it came from. */
  readonly isLive: boolean;
  /** Where the keyboard can go at once. */
  readonly skip: { readonly to: string; readonly text: string };
  readonly kicker: Html;
  readonly heading: string;
  readonly standfirst: string;
  readonly facts: Html;
  /** At the end of the masthead. */
  readonly tools: Html;
  readonly sections: readonly PageSection[];
  readonly footer: Html;
  /** At the end of the page. */
  readonly end: Html;
}

/** A whole page of HTML that needs nothing else, in the look of the report. */
export function framePage(frame: PageFrame): string {
  const { title, style, script, isLive, skip, kicker, heading, standfirst, facts, tools, sections, footer, end } =
    frame;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy({ script, style, isLive })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${asIs(style)}</style>
</head>
<body>
<a class="skip" href="#${skip.to}">${skip.text}</a>
<header class="masthead">
  <p class="kicker">${kicker}</p>
  <h1>${heading}</h1>
  <p class="standfirst">${standfirst}</p>
  <p class="facts-line">${facts}</p>
  ${tools}
</header>
<div class="layout">
<nav class="contents" aria-label="Contents"><ol>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ol></nav>
<main>
${sections.map(({ body }) => body)}
</main>
</div>
<footer><p>${footer}</p></footer>
${end}
</body>
</html>
`;
  return page.text;
}
