import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../datasets/bundled/index.js';

/** What the C of this folder is compiled with: every vector of this machine, but no other sums than written. */
export const C_FLAGS = ['-O3', '-march=native', '-ffp-contract=off'];
/** Lets the compiler reorder sums and contract them, which changes last bits. */
export const FAST_C_FLAGS = ['-O3', '-march=native', '-ffast-math'];

/** Path of a source beside these benches. */
export function nativeSource(name: string): string {
  return join(packageRoot(), 'bench/native', name);
}

/**
 * Compiles a C program of bench/native.
 *
 * @returns its path; null where there is no C compiler
 */
export function compile(name: string, scratch: string, flags: readonly string[] = C_FLAGS): string | null {
  const program = join(scratch, `${name}${flags.length}${flags.includes('-ffast-math') ? '-fast' : ''}`);
  try {
    execFileSync('cc', [...flags, '-o', program, nativeSource(`${name}.c`), '-lm'], { stdio: 'pipe' });
    return program;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The Python that has a module; null where none has. */
export function pythonWith(module: string): string | null {
  for (const python of ['python3', '/usr/bin/python3']) {
    try {
      execFileSync(python, ['-c', `import ${module}`], { stdio: 'pipe' });
      return python;
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** First number that a program prints. */
export function secondsOf(program: string, args: readonly string[]): number {
  return Number(execFileSync(program, args, { encoding: 'utf8' }).split(/\s/)[0]);
}
