import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../../results/store/atomic-file.js';

/** Bytes of the sha256 over run and values that ends the file: a torn or foreign file is never taken for a part. */
const DIGEST_BYTES = 32;

/** Path of the daily differences of some trials. */
export function dailyPath(partsFolder: string, part: number): string {
  return join(partsFolder, `daily-${String(part).padStart(6, '0')}.f64`);
}

/** Writes daily differences as 64-bit floats of this machine, followed by their digest. */
export async function writeDaily(path: string, differences: Float64Array, runHash: string): Promise<void> {
  const bytes = Buffer.from(differences.buffer, differences.byteOffset, differences.byteLength);
  await writeFileAtomically(path, Buffer.concat([bytes, digestOf(bytes, runHash)]), { flush: false });
}

/** @returns null when there is no such file, its digest does not fit or it is another run's */
export async function readDaily(path: string, runHash: string): Promise<Float64Array | null> {
  if (!existsSync(path)) return null;
  const file = await readFile(path);
  const bytes = file.subarray(0, Math.max(0, file.length - DIGEST_BYTES));
  if (!digestOf(bytes, runHash).equals(file.subarray(bytes.length))) return null;
  const differences = new Float64Array(bytes.length / Float64Array.BYTES_PER_ELEMENT);
  Buffer.from(differences.buffer).set(bytes);
  return differences;
}

function digestOf(bytes: Buffer, runHash: string): Buffer {
  return createHash('sha256').update(runHash).update(bytes).digest();
}
