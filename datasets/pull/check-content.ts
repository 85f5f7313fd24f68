import { DownloadError } from './download-error.js';

/** Rows that may stand above a header. */
const HEADER_LINES = 3;

/** As much of the beginning as is quoted. */
const QUOTED = 40;

/**
 * Looks whether bytes are the table that was asked for: a server that is out of order often answers with a page.
 *
 * @param opening - the first bytes of the file, a few thousand
 * @param header - what one of the first lines must hold
 * @throws DownloadError when they are not
 */
export function checkContent(opening: Uint8Array, header: RegExp): void {
  if (opening.length === 0) throw new DownloadError('must hold a table, got an empty file', false);
  const text = new TextDecoder().decode(opening).trimStart();
  if (text.startsWith('<')) throw new DownloadError('must be a CSV, got a web page', false);
  const lines = text.split(/\r\n|\n|\r/).slice(0, HEADER_LINES);
  if (lines.some((line) => header.test(line))) return;
  throw new DownloadError(`must begin with a header like ${header.source}, got "${lines[0].slice(0, QUOTED)}"`, false);
}
