import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type BarStream, makeProgressBar } from '../../../pipeline/commands/progress-bar.js';

/** Codes of a terminal, plain text between them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the codes begin with one
const TOKENS = /\u001b\[\??(\d*)([A-Za-z])|\u001b[78]|[\r\n]|[^\u001b\r\n]+/g;

/**
 * A terminal that breaks long lines anew when its width changes, as most do: it keeps whole lines, and the cursor by its
 * place in them.
 */
class Screen extends EventEmitter {
  readonly isTTY = true;
  readonly lines = [''];
  /** Lines that were written beyond the last column. */
  readonly tooLong: string[] = [];
  private row = 0;
  private column = 0;
  private saved = { row: 0, column: 0 };

  constructor(public columns: number) {
    super();
  }

  write(text: string): boolean {
    for (const [token, argument, code] of text.matchAll(TOKENS)) this.take(token, argument, code);
    return true;
  }

  resize(columns: number): void {
    this.columns = columns;
    this.emit('resize');
  }

  private take(token: string, argument: string | undefined, code: string | undefined): void {
    const line = this.lines[this.row];
    // The beginning of the broken piece in which the cursor is.
    const start = this.column - (this.column % this.columns);
    if (token === '\r' || code === 'G') this.column = start;
    else if (token === '\n') {
      this.row += 1;
      this.column = 0;
      this.lines[this.row] ??= '';
    } else if (token === '\u001b7') this.saved = { row: this.row, column: this.column };
    else if (token === '\u001b8') ({ row: this.row, column: this.column } = this.saved);
    else if (code === 'J' || (code === 'K' && argument === '0')) {
      this.lines[this.row] = line.slice(0, this.column);
      if (code === 'J') this.lines.length = this.row + 1;
    } else if (code === undefined) {
      const text = line.slice(0, this.column).padEnd(this.column) + token + line.slice(this.column + token.length);
      this.lines[this.row] = text;
      this.column += token.length;
      if (this.column >= this.columns) this.tooLong.push(text);
    }
  }
}

describe('makeProgressBar', () => {
  it('leaves one line behind, whatever the terminal was resized to meanwhile', () => {
    const screen = new Screen(120);
    screen.write('what stood there before\n');
    const bar = makeProgressBar(screen as unknown as BarStream);
    bar.start('trials', 100);
    for (const columns of [100, 40, 25, 90, 60, 12, 70]) {
      bar.advance(10);
      screen.resize(columns);
      expect(screen.lines.length).toBe(2);
      expect(screen.lines[1].length).toBeLessThan(columns);
      expect(screen.lines[1]).toContain('%');
    }
    bar.advance(30);
    bar.stop();
    screen.write('and after');
    expect(screen.lines[0]).toBe('what stood there before');
    expect(screen.lines[1]).toMatch(/^trials █+ 100% · 100\/100/);
    expect(screen.lines.slice(2)).toEqual(['and after']);
    expect(screen.tooLong).toEqual([]);
    expect(screen.listenerCount('resize')).toBe(0);
  });

  it('counts each phase anew', () => {
    const screen = new Screen(100);
    const bar = makeProgressBar(screen as unknown as BarStream);
    for (const phase of ['tracks', 'trials'] as const) {
      bar.start(phase, 3);
      bar.advance(3);
      bar.stop();
    }
    expect(screen.lines.map((line) => line.replace(/█+/, '').split(' · ').slice(0, 2))).toEqual([
      ['tracks  100%', '3/3'],
      ['trials  100%', '3/3'],
      [''],
    ]);
  });
});
