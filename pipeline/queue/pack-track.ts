/**
 * A track's bytes without its zeros, which are most of it: calls are bought and sold on one day in twenty. One bit per
 * 8-byte float that says whether it is there, then those that are.
 *
 * @param bytes - whole floats of 8 bytes, aligned to 4
 */
export function packTrack(bytes: Uint8Array): Buffer {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const count = words.length / 2;
  let kept = 0;
  // Both halves: −0 has a bit set, and is kept.
  for (let at = 0; at < count; ++at) if ((words[2 * at] | words[2 * at + 1]) !== 0) kept += 1;
  const packed = new Uint8Array(mapBytes(count) + 8 * kept);
  const rest = new Int32Array(packed.buffer, mapBytes(count));
  let to = 0;
  for (let at = 0; at < count; ++at) {
    const low = words[2 * at];
    const high = words[2 * at + 1];
    if ((low | high) === 0) continue;
    packed[at >> 3] |= 1 << (at & 7);
    rest[to++] = low;
    rest[to++] = high;
  }
  return Buffer.from(packed.buffer);
}

/**
 * Puts what was packed where the track belongs.
 *
 * @returns false when it does not fit there
 */
export function unpackTrack(packed: Uint8Array, room: Uint8Array): boolean {
  const words = new Int32Array(room.buffer, room.byteOffset, room.byteLength / 4);
  const count = words.length / 2;
  const mapEnd = mapBytes(count);
  if (packed.length < mapEnd) return false;
  // What arrived lies at any address; floats need one that 4 divides.
  const rest = new Int32Array(Uint8Array.from(packed.subarray(mapEnd)).buffer, 0, (packed.length - mapEnd) >> 2);
  let from = 0;
  for (let at = 0; at < count; ++at) {
    const isKept = (packed[at >> 3] & (1 << (at & 7))) !== 0;
    words[2 * at] = isKept ? rest[from++] : 0;
    words[2 * at + 1] = isKept ? rest[from++] : 0;
  }
  return mapEnd + 4 * from === packed.length;
}

/** Size of the bits for so many floats, a multiple of 8. */
function mapBytes(floats: number): number {
  return 8 * Math.ceil(floats / 64);
}
