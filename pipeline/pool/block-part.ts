import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Table, tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow';
import { SUMMARY_FIGURES, TRIAL_METRICS } from '../../engine/book/index.js';
import { writeFileAtomically } from '../../results/store/atomic-file.js';
import { claimedPeriods } from '../aggregate/windows/index.js';
import type { BlockResult, BookResult } from './evaluate-block.js';
import { sealed, unsealed } from './sealed-bytes.js';
import type { RunJob } from './worker-context.js';

/** What a run stores of each trial. */
export type PartShape = Pick<RunJob, 'windows' | 'summarized' | 'runHash'>;

/** Path of a finished block's rows. */
export function partPath(partsFolder: string, block: number): string {
  return join(partsFolder, `block-${String(block).padStart(6, '0')}.arrow`);
}

/**
 * Writes the rows of a block as one Arrow record batch followed by its digest; whole or not at all.
 *
 * Not flushed: a power cut may cost a block, which the digest tells, but never a wrong row.
 */
export async function writePart(path: string, result: BlockResult, runHash: string): Promise<void> {
  const columns: Record<string, Float64Array | Float32Array> = {};
  for (const [at, name] of TRIAL_METRICS.entries()) columns[name] = result.metrics[at] as Float64Array;
  for (const [window, values] of result.drawdowns.entries()) columns[windowKey(window)] = values;
  for (const [at, values] of result.summaries.entries()) columns[summaryKey(at)] = values as Float64Array;
  for (const [at, values] of result.offsets.entries()) columns[offsetKey(at)] = values as Float64Array;
  const table = tableFromArrays({ ...columns });
  const faults = JSON.stringify(result.reasons.flatMap((reason, row) => (reason === '' ? [] : [[row, reason]])));
  table.schema.metadata.set('run', runHash);
  table.schema.metadata.set('faults', faults);
  table.schema.metadata.set('book', encodeBook(result.book));
  await writeFileAtomically(path, sealed(tableToIPC(table, 'stream')), { flush: false });
}

/**
 * Reads the rows of a finished block.
 *
 * @param shape - what the run stores of each trial
 * @returns null when there is no such file, its digest does not fit or it is another run's: the block has to be
 *   evaluated
 */
export async function readPart(path: string, { windows, summarized, runHash }: PartShape): Promise<BlockResult | null> {
  if (!existsSync(path)) return null;
  const bytes = unsealed(await readFile(path));
  if (bytes === null) return null;
  const table = tableFromIPC(bytes);
  if (table.schema.metadata.get('run') !== runHash) return null;
  const reasons = new Array<string>(table.numRows).fill('');
  for (const [row, reason] of JSON.parse(table.schema.metadata.get('faults') ?? '[]') as [number, string][]) {
    reasons[row] = reason;
  }
  return {
    count: table.numRows,
    book: decodeBook(table.schema.metadata.get('book') ?? 'null'),
    reasons,
    metrics: TRIAL_METRICS.map((name) => columnOf(table, name) as Float64Array),
    drawdowns: windows.map((_, window) => columnOf(table, windowKey(window)) as Float32Array),
    summaries: Array.from(
      { length: summarized.length * SUMMARY_FIGURES.length },
      (_, at) => columnOf(table, summaryKey(at)) as Float64Array,
    ),
    offsets: claimedPeriods(windows).map((_, at) => columnOf(table, offsetKey(at)) as Float64Array),
  };
}

function columnOf(table: Table, name: string): Float64Array | Float32Array {
  const column = table.getChild(name);
  if (column === null || column.nullCount > 0) throw new Error(`part without a complete column ${name}`);
  return column.toArray() as Float64Array | Float32Array;
}

function offsetKey(period: number): string {
  return `offset ${period}`;
}

function summaryKey(at: number): string {
  return `summary ${at}`;
}

function windowKey(window: number): string {
  return `window ${window}`;
}

/** JSON keeps the shortest digits of each 64-bit number, so 32-bit values come back exactly. */
function encodeBook(book: BookResult | null): string {
  return JSON.stringify(book && { ...book, fractions: [...book.fractions], dollars: [...book.dollars] });
}

function decodeBook(text: string): BookResult | null {
  const book = JSON.parse(text) as { largestRisk: number; fractions: number[]; dollars: number[] } | null;
  return book && { ...book, fractions: Float32Array.from(book.fractions), dollars: Float32Array.from(book.dollars) };
}
