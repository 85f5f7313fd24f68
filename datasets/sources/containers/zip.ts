import { crc32, inflateRawSync } from 'node:zlib';
import { LARGEST_TEXT_BYTES } from './largest-text.js';

/** A file in an archive. */
export interface ZipMember {
  /** With forward slashes, as the archive has it. */
  readonly name: string;
  /** The file's bytes, or why they cannot be had. Cost: inflates on every call. */
  read(): Uint8Array | { readonly unreadable: string };
}

/** More files than any vendor's delivery; a hostile archive can list millions. */
const MOST_MEMBERS = 20_000;

/** All members of one archive together may not inflate to more. */
const LARGEST_ARCHIVE_BYTES = 1 << 30;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

/** Whether bytes begin like an archive that holds something. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The files of a zip archive, by its central directory, folders left out.
 *
 * Sizes that an archive states are not trusted: inflating stops at the limit whatever they say, and a member whose
 * length or checksum is not as stated is unreadable. Archives beyond 4 GiB (ZIP64) are not read.
 *
 * @returns the members, or why the archive cannot be read
 * @see PKWARE, .ZIP File Format Specification 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16
 */
export function zipMembers(bytes: Uint8Array): ZipMember[] | { readonly unreadable: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return { unreadable: 'damaged zip file' };
  const count = view.getUint16(end + 10, true);
  if (count > MOST_MEMBERS) return { unreadable: `zip file of more than ${MOST_MEMBERS} files` };
  const budget = { left: LARGEST_ARCHIVE_BYTES };
  const members: ZipMember[] = [];
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; ++entry) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      return { unreadable: 'damaged zip file' };
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
    const entryAt = at;
    if (!name.endsWith('/')) members.push({ name, read: () => readMember(bytes, view, entryAt, budget) });
    at += ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return members;
}

/** Offset of the end record, which a comment may follow; -1 when there is none. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); --at) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

/** @param budget - bytes that this archive may still inflate to; taken from */
function readMember(
  bytes: Uint8Array,
  view: DataView,
  entry: number,
  budget: { left: number },
): Uint8Array | { readonly unreadable: string } {
  const damaged = { unreadable: 'damaged in the zip file' };
  const method = view.getUint16(entry + 10, true);
  const checksum = view.getUint32(entry + 16, true);
  const packedLength = view.getUint32(entry + 20, true);
  const length = view.getUint32(entry + 24, true);
  const local = view.getUint32(entry + 42, true);
  if (view.getUint16(entry + 8, true) & ENCRYPTED_FLAG) return { unreadable: 'encrypted in the zip file' };
  if (method !== STORED && method !== DEFLATED) return { unreadable: `packed in the zip file by method ${method}` };
  if (local + LOCAL_BYTES > bytes.length || view.getUint32(local, true) !== LOCAL_SIGNATURE) return damaged;
  const from = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packedLength > bytes.length) return damaged;
  if (length > Math.min(LARGEST_TEXT_BYTES, budget.left)) return { unreadable: 'too large in the zip file' };
  budget.left -= length;
  const packed = bytes.subarray(from, from + packedLength);
  let plain: Uint8Array = packed;
  if (method === DEFLATED) {
    try {
      // One byte more than stated is enough to see that the statement is false.
      plain = inflateRawSync(packed, { maxOutputLength: length + 1 });
    } catch {
      return damaged;
    }
  }
  return plain.length === length && crc32(plain) === checksum ? plain : damaged;
}
