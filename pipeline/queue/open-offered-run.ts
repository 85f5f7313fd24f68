import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Redis } from 'ioredis';
import { BUNDLED, openDataset, resolveDataHome } from '../../datasets/store/index.js';
import { identifyRun } from '../stages/identify-run.js';
import type { IdentifiedRun } from '../stages/prepared-run.js';
import { fetchDataset } from './dataset-files.js';
import type { Offer } from './offer.js';
import type { QueueKeys } from './queue-keys.js';
import { report } from './results.js';

/** Where a worker looks for datasets. */
export interface DatasetPlaces {
  readonly dataDir?: string | undefined;
  /** Folder of datasets that were sent, by hash. */
  readonly cache: string;
}

/** Time between looks at whether the coordinator has sent the dataset [ms]. */
const ASK_EVERY = 200;

/**
 * Reads an offered run as its coordinator did.
 *
 * @param signal - ends the wait for a dataset
 * @throws Error when the same texts and data come to another run here
 */
export async function openOfferedRun(
  redis: Redis,
  keys: QueueKeys,
  offer: Offer,
  places: DatasetPlaces,
  signal: AbortSignal,
): Promise<IdentifiedRun> {
  const data = await findDataset(redis, keys, offer, places, signal);
  const run = await identifyRun({
    grid: offer.grid.file,
    texts: { grid: offer.grid.text, claims: offer.claims },
    data,
    dataDir: places.dataDir,
    ...offer.options,
  });
  if (run.runHash !== offer.runHash) {
    throw new Error(
      `must come to the run that is offered (${offer.runHash.slice(0, 10)}), got ${run.runHash.slice(0, 10)} from the ` +
        'same grid and data: another build of sweep',
    );
  }
  return run;
}

/** Name or folder of the dataset that has the hash; asks the coordinator for it when this host does not have it. */
async function findDataset(
  redis: Redis,
  keys: QueueKeys,
  { dataset }: Offer,
  { dataDir, cache }: DatasetPlaces,
  signal: AbortSignal,
): Promise<string> {
  const home = resolveDataHome(dataDir);
  const sent = join(cache, dataset.hash);
  const isName = !dataset.name.includes('/');
  const known = [
    ...(dataset.name === BUNDLED ? [BUNDLED] : isName ? [join(home, dataset.name)] : [dataset.name]),
    sent,
  ];
  for (const place of known) if (hashAt(place, home) === dataset.hash) return place;

  await mkdir(dirname(sent), { recursive: true });
  await report(redis, keys, { wants: 'dataset' });
  while (!(await fetchDataset(redis, keys, sent))) {
    signal.throwIfAborted();
    await new Promise((goOn) => setTimeout(goOn, ASK_EVERY));
  }
  const got = hashAt(sent, home);
  if (got !== dataset.hash) throw new Error(`dataset ${dataset.name} must have the hash ${dataset.hash}, got ${got}`);
  return sent;
}

function hashAt(place: string, home: string): string | null {
  if (place !== BUNDLED && !existsSync(place)) return null;
  try {
    return openDataset(place, { home }).hash;
  } catch {
    // Damaged, or of another version: as good as none.
    return null;
  }
}
