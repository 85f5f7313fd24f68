import { OPTION_ROOTS } from '../../../engine/contracts/option-root.js';
import type { ObservationSource, ObservedChain } from '../../schemas/index.js';
import { type Doubt, RowTally } from '../row-tally.js';
import { ChainBuilder } from './chain-builder.js';
import type { ChainFormat, ChainRowReader } from './chain-format.js';
import { FieldRow } from './field-row.js';
import { type QuoteDraft, resetDraft, settleDraft } from './quote-draft.js';
import { scanRows } from './scan-rows.js';
import { sortChain } from './sort-chain.js';

/** A disclaimer may stand above the header; more than this is another format. */
const LAST_HEADER_ROW = 3;

/** What sorting keys leave room for; the whole American market has about 6,000. */
const MOST_ROOTS = 8192;

/** Which options of a file are wanted: those on the SPX and the VIX, or all. */
export type WantedRoots = 'index' | 'all';

/** The chain of one file and what became of its rows; a row that quotes a call and a put counts as two. */
export interface ChainReading {
  readonly format: ChainFormat;
  readonly chain: ObservedChain;
  readonly tally: RowTally;
}

/** A chain file as it is read: its bytes in pieces, and the rest that goes into messages and provenance. */
export interface ChainInput {
  /** Path below the imported folder, with forward slashes. */
  readonly path: string;
  /** The text's bytes in order, in pieces of any size. */
  readonly chunks: Iterable<Uint8Array>;
  /** SHA-256 of the file as stored; asked for after the last piece. */
  sha256(): string;
}

/** The format whose columns the first rows of a text name; undefined when there is none. */
export function findChainFormat(opening: Uint8Array, formats: readonly ChainFormat[]): ChainFormat | undefined {
  let found: ChainFormat | undefined;
  let rows = 0;
  const row = new FieldRow();
  scanRows([opening], row, () => {
    found = formats.find((format) => hasColumns(namesOf(row), format));
    ++rows;
    return found === undefined && rows < LAST_HEADER_ROW;
  });
  return found;
}

/**
 * Reads a file of option chains in one pass; memory grows with the quotes kept, not with the text.
 *
 * Nothing is thrown for what a file holds: a row that cannot be read is refused with its line and reason.
 *
 * @param input - a file in which `findChainFormat` found this format
 */
export function readChain(input: ChainInput, format: ChainFormat, wanted: WantedRoots = 'index'): ChainReading {
  const tally = new RowTally(input.path);
  const builder = new ChainBuilder();
  const drafts = Array.from({ length: format.contractsPerRow }, () => resetDraft({} as QuoteDraft));
  const row = new FieldRow();
  let read: ChainRowReader | undefined;
  scanRows(input.chunks, row, () => {
    if (read === undefined) {
      const names = namesOf(row);
      if (!hasColumns(names, format)) return true;
      row.names = names;
      read = format.makeReader((name) => names.indexOf(name), input.path);
      return true;
    }
    const fault = row.fault || countFault(row);
    for (const draft of drafts) resetDraft(draft);
    if (fault === '') read(row, drafts);
    for (const draft of drafts) {
      tally.count();
      const reason = fault || row.fault || settleDraft(draft) || unwantedReason(draft, builder, wanted);
      if (reason === '') builder.add(draft, row.line);
      else tally.refuse(row.line, reason, doubtOf(reason, draft));
    }
    return true;
  });
  const roots = wanted === 'index' ? [...OPTION_ROOTS] : [...builder.roots].sort();
  const ranks = Uint16Array.from(builder.roots, (root) => roots.indexOf(root));
  const columns = sortChain(builder.view(), ranks, builder.lines, tally);
  return { format, tally, chain: { columns, roots, source: sourceOf(format, input) } };
}

function sourceOf({ vendor }: ChainFormat, input: ChainInput): ObservationSource {
  return { vendor, file: input.path.slice(input.path.lastIndexOf('/') + 1), sha256: input.sha256() };
}

/** Column names as formats call them: in lower case, without brackets. */
function namesOf(row: FieldRow): string[] {
  const names: string[] = [];
  for (let index = 0; index < row.count && !row.fault; ++index) {
    names.push(
      row
        .text(index)
        .toLowerCase()
        .replace(/^\[|\]$/g, ''),
    );
  }
  return names;
}

function hasColumns(names: readonly string[], { columns }: ChainFormat): boolean {
  return columns.every((name) => names.includes(name));
}

function countFault(row: FieldRow): string {
  const { length } = row.names;
  if (row.count < length) return 'fewer fields than the header';
  for (let index = length; index < row.count; ++index) {
    if (row.isFull || row.text(index) !== '') return 'more fields than the header';
  }
  return '';
}

const UNWANTED = 'neither an SPX nor a VIX option';

function unwantedReason(draft: QuoteDraft, builder: ChainBuilder, wanted: WantedRoots): string {
  if (wanted === 'index') return (OPTION_ROOTS as readonly string[]).includes(draft.root) ? '' : UNWANTED;
  return builder.rootCount >= MOST_ROOTS ? 'more option roots than can be told apart' : '';
}

/** The value for whose sake a quote is refused, where one number is to blame. */
function doubtOf(reason: string, { day, bid, ask, expiration, strike }: QuoteDraft): Doubt | undefined {
  if (Number.isNaN(day)) return undefined;
  switch (reason) {
    case 'bid above ask':
      return { day, column: 'bid', value: bid };
    case 'negative price':
    case 'price too high':
      return { day, column: 'ask', value: ask };
    case 'expires before its quote':
      return { day, column: 'expiration', value: expiration };
    case 'strike that is not listed':
      return { day, column: 'strike', value: strike };
    default:
      return undefined;
  }
}
