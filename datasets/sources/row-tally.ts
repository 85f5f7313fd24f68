/** How many rows went one way, and the first of them. */
export interface CountedReason {
  readonly reason: string;
  readonly count: number;
  /** `path:line` of the first such row. */
  readonly first: string;
}

/**
 * Book-keeping of one file's rows: each data row ends up kept or refused, and no refusal goes without a reason.
 *
 * A remark is for a row that was kept although something in it was not used, e.g. an open outside the day's range.
 */
export class RowTally {
  readonly #path: string;
  readonly #refusals = new Map<string, { count: number; first: string }>();
  readonly #remarks = new Map<string, { count: number; first: string }>();
  #rows = 0;
  #refused = 0;

  /** @param path - the file's name in messages */
  constructor(path: string) {
    this.#path = path;
  }

  /** A data row was met: whatever follows the header and is not blank. */
  count(): void {
    ++this.#rows;
  }

  refuse(line: number, reason: string): void {
    ++this.#refused;
    this.#add(this.#refusals, line, reason);
  }

  remark(line: number, reason: string): void {
    this.#add(this.#remarks, line, reason);
  }

  get rows(): number {
    return this.#rows;
  }

  get kept(): number {
    return this.#rows - this.#refused;
  }

  /** Refused rows by reason, the commonest first. */
  get refusals(): CountedReason[] {
    return ranked(this.#refusals);
  }

  get remarks(): CountedReason[] {
    return ranked(this.#remarks);
  }

  #add(reasons: Map<string, { count: number; first: string }>, line: number, reason: string): void {
    const counted = reasons.get(reason);
    if (counted === undefined) reasons.set(reason, { count: 1, first: `${this.#path}:${line}` });
    else ++counted.count;
  }
}

function ranked(reasons: ReadonlyMap<string, { count: number; first: string }>): CountedReason[] {
  const list = [...reasons].map(([reason, counted]) => ({ reason, ...counted }));
  return list.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
