import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'ioredis';
import { afterAll, describe, expect, it } from 'vitest';
import { FileFrames } from '../../../pipeline/queue/file-frames.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-frames-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function fileOf(name: string, bytes: Buffer): string {
  const path = join(home, name);
  writeFileSync(path, bytes);
  return path;
}

/** What is sent, and the memory that it lies in. */
async function sent(frames: FileFrames, path: string): Promise<{ bytes: string; memory: ArrayBufferLike }> {
  let frame: Buffer = Buffer.alloc(0);
  let bytes = '';
  await frames.make('sweep:{é}:result', Buffer.from('B'), path, 60, async (command: Command) => {
    frame = command.toWritable({}) as Buffer;
    bytes = frame.toString('latin1');
  });
  return { bytes, memory: frame.buffer };
}

describe('FileFrames', () => {
  it('makes the command that stores a file, as the protocol writes it', async () => {
    const { bytes } = await sent(new FileFrames(), fileOf('a', Buffer.from('line\r\n\0é', 'latin1')));
    const key = Buffer.from('sweep:{é}:result').toString('latin1');
    expect(bytes).toBe(`*5\r\n$3\r\nSET\r\n$17\r\n${key}\r\n$9\r\nBline\r\n\0é\r\n$2\r\nEX\r\n$2\r\n60\r\n`);
  });

  it('uses its memory again for files that fit, and takes more for one that does not', async () => {
    const frames = new FileFrames();
    const first = await sent(frames, fileOf('large', Buffer.alloc(100_000, 1)));
    const second = await sent(frames, fileOf('small', Buffer.alloc(10, 2)));
    expect(second.memory).toBe(first.memory);
    expect(second.bytes).toContain(`$11\r\nB${'\u0002'.repeat(10)}\r\n`);
    const third = await sent(frames, fileOf('larger', Buffer.alloc(200_000, 'x')));
    expect(third.memory).not.toBe(first.memory);
    expect(third.bytes).toContain('x'.repeat(200_000));
  });

  it('gives every command under way memory of its own', async () => {
    const frames = new FileFrames();
    const paths = [4, 5].map((value) => fileOf(`file-${value}`, Buffer.alloc(1000, value)));
    const under: Buffer[] = [];
    let goOn = () => {};
    const both = new Promise<void>((done) => {
      goOn = done;
    });
    const use = async (command: Command) => {
      under.push(command.toWritable({}) as Buffer);
      if (under.length === 2) goOn();
      await both;
    };
    await Promise.all(paths.map((path) => frames.make('key', Buffer.of(), path, 60, use)));
    expect(under[0].buffer).not.toBe(under[1].buffer);
  });

  it('fails when there is no such file, and when it could not be sent', async () => {
    const frames = new FileFrames();
    await expect(sent(frames, join(home, 'none'))).rejects.toThrow('ENOENT');
    const broken = async () => {
      throw new Error('the connection is gone');
    };
    await expect(frames.make('key', Buffer.of(), fileOf('b', Buffer.of(1)), 60, broken)).rejects.toThrow('gone');
  });
});
