import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const documents = readdirSync('docs').filter((name) => name.endsWith('.md'));

/** Anchors of the headings of a document, as they are made by whoever shows Markdown. */
function anchorsOf(name: string): string[] {
  const text = readFileSync(`docs/${name}`, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('docs', () => {
  it.each(documents)('%s links to what is there', (name) => {
    const text = readFileSync(`docs/${name}`, 'utf8');
    const broken = [...text.matchAll(/\]\(([\w-]*\.md)?(?:#([\w-]+))?\)/g)].filter(([, file = name, anchor]) => {
      return !documents.includes(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it.each(documents)('%s names files that are there', (name) => {
    const text = readFileSync(`docs/${name}`, 'utf8');
    const paths = [...text.matchAll(/`((?:engine|sweeps|pipeline|datasets|results|grids|lint)\/[\w./-]+)`/g)].map(
      ([, path]) => path,
    );
    expect(paths.filter((path) => !existsSync(path) && !/first\.yaml|results\/runs|\.\.\./.test(path))).toEqual([]);
  });

  it('has an index that leads to all of them', () => {
    const index = readFileSync('docs/index.md', 'utf8');
    expect(documents.filter((name) => name !== 'index.md' && !index.includes(`(${name}`))).toEqual([]);
  });
});
