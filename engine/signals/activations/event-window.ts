import { announcementWindow } from '../indicators/announcement-window.js';
import type { Activation, AnnouncementKind, SignalColumn } from '../signal.js';
import { defaultSignalParameters } from '../signal.js';
import { onEveryLayer } from './on-every-layer.js';

const SOURCE = 'VixShield: activation around CPI and PPI releases and FOMC meetings';

/**
 * Held around announcements of one kind, from some days before to as many after.
 *
 * Looks at days to come, and may: the agencies publish the calendar a year ahead. Meetings called at short notice have
 * no place among `Market.events`.
 */
function eventWindow(kind: AnnouncementKind, doc: string): Activation {
  const column: SignalColumn = `events.${kind}`;
  return {
    name: `${kind}-window`,
    doc,
    source: SOURCE,
    columns: [column],
    lookback: 0,
    compute({ days, events }, { eventWindowDays } = defaultSignalParameters) {
      return onEveryLayer(announcementWindow(days, events[kind] ?? [], eventWindowDays, eventWindowDays));
    },
  };
}

export const cpiWindow = eventWindow('cpi', 'Held within some days of a release of consumer prices.');
export const ppiWindow = eventWindow('ppi', 'Held within some days of a release of producer prices.');
export const fomcWindow = eventWindow('fomc', 'Held within some days of a scheduled decision of the FOMC.');
