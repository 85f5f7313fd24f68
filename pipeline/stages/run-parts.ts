import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Folder of finished blocks inside a run folder; gone once the run is complete. */
export function partsFolderOf(runFolder: string): string {
  return join(runFolder, 'parts');
}

export async function removeParts(runFolder: string): Promise<void> {
  await rm(partsFolderOf(runFolder), { recursive: true, force: true });
}
