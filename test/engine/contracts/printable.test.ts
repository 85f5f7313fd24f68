import { describe, expect, it } from 'vitest';
import { InputError } from '../../../engine/contracts/input-error.js';
import { isPrintable, printable } from '../../../engine/contracts/printable.js';

describe('printable', () => {
  it('escapes what a terminal would obey, and leaves letters of any language', () => {
    expect(printable('a\u001b[31mb\r\nc\u202ed\u2028')).toBe('a\\u001b[31mb\\u000d\\u000ac\\u202ed\\u2028');
    expect(printable('naïve 日本 👩‍🔧 σ²')).toBe('naïve 日本 👩‍🔧 σ²');
    expect(printable('\ud800x')).toBe('\\ud800x');
  });

  it('makes every fault of an input error one line', () => {
    const { faults, message } = new InputError(['a\nb: must hold', 'c\u0007: must hold']);
    expect(faults).toEqual(['a\\u000ab: must hold', 'c\\u0007: must hold']);
    expect(message).toBe(faults.join('\n'));
  });
});

describe('isPrintable', () => {
  it('allows line breaks and tabs', () => {
    expect(isPrintable('a\n\tb')).toBe(true);
    expect(isPrintable('a\u0000b')).toBe(false);
    expect(isPrintable('a\u009bb')).toBe(false);
  });
});
