import { describe, expect, it } from 'vitest';
import { activationSignals, conditionSignals, missingColumns } from '../../../engine/signals/index.js';
import { FIRST_DAY, madeMarket } from './made-market.js';

const market = madeMarket(3);
const currencyGate = activationSignals['currency-gate'];

describe('missingColumns', () => {
  it('names every column that is not there, as users know it', () => {
    expect(missingColumns(currencyGate, market)).toEqual(['dollar_index', 'events.fomc']);
  });

  it('counts a column without one observation as missing', () => {
    const optional = { dollar_index: new Float64Array(3).fill(Number.NaN) };
    const events = { fomc: new Int32Array(0) };
    expect(missingColumns(currencyGate, { ...market, optional, events })).toEqual(['dollar_index', 'events.fomc']);
  });

  it('accepts a column that is observed on some days', () => {
    const advance_decline = Float64Array.of(Number.NaN, 5, Number.NaN);
    const optional = { advance_decline, dollar_index: advance_decline };
    const events = { fomc: Int32Array.of(FIRST_DAY + 900) };
    expect(missingColumns(conditionSignals['breadth-divergence'], { ...market, optional })).toEqual([]);
    expect(missingColumns(currencyGate, { ...market, optional, events })).toEqual([]);
  });

  it('asks for nothing where a signal reads what every market has', () => {
    expect(missingColumns(activationSignals['rsi-vix'], market)).toEqual([]);
  });
});
