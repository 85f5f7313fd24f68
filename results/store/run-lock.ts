import { randomUUID } from 'node:crypto';
import { link, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../../engine/contracts/input-error.js';
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity.js';

/** What a lock file says of its holder. */
interface LockHolder extends ProcessIdentity {
  /** Differs from lock to lock. */
  readonly token: string;
  readonly since: string;
}

/** A lock that is held. */
export interface RunLock {
  release(): Promise<void>;
}

export interface LockOptions {
  /** Called once when the lock turns out to be another's: the holder slept for so long that it was taken for dead. */
  readonly onLost?: () => void;
  /** Time between signs of life [ms]. @default 10 000 */
  readonly beatEvery?: number;
  /** Silence after which a holder that cannot be asked counts as dead [ms]. @default 300 000 */
  readonly deadAfter?: number;
}

const ENDING = '.lock';

/** Name of the lock of whoever joins the parts of a run; it excludes every other. */
export const WHOLE_RUN = 'run';

/**
 * Takes a lock in a run folder, so that two processes do not mix their files.
 *
 * `run` excludes every other lock; locks of other names (one per shard) exclude `run` and their own name only. A lock
 * of a process that died is taken over: at once on the same machine, and after `deadAfter` without a sign of life
 * where the process cannot be asked.
 *
 * @throws InputError when it is held by a process that lives
 */
export async function lockRun(runFolder: string, name: string, options: LockOptions = {}): Promise<RunLock> {
  const { onLost = () => {}, beatEvery = 10_000, deadAfter = 300_000 } = options;
  const path = join(runFolder, `${name}${ENDING}`);
  const holder: LockHolder = { ...ownIdentity(), token: randomUUID(), since: new Date().toISOString() };
  const content = JSON.stringify(holder);
  while (!(await createWhole(path, content))) {
    await refuseIfHeld(path, deadAfter);
    await removeDead(path, deadAfter);
  }
  const isHeld = async () => (await readHolder(path))?.token === holder.token;
  const remove = async () => {
    if (await isHeld()) await rm(path, { force: true });
  };
  try {
    for (const other of await otherLocks(runFolder, name)) await refuseIfHeld(other, deadAfter);
  } catch (error) {
    await remove();
    throw error;
  }
  const beat = setInterval(async () => {
    if (await isHeld()) await touch(path, content).catch(() => {});
    else {
      clearInterval(beat);
      onLost();
    }
  }, beatEvery);
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      await remove();
    },
  };
}

/** Creates a file that has its whole content from its first moment on; false when there is one already. */
async function createWhole(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}.tmp`;
  await writeFile(draft, content);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

async function otherLocks(runFolder: string, name: string): Promise<string[]> {
  const names = (await readdir(runFolder)).filter((each) => each.endsWith(ENDING) && each !== `${name}${ENDING}`);
  const excluding = name === WHOLE_RUN ? names : names.filter((each) => each === `${WHOLE_RUN}${ENDING}`);
  return excluding.map((each) => join(runFolder, each));
}

async function refuseIfHeld(path: string, deadAfter: number): Promise<void> {
  const holder = await readHolder(path);
  if (holder === null) return;
  const silence = await silenceOf(path);
  if (silence === null || isDead(holder, silence, deadAfter)) return;
  const seconds = Math.round(silence / 1000);
  const recovers = isAlive(holder) === null ? `; it counts as dead after ${deadAfter / 1000} s of silence` : '';
  throw new InputError(
    `${dirname(path)}: must not be worked on by two runs at a time, got ${basename(path)} of process ${holder.pid} on ` +
      `${holder.host}, last sign of life ${seconds} s ago${recovers}`,
  );
}

function isDead(holder: LockHolder, silence: number, deadAfter: number): boolean {
  const alive = isAlive(holder);
  return alive === null ? silence > deadAfter : !alive;
}

/** Removes a lock whose holder died; one remover at a time, so that nobody removes the lock that follows. */
async function removeDead(path: string, deadAfter: number): Promise<void> {
  const guard = `${path}.removal.tmp`;
  if (!(await createWhole(guard, ''))) {
    // Its remover is at work, or died in the middle of three system calls.
    if (((await silenceOf(guard)) ?? 0) > deadAfter) await rm(guard, { force: true });
    await new Promise((done) => setTimeout(done, 20));
    return;
  }
  try {
    const holder = await readHolder(path);
    const silence = await silenceOf(path);
    if (silence === null) return;
    if (holder === null || isDead(holder, silence, deadAfter)) await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

/** Null when there is no such lock, or a power cut left it without content. */
async function readHolder(path: string): Promise<LockHolder | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as LockHolder;
  } catch {
    return null;
  }
}

/**
 * Time since a file was last written [ms], by the clock of the file system it lies on: those of two hosts differ.
 *
 * @returns null when there is no such file
 */
async function silenceOf(path: string): Promise<number | null> {
  const probe = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(probe, '');
    const [now, then] = [await stat(probe), await stat(path)];
    return Math.max(0, now.mtimeMs - then.mtimeMs);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(probe, { force: true });
  }
}

/** Writes the same bytes again, which sets the time by the file system's clock. */
async function touch(path: string, content: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.write(content, 0);
  } finally {
    await file.close();
  }
}
