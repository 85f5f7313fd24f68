import type { VerdictWord } from '../../../schemas/index.js';
import { type Html, html } from '../html.js';

/** How each word looks: never by colour alone. */
const LOOKS: Readonly<Record<VerdictWord, { readonly tone: 'good' | 'bad' | 'open'; readonly sign: string }>> = {
  supported: { tone: 'good', sign: '✓' },
  reproduced: { tone: 'good', sign: '✓' },
  refuted: { tone: 'bad', sign: '✗' },
  'not reproduced': { tone: 'bad', sign: '✗' },
  undetermined: { tone: 'open', sign: '?' },
  mixed: { tone: 'open', sign: '±' },
};

/** A verdict as a coloured word with its sign. */
export function verdictWord(word: VerdictWord): Html {
  const { tone, sign } = LOOKS[word];
  return html`<span class="word ${tone}"><span aria-hidden="true">${sign}</span> ${word}</span>`;
}
