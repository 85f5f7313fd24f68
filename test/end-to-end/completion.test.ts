import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completionScripts } from '../../pipeline/help/completion-scripts.js';

const cli = `'${process.execPath}' '${resolve('dist/pipeline/cli.js')}'`;

function isInstalled(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0;
}

/** Lines that a shell prints when it runs a program. */
function linesOf(shell: string, program: string): string[] {
  const { stdout, stderr } = spawnSync(shell, ['-c', program], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

/** What a shell offers for a line, each without its description. */
const offers: Readonly<Record<'bash' | 'fish', (line: string) => string[]>> = {
  bash(line) {
    const words = line.split(' ');
    return linesOf(
      'bash',
      `sweep() { ${cli} "$@"; }
${completionScripts.bash}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}) COMP_CWORD=${words.length - 1}
_sweep
printf '%s\\n' "\${COMPREPLY[@]}"`,
    );
  },
  fish(line) {
    const program = `function sweep; ${cli} $argv; end\n${completionScripts.fish}\ncomplete -C '${line}'`;
    return linesOf('fish', program).map((offer) => offer.split('\t')[0]);
  },
};

for (const shell of ['bash', 'fish'] as const) {
  const isThere = isInstalled(shell);
  if (!isThere) console.warn(`skipped: completion in ${shell}, which is not installed`);

  describe.skipIf(!isThere)(`completion in ${shell}`, () => {
    it.each([
      ['sweep ver', ['verdict', 'verify']],
      ['sweep run --engine ', ['fast', 'reference']],
      ['sweep data s', ['show', 'simulate']],
      ['sweep run grids/4-4-2.q', ['grids/4-4-2.quick.yaml']],
    ])('offers for "%s" what fits, and no file beside it', (line, expected) => {
      expect(offers[shell](line).sort()).toEqual(expected);
    });
  });
}

describe.skipIf(!isInstalled('fish'))('completion in fish', () => {
  it('falls back on files where sweep has nothing to say', () => {
    expect(offers.fish('sweep data import ./packa')).toEqual(['./package.json', './package-lock.json']);
  });
});

describe.skipIf(!isInstalled('zsh'))('completion in zsh', () => {
  it('is a script that zsh reads', () => {
    const { status, stderr } = spawnSync('zsh', ['-n'], { input: completionScripts.zsh, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});
