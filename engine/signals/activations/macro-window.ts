import { announcementWindow } from '../indicators/announcement-window.js';
import { type Activation, defaultSignalParameters } from '../signal.js';
import { onEveryLayer } from './on-every-layer.js';

const KINDS = ['cpi', 'ppi', 'fomc'] as const;

/** Held around any of the announcements that move rates. */
export const macroWindow: Activation = {
  name: 'macro-window',
  doc: 'Held within some days of a release of consumer or producer prices or a scheduled decision of the FOMC.',
  source: 'VixShield: activation by broader macro indicators, CPI and PPI releases and FOMC meetings',
  columns: KINDS.map((kind) => `events.${kind}` as const),
  lookback: 0,
  compute({ days, events }, { eventWindowDays } = defaultSignalParameters) {
    const anyEvent = Int32Array.from(KINDS.flatMap((kind) => Array.from(events[kind] ?? []))).sort();
    return onEveryLayer(announcementWindow(days, anyEvent, eventWindowDays, eventWindowDays));
  },
};
