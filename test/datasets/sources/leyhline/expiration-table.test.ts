import { describe, expect, it } from 'vitest';
import { leyhlineExpirations } from '../../../../datasets/sources/leyhline/index.js';
import { fixture } from '../fixture.js';

describe('leyhlineExpirations', () => {
  it('gives no values and remarks what differs from the calendar', () => {
    const reading = leyhlineExpirations.read(fixture('leyhline/8_m_expirations.csv'));
    expect([reading.futures, reading.settlements, reading.tally.kept]).toEqual([[], [], 2]);
    expect(reading.tally.remarks).toEqual([
      { reason: 'expirations differ from the calendar', count: 1, first: 'leyhline/8_m_expirations.csv:3' },
    ]);
  });
});
