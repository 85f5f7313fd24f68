/**
 * Announcements of the Federal Open Market Committee.
 *
 * history.ts tells scheduled meetings from calls in between, announcements.ts does not; where both cover a day the
 * first decides (datasets/build/build-events.ts).
 */
export { fomcAnnouncements } from './announcements.js';
export { fomcHistory } from './history.js';
