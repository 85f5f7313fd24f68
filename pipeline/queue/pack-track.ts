/** Words of 4 bytes in a byte of the map: eight floats. */
const WORDS = 16;

/** Where tracks are packed; kept, since what comes out is a quarter of what there must be room for. */
let scratch = new Int32Array(0);

/**
 * A track's bytes without its zeros, which are most of it: calls are bought and sold on one day in twenty. One bit per
 * 8-byte float that says whether it is there, then those that are.
 *
 * @param bytes - whole floats of 8 bytes, aligned to 4
 */
export function packTrack(bytes: Uint8Array): Buffer {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const head = mapBytes(words.length / 2);
  if (scratch.length < head / 4 + words.length) scratch = new Int32Array(head / 4 + words.length);
  const map = new Uint8Array(scratch.buffer, 0, head);
  let to = head / 4;
  for (let byte = 0, from = 0; byte < head; ++byte) {
    let bits = 0;
    const end = Math.min(from + WORDS, words.length);
    for (let bit = 1; from < end; from += 2, bit <<= 1) {
      const low = words[from];
      const high = words[from + 1];
      // Both halves: −0 has a bit set, and is kept.
      if ((low | high) === 0) continue;
      bits |= bit;
      scratch[to++] = low;
      scratch[to++] = high;
    }
    map[byte] = bits;
  }
  return Buffer.from(scratch.slice(0, to).buffer);
}

/**
 * Puts what was packed where the track belongs.
 *
 * @returns false when it does not fit there
 */
export function unpackTrack(packed: Uint8Array, room: Uint8Array): boolean {
  const words = new Int32Array(room.buffer, room.byteOffset, room.byteLength / 4);
  const head = mapBytes(words.length / 2);
  if (packed.length < head) return false;
  // What arrived lies at any address; floats need one that 4 divides.
  const rest = new Int32Array(new Uint8Array(packed.subarray(head)).buffer, 0, (packed.length - head) >> 2);
  words.fill(0);
  let from = 0;
  for (let byte = 0; byte < head; ++byte) {
    for (let bits = packed[byte], to = byte * WORDS; bits !== 0; bits >>= 1, to += 2) {
      if ((bits & 1) === 0) continue;
      if (to >= words.length) return false;
      words[to] = rest[from++];
      words[to + 1] = rest[from++];
    }
  }
  return head + 4 * from === packed.length;
}

/** Size of the bits for so many floats, a multiple of 8. */
function mapBytes(floats: number): number {
  return 8 * Math.ceil(floats / 64);
}
