import { z } from 'zod';
import { ENGINE_VERSION } from '../../engine/engine-version.js';
import type { PreparedRun, RunRequest } from '../stages/prepared-run.js';

/** Raised when coordinators and workers of before and after do not understand each other. */
const PROTOCOL = 5;

const offerSchema = z.strictObject({
  runHash: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  grid: z.strictObject({ file: z.string(), text: z.string() }),
  claims: z.string(),
  options: z.strictObject({ from: z.string().optional(), to: z.string().optional(), seed: z.number().optional() }),
  dataset: z.strictObject({ name: z.string(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
});

/**
 * What a coordinator asks of workers: the texts of grid and ledger and the hash of the data. A worker reads them for
 * itself and must come to the same run hash, so that nothing but versions and bytes needs comparing.
 */
export type Offer = z.infer<typeof offerSchema>;

export function makeOffer(run: PreparedRun, request: RunRequest): Offer {
  const { from, to, seed } = request;
  return {
    runHash: run.runHash,
    name: run.name,
    grid: { file: request.grid, text: run.texts.grid },
    claims: run.texts.claims,
    options: {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(seed === undefined ? {} : { seed }),
    },
    dataset: { name: run.sweep.data.value, hash: run.dataset.hash },
  };
}

export function encodeOffer(offer: Offer): string {
  return JSON.stringify({ protocol: PROTOCOL, engine: ENGINE_VERSION, offer });
}

/**
 * Reads an offer.
 *
 * @throws Error when it is another version's, with both versions
 */
export function decodeOffer(text: string): Offer {
  const { protocol, engine, offer } = JSON.parse(text) as { protocol: unknown; engine: unknown; offer: unknown };
  if (protocol !== PROTOCOL || engine !== ENGINE_VERSION) {
    throw new Error(
      `must be offered by this version (${ENGINE_VERSION}, protocol ${PROTOCOL}), got ${engine}, protocol ${protocol}`,
    );
  }
  return offerSchema.parse(offer);
}
