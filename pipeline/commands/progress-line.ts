/** What a progress bar tells. */
export interface ProgressFigures {
  /** What is counted: `tracks`, `trials`. */
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  /** Done per second since the start; NaN before the first. */
  readonly rate: number;
  /** Seconds that are left by the last steps; not finite where that is unknown. */
  readonly secondsLeft: number;
}

/** Cells of the bar itself. */
const [LEAST_BAR, MOST_BAR] = [10, 40];

/**
 * One line that is never longer than its room: on a narrow terminal the bar gets shorter, then the rate goes, then the
 * counts, then the bar, then the time left.
 *
 * @param room - characters that the line may have
 * @example progressLine({ phase: 'trials', done: 5, total: 10, rate: 2, secondsLeft: 2.5 }, 30) // 'trials 50% · 3s left'
 */
export function progressLine({ phase, done, total, rate, secondsLeft }: ProgressFigures, room: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 1;
  const percent = `${Math.floor(100 * share)}%`;
  const number = (value: number) => value.toLocaleString('en');
  const count = `${number(done)}/${number(total)}`;
  const speed = Number.isFinite(rate) ? `${number(Math.round(rate))} ${phase}/s` : `- ${phase}/s`;
  const left = `${Number.isFinite(secondsLeft) ? duration(secondsLeft) : '-'} left`;
  const withBar = [
    [percent, count, speed, left],
    [percent, count, left],
    [percent, left],
  ];
  for (const parts of withBar) {
    const text = parts.join(' · ');
    const cells = Math.min(MOST_BAR, room - phase.length - text.length - 2);
    if (cells >= LEAST_BAR) return `${phase} ${bar(share, cells)} ${text}`;
  }
  const short = [`${phase} ${percent} · ${left}`, `${phase} ${percent}`, percent];
  return short.find((line) => line.length <= room) ?? '';
}

function bar(share: number, cells: number): string {
  const full = Math.floor(share * cells);
  return '█'.repeat(full) + '░'.repeat(cells - full);
}

/** `42s`, `3m05s`, `2h07m`. */
function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  if (whole < 60) return `${whole}s`;
  if (whole < 3600) return `${Math.floor(whole / 60)}m${two(whole % 60)}s`;
  return `${Math.floor(whole / 3600)}h${two(Math.floor(whole / 60) % 60)}m`;
}
