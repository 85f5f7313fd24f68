import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentText, sectionOf } from '../../../pipeline/help/document-text.js';
import { helpTopics } from '../../../pipeline/help/topics.js';

const DOCUMENT = `# All

Before.

## One

A [link](x.md) and \`code\`, a paragraph that is long enough to be
wrapped at forty.

- first **bold**
- second

\`\`\`yaml
# no heading
key:   value
\`\`\`

| a | b |
|---|---|
| \`x\` | one of 1\\|2 |

### Inner

Kept.

## Two

Not this.
`;

describe('sectionOf', () => {
  it('ends at the next heading of its level, takes lower ones along, and no comment for a heading', () => {
    const section = sectionOf(DOCUMENT, 'One');
    expect(section).toContain('# no heading');
    expect(section).toContain('Kept.');
    expect(section).not.toContain('Not this');
    expect(() => sectionOf(DOCUMENT, 'Three')).toThrow(/Three/);
  });
});

describe('documentText', () => {
  it('wraps text, keeps code as it is, and lays tables out by row', () => {
    expect(documentText(sectionOf(DOCUMENT, 'One'), 40)).toBe(
      [
        'ONE',
        '',
        'A link and code, a paragraph that is',
        'long enough to be wrapped at forty.',
        '',
        '- first bold',
        '- second',
        '',
        '    # no heading',
        '    key:   value',
        '',
        'a',
        '    b',
        'x',
        '    one of 1|2',
        '',
        'Inner',
        '',
        'Kept.',
      ].join('\n'),
    );
  });
});

describe('helpTopics', () => {
  it.each(helpTopics.map((topic) => [topic.name, topic] as const))('finds its sections for %s', (_, { sections }) => {
    for (const { file, heading } of sections) {
      const text = documentText(sectionOf(readFileSync(`docs/${file}`, 'utf8'), heading), 80);
      expect(text.length).toBeGreaterThan(100);
    }
  });
});
