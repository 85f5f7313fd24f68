import { createHash } from 'node:crypto';
import { Html } from './html.js';

/** The script and the style of a page, and whether it is served and may ask its server. */
export interface PageParts {
  /** Null for a page that runs nothing. */
  readonly script: string | null;
  readonly style: string;
  readonly isLive: boolean;
}

/** What a page may do: run its own script, look as its own style sheet says, and, where served, ask its server. */
export function pagePolicy({ script, style, isLive }: PageParts): string {
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${script === null ? "'none'" : hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    `connect-src ${isLive ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The package's own text, which ends neither element. */
export function asIs(text: string): Html {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error('page: its script and style must not end their element');
  return new Html(text);
}
