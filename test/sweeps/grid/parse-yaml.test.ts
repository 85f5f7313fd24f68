import { describe, expect, it } from 'vitest';
import { InputError } from '../../../engine/contracts/input-error.js';
import { givenOf, type Literal, parseYaml, whereOf } from '../../../sweeps/grid/index.js';

const wheres = (literal: Literal): string[] => [
  whereOf(literal.place),
  ...(literal.kind === 'list' ? literal.items.flatMap(wheres) : []),
  ...(literal.kind === 'map' ? literal.entries.flatMap(({ value }) => wheres(value)) : []),
];

describe('parseYaml', () => {
  it('gives every value its line, column and path', () => {
    expect(wheres(parseYaml('a:\n  b.c: [1, 2]\nd:\n  - e: x\n', 'f.yaml'))).toEqual([
      'f.yaml:1:1',
      'f.yaml:2:3 a',
      'f.yaml:2:8 a.b.c',
      'f.yaml:2:9 a.b.c[0]',
      'f.yaml:2:12 a.b.c[1]',
      'f.yaml:4:3 d',
      'f.yaml:4:5 d[0]',
      'f.yaml:4:8 d[0].e',
    ]);
  });

  it('keeps mixes, dates and yes as the text they are', () => {
    const text = 'mix: 4/4/2\nfrom: 2008-01-02\nanswer: yes\nshare: 15%\nnumber: 0.50\nempty:\nnone: null\n';
    expect(givenOf(parseYaml(text, 'f.yaml'))).toEqual({
      mix: '4/4/2',
      from: '2008-01-02',
      answer: 'yes',
      share: '15%',
      number: 0.5,
      empty: undefined,
      none: null,
    });
  });

  it('follows aliases and says that they stand where they are used', () => {
    const literal = parseYaml('a: &set [1, 2]\nb: *set\n', 'f.yaml');
    expect(givenOf(literal)).toEqual({ a: [1, 2], b: [1, 2] });
    expect(wheres(literal)).toContain('f.yaml:2:4 b');
  });

  it.each([
    ['an alias of nothing', 'a: *nope', 'f.yaml:1:4 a: must name an anchor (&name) that comes before it, got *nope'],
    ['an alias of itself', 'a: &a [*a]', 'f.yaml:1:7: must nest at most 32 levels, got more'],
    ['a second document', 'a: 1\n---\nb: 2', 'f.yaml:2:1: must be valid YAML'],
    ['a key that is a list', '? [a]\n: 1', 'f.yaml:1:3 ?: must be a key of plain text, got nothing'],
    [
      'a tag of no plain value',
      'a: !!binary aGk=',
      'f.yaml:1:13 a: must be text, a number, true, false or null, got aGk=',
    ],
    ['brackets without end', '['.repeat(20_000), 'f.yaml: must nest or indent at most 200 levels, got more'],
    ['dashes without end', `${'- '.repeat(20_000)}x`, 'f.yaml: must nest or indent at most 200 levels, got more'],
    ['a file of a megabyte', 'a'.repeat(1_048_577), 'f.yaml: must be at most 1048576 characters, got 1048577'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseYaml(text, 'f.yaml')).toThrow(InputError);
    expect(() => parseYaml(text, 'f.yaml')).toThrow(message);
  });

  it('refuses aliases that multiply into millions of values', () => {
    const tenfold = (name: string, of: string) => `${name}: &${name} [${Array(10).fill(of).join(', ')}]\n`;
    const text = tenfold('a', 'x') + ['b', 'c', 'd', 'e', 'f'].map((n, i) => tenfold(n, `*${'abcde'[i]}`)).join('');
    expect(() => parseYaml(text, 'f.yaml')).toThrow('must hold at most 200000 values');
  });

  it('tells all faults at once, in the order of the file', () => {
    const thrown = catchInputError(() => parseYaml('a: 1\nb: *x\na: 2\nb: 3\n', 'f.yaml'));
    expect(thrown.faults).toEqual([
      'f.yaml:2:4 b: must name an anchor (&name) that comes before it, got *x',
      'f.yaml:3:1 a: must be given once, got it again after line 1',
      'f.yaml:4:1 b: must be given once, got it again after line 2',
    ]);
  });
});

function catchInputError(act: () => unknown): InputError {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return error;
  }
  throw new Error('no InputError was thrown');
}
