import { InputError } from '../../engine/contracts/input-error.js';
import { maskCredentials } from '../mask-credentials.js';

/** Environment variable for the password, for those who do not want it on a command line. */
export const PASSWORD_VARIABLE = 'SWEEP_QUEUE_PASSWORD';

const FORM = 'a URL with a host that begins with redis:// or, for TLS, rediss://, such as redis://queue.lab:6379/0';

/** A server and how to get in, as both ioredis and BullMQ take it. */
export interface ServerOptions {
  host: string;
  port: number;
  db: number;
  username?: string;
  password?: string;
  /** There for TLS; certificates are checked as Node.js does, `NODE_EXTRA_CA_CERTS` adds an authority. */
  tls?: object;
}

/** Where a queue is, and how to get in. */
export interface QueueAddress {
  readonly options: ServerOptions;
  /** The address without user and password: the only form that is ever printed. */
  readonly shown: string;
  /** A text of someone else's, such as an error message, without the secrets that it may repeat. */
  hide(text: string): string;
}

/**
 * Reads the URL of a queue.
 *
 * @param where - option it was given by
 * @throws InputError that does not repeat the URL, which may hold a password
 */
export function parseQueueAddress(text: string, where = '--queue', environment = process.env): QueueAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  const database = url === null ? Number.NaN : Number(url.pathname.replace(/^\//, '') || 0);
  const isWhole = Number.isInteger(database) && database >= 0;
  if (url === null || !/^rediss?:$/.test(url.protocol) || url.hostname === '' || !isWhole) {
    throw new InputError(`${where}: must be ${FORM}`);
  }
  const password = decodeURIComponent(url.password) || environment[PASSWORD_VARIABLE] || undefined;
  const username = decodeURIComponent(url.username) || undefined;
  const isEncrypted = url.protocol === 'rediss:';
  const shown = `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}`;
  const secrets = [url.password, password, text].filter((secret): secret is string => Boolean(secret));
  return {
    options: {
      // Brackets belong to an IPv6 address in a URL only.
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port || 6379),
      db: database,
      ...(username === undefined ? {} : { username }),
      ...(password === undefined ? {} : { password }),
      ...(isEncrypted ? { tls: {} } : {}),
    },
    shown,
    hide: (other) => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), maskCredentials(other)),
  };
}
