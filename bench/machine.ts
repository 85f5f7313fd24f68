import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

/** Where figures were measured; without it they mean little. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly node: string;
  readonly v8: string;
  readonly compiler: string;
  /** Over the last minute, when the bench began: above the cores, others were at work too. */
  readonly load: number;
}

export function describeMachine(): Machine {
  const processors = cpus();
  return {
    cpu: processors[0].model.trim(),
    cores: processors.length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    v8: process.versions.v8,
    compiler: compilerVersion(),
    load: Math.round(loadavg()[0] * 100) / 100,
  };
}

function compilerVersion(): string {
  try {
    return execFileSync('cc', ['--version'], { encoding: 'utf8', stdio: 'pipe' }).split('\n')[0];
  } catch {
    return 'none';
  }
}
