import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ZipMember, zipMembers } from '../../../../datasets/sources/containers/index.js';
import { makeZip } from './make-zip.js';

const FILES = { 'a.csv': 'DATE,VVIX\n03/18/2019,90.5\n', 'below/b.csv': 'x'.repeat(10_000) };

/** What each member gives: its text, or why it has none. */
function textsIn(bytes: Uint8Array): Record<string, string> | string {
  const members = zipMembers(bytes);
  if ('unreadable' in members) return members.unreadable;
  const textOf = ({ read }: ZipMember) => {
    const plain = read();
    return 'unreadable' in plain ? plain.unreadable : new TextDecoder().decode(plain);
  };
  return Object.fromEntries(members.map((member) => [member.name, textOf(member)]));
}

describe('zipMembers', () => {
  it('gives the files and leaves folders out', () => {
    expect(textsIn(makeZip({ ...FILES, 'below/': '' }))).toEqual(FILES);
  });

  it('finds the directory before a comment', () => {
    const zip = makeZip(FILES);
    zip.writeUInt16LE(3, zip.length - 2);
    expect(textsIn(Buffer.concat([zip, Buffer.from('abc')]))).toEqual(FILES);
  });

  it.each([
    [{ checksum: 1 }, 'damaged in the zip file'],
    [{ length: 5 }, 'damaged in the zip file'],
    [{ length: 9_999 }, 'damaged in the zip file'],
    [{ length: 0xfffffff0 }, 'too large in the zip file'],
    [{ method: 12 }, 'packed in the zip file by method 12'],
    [{ flags: 1 }, 'encrypted in the zip file'],
  ])('gives nothing for a member that says %j', (lie, reason) => {
    expect(textsIn(makeZip({ 'a.csv': 'x'.repeat(10_000) }, lie))).toEqual({ 'a.csv': reason });
  });

  it('does not inflate a bomb beyond what it says', () => {
    const bomb = makeZip({ 'bomb.csv': Buffer.alloc(50_000_000) }, { length: 1000 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(textsIn(bomb)).toEqual({ 'bomb.csv': 'damaged in the zip file' });
  });

  it('says so when there is no directory', () => {
    expect(textsIn(makeZip(FILES).subarray(0, 60))).toBe('damaged zip file');
    expect(textsIn(new Uint8Array())).toBe('damaged zip file');
  });

  it('never throws, and gives the true content or none, whatever bytes are changed', () => {
    const zip = makeZip(FILES);
    const change = fc.record({ at: fc.nat(zip.length - 1), byte: fc.nat(255), cut: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let bytes = Uint8Array.from(zip);
        for (const { at, byte, cut } of changes) {
          if (cut) bytes = bytes.subarray(0, at);
          else if (at < bytes.length) bytes[at] = byte;
        }
        const texts = textsIn(bytes);
        if (typeof texts === 'string') return;
        for (const text of Object.values(texts)) {
          expect(text in { '': 0 } || Object.values(FILES).includes(text) || /zip file/.test(text)).toBe(true);
        }
      }),
      { numRuns: 1500, seed: 4 },
    );
  });
});
