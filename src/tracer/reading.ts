import type { Readable } from 'node:stream';

/** Runs a function after everything that is in the pipes now was read. */
export function afterReading(then: () => void): void {
  // The event loop reads all pipes between two immediates.
  setImmediate(() => setImmediate(then));
}

/** Splits the text of a stream into lines. A line with more than `longest` UTF-16 units is skipped. */
export function readLines(stream: Readable, longest: number, line: (text: string) => void): void {
  let parts: string[] = [];
  let length = 0;

  function add(part: string): void {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  }

  function end(): void {
    if (length <= longest) line(parts.join(''));
    parts = [];
    length = 0;
  }

  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const [rest = '', ...others] = text.split('\n');
    add(rest);
    for (const next of others) {
      end();
      add(next);
    }
  });
}
