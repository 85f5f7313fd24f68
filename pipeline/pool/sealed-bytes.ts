import { createHash } from 'node:crypto';

/** Bytes of the sha256 that ends what is sealed. */
const DIGEST_BYTES = 32;

/** Bytes with their digest behind them, so that what was torn on a disk or on its way is never taken for whole. */
export function sealed(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, digestOf(bytes)]);
}

/** What was sealed, without a copy; null when the digest does not fit. */
export function unsealed(whole: Uint8Array): Uint8Array | null {
  const bytes = whole.subarray(0, Math.max(0, whole.length - DIGEST_BYTES));
  return digestOf(bytes).equals(whole.subarray(bytes.length)) ? bytes : null;
}

/** What `sealed` puts behind bytes. */
export function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
