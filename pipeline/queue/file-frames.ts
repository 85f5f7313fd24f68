import { open } from 'node:fs/promises';
import type { Command } from 'ioredis';

/** Room that a frame is given beyond what it needs, so that the next file fits as well: files differ by a little. */
const SPARE = 1.25;

/**
 * Commands that store files, made in buffers that are used again and again: a file is read to where it is sent from. A
 * new buffer for each, half a megabyte, and another for the command, has V8 collect its heap every few seconds.
 */
export class FileFrames {
  readonly #free: Buffer[] = [];

  /**
   * Makes `SET key <before><file> EX seconds`.
   *
   * @param use - sends it; its bytes are written over when this is done
   */
  async make(
    key: string,
    before: Buffer,
    path: string,
    seconds: number,
    use: (command: Command) => Promise<void>,
  ): Promise<void> {
    const { Command } = await import('ioredis');
    const file = await open(path);
    let room: Buffer | undefined;
    try {
      const { size } = await file.stat();
      const start = Buffer.from(`*5\r\n$3\r\nSET\r\n${text(key)}$${before.length + size}\r\n`);
      const end = Buffer.from(`\r\n${text('EX')}${text(`${seconds}`)}`);
      const length = start.length + before.length + size + end.length;
      room = this.#take(length);
      const frame = room.subarray(0, length);
      start.copy(frame);
      before.copy(frame, start.length);
      const { bytesRead } = await file.read(frame, start.length + before.length, size, 0);
      if (bytesRead !== size) throw new Error(`${path}: must stay as it is while it is sent`);
      end.copy(frame, length - end.length);
      const command = new Command('set', [key]);
      command.toWritable = () => frame;
      await use(command);
    } finally {
      await file.close();
      if (room !== undefined) this.#free.push(room);
    }
  }

  #take(length: number): Buffer {
    const room = this.#free.pop();
    return room !== undefined && room.length >= length ? room : Buffer.allocUnsafeSlow(Math.ceil(SPARE * length));
  }
}

/** A text as Redis is given one. */
function text(value: string): string {
  return `$${Buffer.byteLength(value)}\r\n${value}\r\n`;
}
