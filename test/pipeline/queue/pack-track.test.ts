import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTrack, unpackTrack } from '../../../pipeline/queue/pack-track.js';

const bytesOf = (values: Float64Array) => new Uint8Array(values.buffer);
/** Mostly zeros, and every other float there is: −0, subnormals, infinities, NaN. */
const tracks = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.double()), { maxLength: 300 });

describe('a packed track', () => {
  it('comes back bit by bit, wherever it arrives and whatever was there', () => {
    fc.assert(
      fc.property(tracks, fc.integer({ min: 0, max: 7 }), (values, offset) => {
        const track = bytesOf(Float64Array.from(values));
        const arrived = Buffer.concat([Buffer.alloc(offset), packTrack(track)]).subarray(offset);
        const room = bytesOf(new Float64Array(values.length).fill(7));
        expect(unpackTrack(arrived, room)).toBe(true);
        expect(room).toEqual(track);
      }),
    );
  });

  it('takes 8 bytes for each float that is not zero, and a bit for each', () => {
    const values = new Float64Array(6400);
    values.fill(1, 100, 200);
    expect(packTrack(bytesOf(values))).toHaveLength(800 + 100 * 8);
  });

  it('is refused by a track of another size', () => {
    const packed = packTrack(bytesOf(Float64Array.of(1, 0, 2)));
    expect(unpackTrack(packed, bytesOf(new Float64Array(1)))).toBe(false);
    expect(unpackTrack(packed.subarray(0, -8), bytesOf(new Float64Array(3)))).toBe(false);
    expect(unpackTrack(packed.subarray(0, 4), bytesOf(new Float64Array(3)))).toBe(false);
  });
});
