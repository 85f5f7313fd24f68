import { element } from './dom.js';
import type { FigureView } from './figure-view.js';

/** A point that the keyboard can go to. */
export interface CursorPoint {
  readonly x: number;
  readonly y: number;
  /** What it is, in words. */
  readonly words: string;
  open(): void;
}

/**
 * Lets the arrow keys walk through the points of a figure and Enter open one: a ring marks the point, a line under the
 * figure says what it is.
 */
export function makePointCursor(view: FigureView, label: string): { show(points: readonly CursorPoint[]): void } {
  const ring = element('div', { class: 'ring', hidden: true });
  const status = element('p', { class: 'status', 'aria-live': 'polite' });
  const walker = element('div', {
    class: 'walker',
    tabindex: 0,
    role: 'group',
    'aria-label': `${label}. Arrow keys go from point to point, Enter opens one.`,
  });
  view.stage.append(walker, ring);
  view.stage.after(status);
  let points: readonly CursorPoint[] = [];
  let at = -1;

  const go = (to: number) => {
    if (points.length === 0) return;
    at = Math.min(points.length - 1, Math.max(0, to));
    const { x, y, words } = points[at];
    const place = view.place(x, y);
    status.textContent = `${at + 1} of ${points.length.toLocaleString('en')}: ${words}`;
    ring.hidden = place === null;
    if (place !== null) {
      ring.style.left = `${place.left}px`;
      ring.style.top = `${place.top}px`;
    }
  };
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 25,
    PageDown: -25,
  };
  walker.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && at >= 0) points[at].open();
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(points.length - 1);
    else if (event.key in steps) go(at + steps[event.key]);
    else return;
    event.preventDefault();
  });
  walker.addEventListener('focus', () => go(Math.max(0, at)));
  walker.addEventListener('blur', () => {
    ring.hidden = true;
  });
  return {
    show(shown) {
      points = shown;
      at = -1;
      ring.hidden = true;
      status.textContent = '';
    },
  };
}
