import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '../../../engine/contracts/input-error.js';
import { explainTrial } from '../../stages/explain-trial.js';
import { prepareAgain } from '../../stages/prepare-again.js';
import type { PreparedRun } from '../../stages/prepared-run.js';
import { renderReport } from '../make-report.js';
import type { StoredRun } from '../stored-run.js';
import { openTrialSearch, type TrialSearch } from './trial-search.js';

/** A report that is being served. */
export interface ServedReport {
  /** Where it is, its secret included: who has it can read the run. */
  readonly address: string;
  close(): Promise<void>;
}

/** What the paths under the secret answer with. */
interface Answers {
  readonly page: string;
  readonly search: TrialSearch;
  /** Prepared when the first trial is opened: it reads the dataset. */
  prepared(): Promise<PreparedRun>;
}

/**
 * Serves the page of a run to this machine alone, with every trial behind it.
 *
 * Listens on the loopback address, on a port of the system's choice. Every path begins with a secret; a request must be
 * addressed to this server by its own name (a page of another site that had its name point here is refused) and come
 * from no other site; nothing can be changed by one.
 */
export async function serveReport(run: StoredRun, dataDir: string | undefined): Promise<ServedReport> {
  const secret = randomBytes(24).toString('base64url');
  let again: Promise<PreparedRun> | undefined;
  const answers: Answers = {
    page: await renderReport(run, `/${secret}/`),
    search: await openTrialSearch(run.folder),
    prepared() {
      again ??= prepareAgain(run.folder, dataDir).then((prepared) => prepared.run);
      return again;
    },
  };
  const server = createServer((request, response) => {
    respond(request, response, secret, answers).catch((error: Error) => {
      const isMistake = error instanceof InputError;
      send(response, isMistake ? 400 : 500, 'application/json', JSON.stringify({ error: error.message }));
    });
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  return {
    address: `http://${nameOf(server)}/${secret}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      answers.search.close();
    },
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  secret: string,
  { page, search, prepared }: Answers,
): Promise<void> {
  const { method, headers, socket } = request;
  const name = `127.0.0.1:${socket.localPort}`;
  const isOurs = headers.host === name && [undefined, `http://${name}`].includes(headers.origin);
  if (!isOurs) return send(response, 403, 'text/plain', 'refused: not addressed to this server\n');
  const url = new URL(request.url ?? '/', `http://${name}`);
  const [, given, ...rest] = url.pathname.split('/');
  if (!isSame(given, secret)) return send(response, 404, 'text/plain', 'not found\n');
  if (method !== 'GET') return send(response, 405, 'text/plain', 'read only\n');

  const path = rest.join('/');
  if (path === '') return send(response, 200, 'text/html; charset=utf-8', page);
  if (path === 'trials') return sendJson(response, await search.find(url.searchParams));
  const trial = /^trials\/([0-9a-f]{16})$/.exec(path)?.[1];
  if (trial === undefined) return send(response, 404, 'text/plain', 'not found\n');
  const { rows } = await search.find(new URLSearchParams({ id: trial }));
  if (rows.length === 0) return send(response, 404, 'application/json', '{"error":"no such trial"}');
  const [row] = rows;
  const explanation = row.status === 'done' ? explainTrial(await prepared(), trial) : null;
  return sendJson(response, { row, explanation });
}

function nameOf(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Compares in a time that does not tell how much of a guess was right. */
function isSame(given: string | undefined, secret: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 200, 'application/json', JSON.stringify(value));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(body);
}
