import { describe, expect, it } from 'vitest';
import { announcementWindow } from '../../../../engine/signals/index.js';

const days = Int32Array.from({ length: 20 }, (_, row) => row + 100);
const daysInside = (events: number[], before: number, after: number) =>
  [...days].filter((_, row) => announcementWindow(days, events, before, after)[row] === 1);

describe('announcementWindow', () => {
  it('includes both ends', () => {
    expect(daysInside([105], 2, 1)).toEqual([103, 104, 105, 106]);
  });

  it('joins windows that overlap and keeps apart those that do not', () => {
    expect(daysInside([102, 104, 110], 1, 1)).toEqual([101, 102, 103, 104, 105, 109, 110, 111]);
  });

  it('reaches in from events before the first and after the last day', () => {
    expect(daysInside([98, 121], 2, 2)).toEqual([100, 119]);
  });

  it('is shut without events', () => {
    expect(daysInside([], 5, 5)).toEqual([]);
  });
});
