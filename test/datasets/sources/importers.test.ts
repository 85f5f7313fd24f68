import { describe, expect, it } from 'vitest';
import { IMPORTERS, importerFor } from '../../../datasets/sources/index.js';
import { asSourceFile, fixture, fixturePaths } from './fixture.js';

describe('IMPORTERS', () => {
  it('have ids of their own', () => {
    expect(new Set(IMPORTERS.map(({ id }) => id)).size).toBe(IMPORTERS.length);
  });

  it('each have a fixture that they alone recognise', () => {
    const recognised = fixturePaths.map((path) => IMPORTERS.filter((importer) => importer.recognises(fixture(path))));
    expect(recognised.filter((importers) => importers.length > 1)).toEqual([]);
    expect(new Set(recognised.flat())).toEqual(new Set(IMPORTERS));
  });
});

describe('importerFor', () => {
  it.each(fixturePaths.filter((path) => path.startsWith('unknown/')))('leaves %s', (path) => {
    expect(importerFor(fixture(path))).toBeUndefined();
  });

  it('goes by the content, not by the name', () => {
    expect(importerFor(asSourceFile('x/VX_2020-03-18.csv', 'DATE,VVIX\n03/18/2020,99.5\n'))?.id).toBe(
      'cboe-index-history',
    );
    expect(importerFor(asSourceFile('x/DTB3.csv', 'DATE,VVIX\n03/18/2020,99.5\n'))?.id).toBe('cboe-index-history');
    expect(importerFor(asSourceFile('x/VIX_History.csv', 'a,b\n1,2\n'))).toBeUndefined();
  });

  it('leaves price histories whose name does not say of what', () => {
    expect(importerFor(asSourceFile('x/prices.csv', 'Date,Open,High,Low,Close\n2019-03-18,1,2,1,2\n'))).toBeUndefined();
    expect(importerFor(asSourceFile('x/prices.csv', 'DATE,OPEN,HIGH,LOW,CLOSE\n03/18/2019,1,2,1,2\n'))).toBeUndefined();
  });

  it('leaves empty files', () => {
    expect(importerFor(asSourceFile('x/VIX_History.csv', ''))).toBeUndefined();
  });
});
