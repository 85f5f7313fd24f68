import { describe, expect, it } from 'vitest';
import { shorten, withoutFigures } from './shown-output.js';

describe('shorten', () => {
  const output = 'one\ntwo\nthree\nfour\nfive\n';

  it('keeps as many first and last lines as are shown now', () => {
    expect(shorten(output, 'x\nx\n…\nx\n')).toBe('one\ntwo\n…\nfive\n');
    expect(shorten(output, 'x\n…\n')).toBe('one\n…\n');
  });

  it('keeps all of an output that is shown in full', () => {
    expect(shorten(output, 'x\n')).toBe(output);
  });
});

describe('withoutFigures', () => {
  const line = 'contracts   40 (1)  at least  5% [1, 17]  -6% [-10, 0]  refuted';

  it('is the same whatever the figures and their widths', () => {
    expect(withoutFigures(line.replace('40', '8').replace('-10', '7'))).toBe(withoutFigures(line));
    expect(withoutFigures('runs/first-28111e7adc')).toBe(withoutFigures('runs/first-0123456789'));
  });

  it('differs when a word, a column or a line does', () => {
    for (const other of [line.replace('refuted', 'supported'), line.replace('(1)', ''), `${line}\n${line}`]) {
      expect(withoutFigures(other)).not.toBe(withoutFigures(line));
    }
  });
});
