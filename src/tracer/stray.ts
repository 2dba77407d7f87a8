import type { Readable } from 'node:stream';

/** Tells output that the probe reported from output that went around it. */
export interface OutputMatch {
  /** The probe saw this text being written. */
  reported(text: string): void;
}

/**
 * Reads a program's output. The probe reports what goes through `process.stdout`, in its place among the events; what is in the pipe
 * beyond that is passed on as stray.
 */
export function matchOutput(pipe: Readable, stray: (text: string) => void): OutputMatch {
  let expected = '';
  pipe.setEncoding('utf8');
  pipe.on('data', (text: string) => {
    // A report is written before the output itself, to another pipe: that one is to be read first.
    setImmediate(() => setImmediate(() => match(text)));
  });

  function match(text: string): void {
    const common = commonPrefix(expected, text);
    expected = expected.slice(common);
    const rest = text.slice(common);
    if (rest === '') return;
    const end = expected === '' ? rest.length : rest.indexOf('\n') + 1 || rest.length;
    stray(rest.slice(0, end));
    if (end < rest.length) match(rest.slice(end));
  }

  return {
    reported(text) {
      expected += text;
    },
  };
}

function commonPrefix(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let index = 0;
  while (index < length && a[index] === b[index]) index += 1;
  return index;
}
