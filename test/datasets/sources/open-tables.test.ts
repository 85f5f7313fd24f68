import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTables } from '../../../datasets/sources/open-tables.js';
import { makeZip } from './containers/make-zip.js';

const TABLE = 'DATE,VVIX\n03/18/2019,90.5\n';

describe('openTables', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sweep-open-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function open(path: string, content: Uint8Array | string) {
    const location = join(folder, path);
    writeFileSync(location, content);
    const tables = await openTables({ location, path });
    return tables.map(({ path: inside, table }) => [
      inside,
      'unreadable' in table ? table.unreadable : 'rows' in table && table.rows[1].fields?.join(),
    ]);
  }

  it('opens an archive as a folder of its tables', async () => {
    const zip = makeZip({
      'VVIX_History.csv': TABLE,
      'below/again.csv.gz': gzipSync(TABLE),
      'README.md': '#',
      '__MACOSX/VVIX.csv': TABLE,
      'inner.zip': makeZip({ 'a.csv': TABLE }),
    });
    expect(await open('files.zip', zip)).toEqual([
      ['files.zip/VVIX_History.csv', '03/18/2019,90.5'],
      ['files.zip/below/again.csv.gz', '03/18/2019,90.5'],
      ['files.zip/README.md', 'not recognised'],
      ['files.zip/inner.zip', 'not recognised'],
    ]);
  });

  it('goes by the first bytes, not by the name', async () => {
    expect(await open('VVIX.csv', makeZip({ 'a.csv': TABLE }))).toEqual([['VVIX.csv/a.csv', '03/18/2019,90.5']]);
    expect(await open('VVIX.zip', TABLE)).toEqual([['VVIX.zip', 'damaged file']]);
  });

  it('does not open what cannot be a table', async () => {
    expect(await open('photo.jpg', makeZip({ 'a.csv': TABLE }))).toEqual([['photo.jpg', 'not recognised']]);
    expect(await open('a.zip', makeZip({}))).toEqual([['a.zip', 'damaged file']]);
  });
});
