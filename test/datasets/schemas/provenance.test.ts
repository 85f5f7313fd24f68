import { describe, expect, it } from 'vitest';
import {
  decodeProvenance,
  encodeProvenance,
  type ProvenanceSpan,
  summariseProvenance,
} from '../../../datasets/schemas/index.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { InputError } from '../../../engine/contracts/input-error.js';

const observed: ProvenanceSpan = {
  from: toDay('2011-01-04'),
  to: toDay('2020-12-31'),
  kind: 'observed',
  source: 'cboe:VIX9D_History.csv',
  sha256: 'ab'.repeat(32),
};
const modelled: ProvenanceSpan = {
  from: toDay('2006-01-03'),
  to: toDay('2011-01-03'),
  kind: 'modelled',
  source: 'modelled:vix9d-from-vix',
  sha256: '',
  note: 'short history',
};

describe('encodeProvenance', () => {
  it('writes ISO dates, so that the metadata can be read by eye', () => {
    expect(JSON.parse(encodeProvenance([modelled]))).toEqual([{ ...modelled, from: '2006-01-03', to: '2011-01-03' }]);
  });

  it('is undone by decodeProvenance', () => {
    expect(decodeProvenance(encodeProvenance([modelled, observed]), 'test')).toEqual([modelled, observed]);
  });
});

describe('decodeProvenance', () => {
  it.each([
    ['no JSON', 'modelled'],
    ['no list', '{}'],
    ['null for a span', '[null]'],
    ['a date that does not exist', encodeProvenance([observed]).replace('2011-01-04', '2011-02-30')],
    ['an end before its beginning', encodeProvenance([{ ...observed, to: observed.from - 1 }])],
    ['an unknown kind', encodeProvenance([observed]).replace('"observed"', '"guessed"')],
  ])('refuses %s', (_, text) => {
    expect(() => decodeProvenance(text, 'vix9d')).toThrow(InputError);
    expect(() => decodeProvenance(text, 'vix9d')).toThrow(/^vix9d: provenance_spans must be a JSON list of spans/);
  });
});

describe('summariseProvenance', () => {
  it("is the model's label for a column that one model made", () => {
    expect(summariseProvenance([modelled, { ...modelled, note: 'long history' }])).toBe('modelled:vix9d-from-vix');
  });

  it('names every kind once, observed before carried before models', () => {
    const carried: ProvenanceSpan = { ...observed, kind: 'carried' };
    expect(summariseProvenance([modelled, carried, observed, carried])).toBe(
      'observed; carried; modelled:vix9d-from-vix',
    );
  });
});
