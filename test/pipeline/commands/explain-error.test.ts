import { describe, expect, it } from 'vitest';
import { explainSystemError, explainUsage } from '../../../pipeline/commands/explain-error.js';

describe('explainUsage', () => {
  it('says what is missing and which help answers it', () => {
    const missing = 'Not enough non-option arguments: got 0, need at least 1';
    expect(explainUsage(missing, ['run']).message).toBe('sweep run: an argument is missing; see sweep run --help');
    expect(explainUsage(missing, ['data', 'check', '--json']).message).toContain('see sweep data check --help');
    expect(explainUsage('Missing required argument: date', ['breakeven', 'a.yaml']).message).toBe(
      'sweep breakeven: must be given: --date; see sweep breakeven --help',
    );
  });

  it('sends a wrong command to the help of the nearest right one', () => {
    expect(explainUsage('Unknown argument: nosuch', ['nosuch']).message).toBe(
      'sweep: not known here: nosuch; see sweep --help',
    );
    expect(explainUsage('Unknown arguments: out, nosuch', ['nosuch', '--out', 'x']).message).toBe(
      'sweep: not known here: out, nosuch; see sweep --help',
    );
    expect(explainUsage('Unknown argument: nosuch', ['data', 'nosuch']).message).toContain('see sweep data --help');
    expect(explainUsage('Unknown argument: bogus', ['run', 'a.yaml', '--bogus']).message).toContain('sweep run --help');
  });

  it('names the choices of an option, one line for each that is outside of them', () => {
    const one = 'Invalid values:\n  Argument: engine, Given: "foo", Choices: "reference", "fast"';
    expect(explainUsage(one, ['run', 'a', '--engine', 'foo']).faults).toEqual([
      '--engine: must be one of fast, reference, got foo',
    ]);
    const two = `${one}\n  Argument: colour, Given: "", Choices: "no"`;
    expect(explainUsage(two, ['run', '--engine=foo', '--colour']).faults).toEqual([
      '--engine: must be one of fast, reference, got foo',
      '--colour: must be one of no, got nothing',
    ]);
  });

  it('names the choices of an argument by its place', () => {
    const shell = 'Invalid values:\n  Argument: shell, Given: "csh", Choices: "bash", "zsh"';
    expect(explainUsage(shell, ['completion', 'csh']).message).toBe('SHELL: must be one of bash, zsh, got csh');
  });

  it('puts any other complaint on one line', () => {
    expect(explainUsage('Did you\n  mean run?', ['rn']).message).not.toContain('\n');
    expect(explainUsage('Not enough arguments following: out', ['run', 'a.yaml', '--out']).message).toBe(
      'sweep run: --out: must have a value; see sweep run --help',
    );
  });

  it('takes no value of an option for a command', () => {
    expect(explainUsage('a command is missing', ['--data', 'cboe', 'run']).message).toBe(
      'sweep: a command is missing; see sweep --help',
    );
  });
});

describe('explainSystemError', () => {
  it('names the place that the system refused', () => {
    const error = explainSystemError(new Error("EACCES: permission denied, mkdir 'ro/small-0123456789'"));
    expect(error?.message).toBe(
      'ro/small-0123456789: must be a place that can be used, got EACCES (permission denied) from mkdir',
    );
    expect(explainSystemError(new Error('ENOSPC: no space left on device, write'))?.message).toContain(
      'write: must be',
    );
  });

  it('leaves a fault of the program alone', () => {
    expect(explainSystemError(new TypeError('x is not a function'))).toBeNull();
    expect(explainSystemError('text')).toBeNull();
  });
});
