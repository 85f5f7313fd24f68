import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server treats one file; `attempt` counts the requests for it, from 1. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, attempt: number) => void;

/** A server on the loopback that serves files from memory and misbehaves as told. */
export interface FileServer {
  readonly url: string;
  /** Requests so far, as `file range` or `file`. */
  readonly requests: string[];
  /** The most requests that were open at once. */
  readonly mostOpen: () => number;
  close(): Promise<void>;
}

/**
 * Serves bytes by the last part of the path, or by the `id` of a query; anything else is 404.
 *
 * @param contentOf - undefined for a file that is not there
 * @param behaviours - by file name, in the place of plain service
 */
export async function serveFiles(
  contentOf: (file: string) => Uint8Array | undefined,
  behaviours: Readonly<Record<string, Behaviour>> = {},
): Promise<FileServer> {
  const requests: string[] = [];
  const attempts = new Map<string, number>();
  let open = 0;
  let most = 0;
  const server: Server = createServer((request, response) => {
    most = Math.max(most, ++open);
    response.on('close', () => --open);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
    const id = searchParams.get('id');
    const file = id === null ? (pathname.split('/').at(-1) as string) : `${id}.csv`;
    const { range } = request.headers;
    requests.push(range === undefined ? file : `${file} ${range}`);
    const attempt = (attempts.get(file) ?? 0) + 1;
    attempts.set(file, attempt);
    const behave = behaviours[file];
    if (behave) behave(request, response, attempt);
    else serve(request, response, contentOf(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    mostOpen: () => most,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Plain service: validators, ranges, 304. */
export function serve(request: IncomingMessage, response: ServerResponse, content: Uint8Array | undefined): void {
  if (content === undefined) {
    response.writeHead(404).end('<html>not found</html>');
    return;
  }
  const etag = `"${content.length}-${content[content.length >> 1]}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ETag: etag }).end();
    return;
  }
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const isSame = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  if (from > 0 && isSame) {
    const rest = content.subarray(from);
    const range = `bytes ${from}-${content.length - 1}/${content.length}`;
    response.writeHead(206, { ETag: etag, 'Content-Range': range, 'Content-Length': rest.length }).end(rest);
    return;
  }
  response.writeHead(200, { ETag: etag, 'Content-Length': content.length }).end(content);
}

/** Lets the event loop turn until something holds: what goes over the loopback arrives by itself. */
export async function turnsUntil(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((goOn) => setImmediate(goOn));
}
