import type { Readable } from 'node:stream';

/** Runs something after all that is waiting in the pipes was read. */
export function afterReading(then: () => void): void {
  // The event loop reads all pipes between two immediates.
  setImmediate(() => setImmediate(then));
}

/** Hands on a stream's text line by line, without the line breaks. */
export function readLines(stream: Readable, line: (text: string) => void): void {
  let begun: string[] = [];
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const [rest = '', ...lines] = text.split('\n');
    begun.push(rest);
    for (const next of lines) {
      line(begun.join(''));
      begun = [next];
    }
  });
}
