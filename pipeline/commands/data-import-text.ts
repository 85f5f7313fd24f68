import type { BuildReport } from '../../datasets/build/index.js';
import type { CountedReason } from '../../datasets/schemas/index.js';
import { CHAIN_FORMATS, type FileReport, IMPORTERS, type ImportReport } from '../../datasets/sources/index.js';
import { type Day, toIsoDate } from '../../engine/contracts/calendar-date.js';
import { alignColumns } from '../../results/report/index.js';

/** More file names than this are not listed one by one. */
const LONGEST_LIST = 40;

/** What an import did with each file, by format, for people. */
export function importText(report: ImportReport, build: BuildReport): string {
  return [
    ...tableOf(report),
    ...refusals(report),
    ...leftOut(report),
    ...buildNotes(build),
    ...chainNotes(build),
    '',
  ].join('\n');
}

function tableOf({ files }: ImportReport): string[] {
  const table = [['format', 'files', 'rows', 'kept', 'refused']];
  for (const { id, title } of [...IMPORTERS, ...CHAIN_FORMATS]) {
    const read = files.filter(({ importer }) => importer === id);
    if (read.length === 0) continue;
    const rows = sum(read, ({ rowsIn }) => rowsIn);
    const kept = sum(read, ({ rowsKept }) => rowsKept);
    table.push([title, ...[read.length, rows, kept, rows - kept].map(String)]);
  }
  return alignColumns(table, 1);
}

function refusals({ files }: ImportReport): string[] {
  const refused = gather(files, (file) => file.refused);
  const remarks = gather(files, (file) => file.remarks);
  return [
    ...(refused.length === 0 ? [] : ['', 'Refused rows', ...refused]),
    ...(remarks.length === 0 ? [] : ['', 'Rows of which only a part was used', ...remarks]),
  ];
}

/** Reasons over all files, the commonest first, each with the first row it befell. */
function gather(files: readonly FileReport[], of: (file: FileReport) => readonly CountedReason[]): string[] {
  const byReason = new Map<string, CountedReason>();
  for (const counted of files.flatMap(of)) {
    const known = byReason.get(counted.reason);
    byReason.set(counted.reason, known ? { ...known, count: known.count + counted.count } : counted);
  }
  return [...byReason.values()]
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
    .map(({ reason, count, first }) => `${String(count).padStart(7)}  ${reason} (first ${first})`);
}

function leftOut({ files }: ImportReport): string[] {
  const paths = files.filter((file) => file.leftOut !== null);
  if (paths.length === 0) return [];
  const listed = paths.slice(0, LONGEST_LIST).map(({ path, leftOut: why }) => `  ${path}: ${why}`);
  const rest = paths.length - listed.length;
  return ['', `Left out: ${paths.length} files`, ...listed, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}

function buildNotes(build: BuildReport): string[] {
  const notes = [
    ...build.dropped.map(
      ({ from, to, count, reason }) => `${count} days from ${toIsoDate(from)} to ${toIsoDate(to)}: ${reason}`,
    ),
    ...dayNote('without a session, but with an S&P close', build.refusedDays),
    ...dayNote('with a session, but without an S&P close', build.missingDays),
  ];
  return notes.length === 0 ? [] : ['', 'Days not in the dataset', ...notes.map((note) => `  ${note}`)];
}

function chainNotes({ chains }: BuildReport): string[] {
  if (chains === null) return [];
  const { rows, outsideMarket, superseded } = chains;
  return [
    '',
    `Option quotes: ${rows} kept`,
    ...(outsideMarket > 0 ? [`  ${outsideMarket} on days that the dataset does not have`] : []),
    ...(superseded > 0 ? [`  ${superseded} of a contract and day that another file has`] : []),
  ];
}

function dayNote(what: string, days: readonly Day[]): string[] {
  if (days.length === 0) return [];
  const named = days.slice(0, 5).map(toIsoDate).join(', ');
  return [`${days.length} days ${what}: ${named}${days.length > 5 ? ', ...' : ''}`];
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
