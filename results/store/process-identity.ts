import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Which process on which machine, told apart from any that later gets the same number. */
export interface ProcessIdentity {
  readonly host: string;
  /** Of the machine's current start and of the process' namespace: numbers mean nothing outside. Empty off Linux. */
  readonly space: string;
  readonly pid: number;
  /** When the process began, in ticks since the machine's start; null off Linux. */
  readonly began: string | null;
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return { host: hostname(), space: ownSpace(), pid: process.pid, began: statusOf(process.pid)?.began ?? null };
}

/**
 * Whether a process is alive.
 *
 * @returns null when it cannot be told from here: another machine, or another container on this one
 */
export function isAlive(identity: ProcessIdentity): boolean | null {
  if (identity.host !== hostname() || identity.space !== ownSpace()) return null;
  if (identity.began === null) return answersSignals(identity.pid);
  const status = statusOf(identity.pid);
  return status?.isRunning === true && status.began === identity.began;
}

function ownSpace(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return '';
  }
}

function statusOf(pid: number): { isRunning: boolean; began: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name stands in brackets and may hold spaces and brackets; what follows is numbered from field 3 on.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { isRunning: !'ZX'.includes(fields[0]), began: fields[19] };
  } catch {
    return null;
  }
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
