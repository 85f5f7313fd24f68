import { OPTION_ROOTS } from '../../../engine/contracts/option-root.js';
import type { ObservedChain } from '../../schemas/index.js';
import { type Doubt, RowTally } from '../row-tally.js';
import { ChainBuilder } from './chain-builder.js';
import type { ChainRowReader } from './chain-format.js';
import type { ChainTable } from './chain-table.js';
import { FieldRow } from './field-row.js';
import { columnNames, hasColumns } from './find-chain-format.js';
import { type QuoteDraft, resetDraft, settleDraft } from './quote-draft.js';
import { scanRows } from './scan-rows.js';
import { sortChain } from './sort-chain.js';

/** What sorting keys leave room for; the whole American market has about 6,000. */
const MOST_ROOTS = 8192;

/** Which options of a file are wanted: those on the SPX and the VIX, or all. */
export type WantedRoots = 'index' | 'all';

/** The chain of one file and what became of its rows; a row that quotes a call and a put counts as two. */
export interface ChainReading {
  readonly chain: ObservedChain;
  readonly tally: RowTally;
}

/**
 * Reads a file of option chains in one pass; memory grows with the quotes kept, not with the text.
 *
 * Nothing is thrown for what a file holds: a row that cannot be read is refused with its line and reason.
 *
 * @param table - opened by `openChainFile` or `openChainBytes`
 */
export function readChain(table: ChainTable, wanted: WantedRoots = 'index'): ChainReading {
  const { path, format } = table;
  const tally = new RowTally(path);
  const builder = new ChainBuilder();
  const drafts = Array.from({ length: format.contractsPerRow }, () => resetDraft({} as QuoteDraft));
  const row = new FieldRow();
  let read: ChainRowReader | undefined;
  scanRows(table.chunks(), row, () => {
    if (read === undefined) {
      const names = columnNames(row);
      if (!hasColumns(names, format)) return true;
      row.names = names;
      read = format.makeReader((name) => names.indexOf(name), path);
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
  const source = { vendor: format.vendor, file: path.slice(path.lastIndexOf('/') + 1), sha256: table.sha256 };
  return { tally, chain: { columns, roots, source } };
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
