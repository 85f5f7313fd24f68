import { describe, expect, it } from 'vitest';
import { html, scriptJson } from '../../../../results/report/page/html.js';

describe('html', () => {
  it('escapes what is put in, in text and in attributes, but not HTML of its own', () => {
    const cell = html`<td title="${'"><script>'}">${'<b>&'}</td>`;
    expect(cell.text).toBe('<td title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</td>');
    expect(html`<tr>${[cell, cell]}</tr>`.text).toBe(`<tr>${cell.text}${cell.text}</tr>`);
  });
});

describe('scriptJson', () => {
  it('ends no script element, opens no comment, and comes back as it was', () => {
    const value = { says: '</script><!-- \u2028\u2029' };
    const { text } = scriptJson(value);
    expect(text).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(value);
  });
});
