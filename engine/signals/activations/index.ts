/**
 * When the hedge is held: one activation per file, each a multiplier per layer and day.
 *
 * Start at always.ts; macd-vx-slope.ts, rsi-vix.ts and vrp-gate.ts read volatility, event-window.ts the calendar of
 * announcements, currency-gate.ts both and by layer. A new activation is a file, a line here and a test.
 */
import type { Activation } from '../signal.js';
import { always } from './always.js';
import { currencyGate } from './currency-gate.js';
import { cpiWindow, fomcWindow, ppiWindow } from './event-window.js';
import { macdVxSlope } from './macd-vx-slope.js';
import { macroWindow } from './macro-window.js';
import { rsiVix } from './rsi-vix.js';
import { vrpGate } from './vrp-gate.js';

/** Every activation by its name in a grid. */
export const activationSignals = {
  always,
  'macd-vx-slope': macdVxSlope,
  'rsi-vix': rsiVix,
  'cpi-window': cpiWindow,
  'ppi-window': ppiWindow,
  'fomc-window': fomcWindow,
  'macro-window': macroWindow,
  'vrp-gate': vrpGate,
  'currency-gate': currencyGate,
} as const satisfies Record<string, Activation>;

export type ActivationName = keyof typeof activationSignals;
