/**
 * Days near an announcement.
 *
 * @param days - ascending [days since epoch], shape [days]
 * @param events - days of the announcements, ascending [days since epoch]
 * @param before - how long before an announcement a window opens [calendar days]
 * @param after - how long after it closes [calendar days]
 * @returns 1 inside a window, both ends included, else 0; shape [days]
 */
export function announcementWindow(
  days: Int32Array,
  events: ArrayLike<number>,
  before: number,
  after: number,
): Uint8Array {
  const inside = new Uint8Array(days.length);
  // The first event whose window has not closed yet.
  let event = 0;
  for (let row = 0; row < days.length; ++row) {
    while (event < events.length && events[event] + after < days[row]) ++event;
    if (event < events.length && events[event] - before <= days[row]) inside[row] = 1;
  }
  return inside;
}
