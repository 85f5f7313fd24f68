import { describe, expect, it } from 'vitest';
import { type Finding, refuseErrors } from '../../../datasets/checks/index.js';
import { InputError } from '../../../engine/contracts/input-error.js';

const finding = (severity: Finding['severity'], rule = 'jump'): Finding => ({
  rule,
  severity,
  table: 'market',
  day: '2015-06-03',
  column: 'vix',
  value: 200,
  message: 'must not jump',
});

describe('refuseErrors', () => {
  it('lets warnings pass, and errors of accepted rules', () => {
    expect(() => refuseErrors([finding('warning'), finding('info')], [])).not.toThrow();
    expect(() => refuseErrors([finding('error')], ['jump'])).not.toThrow();
  });

  it('throws the errors with the option that would keep them', () => {
    expect(() => refuseErrors([finding('error')], ['high-low'])).toThrow(
      new InputError('market.vix on 2015-06-03: must not jump, got 200 (--accept jump to keep it)'),
    );
  });

  it('counts errors beyond the first twenty', () => {
    expect(() => refuseErrors(new Array(25).fill(finding('error')), [])).toThrow(/\nand 5 more errors$/);
  });

  it('knows the rules that can be accepted', () => {
    expect(() => refuseErrors([], ['jumps'])).toThrow(/--accept: must be one of .*jump.*, got jumps/);
  });
});
