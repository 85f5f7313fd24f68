import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** A DuckDB database in memory with one connection. */
export interface Database {
  readonly connection: DuckDBConnection;
  /** Frees the memory and the spill files at once, not when the garbage collector gets to it. */
  close(): void;
}

export interface DatabaseOptions {
  /** Folder for what does not fit in memory; made when needed, gone after `close`. */
  readonly spillFolder?: string;
  /** @default '256MB' */
  readonly memoryLimit?: string;
}

/**
 * Opens an empty database set up to be deterministic and to stay off the network.
 *
 * One thread keeps rows in the order they came and makes `COPY` write the same bytes every time. The extension
 * loaders are off: Parquet is built in, and nothing else may be fetched behind the user's back.
 *
 * The binding (140 ms to load) is loaded here, on first use, so that commands without tables start at once.
 */
export async function openDatabase({ spillFolder, memoryLimit = '256MB' }: DatabaseOptions = {}): Promise<Database> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance: DuckDBInstance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: memoryLimit,
    temp_directory: spillFolder ?? '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A name as SQL takes it: `from` becomes `"from"`. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text literal as SQL takes it. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
