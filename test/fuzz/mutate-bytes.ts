import type { Random } from '../../engine/math/index.js';

/** Numbers that lie about lengths, offsets and counts, little-endian. */
const LIES = [0, 1, -1, 0x7fffffff, -0x80000000, 0x00ffffff, 0x10000000].map((value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeInt32LE(value, 0);
  bytes.writeInt32LE(value < 0 ? -1 : 0, 4);
  return bytes;
});

/** Bytes with one to three places flipped, overwritten by a lie, blanked, doubled, cut out, or the end cut off. */
export function mutateBytes(original: Uint8Array, random: Random): Buffer {
  let bytes = Buffer.from(original);
  for (let edits = 1 + random.integer(3); edits > 0; --edits) bytes = edit(bytes, random);
  return bytes;
}

function edit(bytes: Buffer<ArrayBuffer>, random: Random): Buffer<ArrayBuffer> {
  if (bytes.length < 16) return bytes;
  // Heads and tails hold the structure, the middle the values.
  const place = () => {
    const within = random.integer(Math.min(bytes.length, 4096));
    const from = [within, bytes.length - 1 - within, random.integer(bytes.length)];
    return from[random.integer(from.length)];
  };
  const at = place();
  const length = 1 + random.integer(64);
  switch (random.integer(7)) {
    case 0:
      bytes[at] ^= 1 << random.integer(8);
      return bytes;
    case 1:
      bytes[at] = random.integer(256);
      return bytes;
    case 2: {
      const lie = LIES[random.integer(LIES.length)];
      lie.copy(bytes, at & ~3, 0, random.integer(2) === 0 ? 4 : 8);
      return bytes;
    }
    case 3:
      return bytes.fill(0, at, Math.min(at + length, bytes.length));
    case 4:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 5:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    default:
      return bytes.subarray(0, at);
  }
}
