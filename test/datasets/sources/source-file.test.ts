import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toSourceFile } from '../../../datasets/sources/source-file.js';

describe('toSourceFile', () => {
  const text = 'DATE,VVIX\n03/06/2006,71.25\n';

  it('reads gzip by its content and hashes the bytes as stored', () => {
    const bytes = gzipSync(text);
    const file = toSourceFile('cboe/VVIX.csv.gz', bytes);
    expect(file).toMatchObject({
      path: 'cboe/VVIX.csv.gz',
      name: 'VVIX.csv',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      rows: [
        { line: 1, fields: ['DATE', 'VVIX'] },
        { line: 2, fields: ['03/06/2006', '71.25'] },
      ],
    });
  });

  it('drops a byte order mark', () => {
    expect(toSourceFile('a.csv', Buffer.from(`\uFEFF${text}`))).toMatchObject({
      opening: [{ fields: ['DATE', 'VVIX'] }, {}],
    });
  });

  it('says why a file is no table', () => {
    expect(toSourceFile('a.csv.gz', gzipSync(text).subarray(0, 20))).toEqual({ unreadable: 'damaged gzip file' });
    expect(toSourceFile('a.csv', Uint8Array.of(65, 0, 66))).toEqual({ unreadable: 'not a text file' });
  });

  it('takes an empty file as one without rows', () => {
    expect(toSourceFile('a.csv', new Uint8Array())).toMatchObject({ rows: [], opening: [] });
  });
});
