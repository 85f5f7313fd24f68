import { describe, expect, it } from 'vitest';
import { maskCredentials } from '../../../pipeline/mask-credentials.js';
import { parseQueueAddress } from '../../../pipeline/queue/index.js';

describe('parseQueueAddress', () => {
  it('reads host, port, database, user and password, and shows no user and password', () => {
    const address = parseQueueAddress('rediss://me:p%40ss%2Fword@queue.lab:7000/3', '--queue', {});
    expect(address.options).toEqual({
      host: 'queue.lab',
      port: 7000,
      db: 3,
      username: 'me',
      password: 'p@ss/word',
      tls: {},
    });
    expect(address.shown).toBe('rediss://queue.lab:7000/3');
  });

  it('has defaults, and no TLS for redis://', () => {
    const { options, shown } = parseQueueAddress('redis://[::1]', '--queue', {});
    expect(options).toEqual({ host: '::1', port: 6379, db: 0 });
    expect(shown).toBe('redis://[::1]');
  });

  it('takes the password from the environment where the URL has none', () => {
    const environment = { SWEEP_QUEUE_PASSWORD: 'from outside' };
    expect(parseQueueAddress('redis://h', '--queue', environment).options.password).toBe('from outside');
    expect(parseQueueAddress('redis://:own@h', '--queue', environment).options.password).toBe('own');
  });

  it('hides every form of the password in texts of others', () => {
    const address = parseQueueAddress('redis://me:p%40ss@h', '--queue', {});
    for (const text of ['bad p@ss', 'bad p%40ss', 'at redis://me:p%40ss@h:6379 now', 'x redis://you:else@h']) {
      expect(address.hide(text)).not.toMatch(/p@ss|p%40ss|else/);
    }
  });

  it.each(['', 'queue', 'http://h', 'redis://', 'redis://h/name', 'redis://h/-1', 'redis://me:secret@'])(
    'refuses %j in one line that does not repeat it',
    (text) => {
      const refuse = () => parseQueueAddress(text, '--queue', {});
      expect(refuse).toThrow(/^--queue: must be a URL with a host that begins with redis:\/\//);
      expect(refuse).not.toThrow(/secret/);
    },
  );
});

describe('maskCredentials', () => {
  it('takes user and password out of any URL, and leaves other text alone', () => {
    expect(maskCredentials('a redis://u:p@h:1/0 b rediss://:x@y c https://host/a@b')).toBe(
      'a redis://***@h:1/0 b rediss://***@y c https://host/a@b',
    );
  });
});
