import type { Context } from '../../context/context.ts';
import type { Format } from '../../context/format.ts';
import { openOutput } from '../../context/output.ts';
import { fileSink, type Sink, streamSink } from '../../context/sink.ts';

/** The options that decide where the narration or the trace goes. */
export interface OutputOptions {
  files: readonly string[];
  command: readonly string[] | undefined;
  format: Format;
  isStep: boolean;
  /** A file, or `-` for stdout, which the programs write to as well. */
  output: string | undefined;
}

/** With `--step`, everything is written at once. */
const IMMEDIATE = {
  isFull: () => false,
  waitForRoom: async () => undefined,
  error: () => undefined,
  onError: () => undefined,
  hurry: () => undefined,
  waitUntilDrained: async () => undefined,
  [Symbol.dispose]: () => undefined,
};

/** @throws UsageError if the file can't be written, or must not be overwritten */
export function openSink(context: Context, options: OutputOptions): Sink {
  const { stdout, words, print, signal, env } = context;
  const { format, isStep, output } = options;
  if (isStep) return { ...IMMEDIATE, write: print };
  if (output === undefined) return streamSink(format === 'json' || stdout.isTTY ? 1 : 2, signal);
  if (output === '-') return streamSink(1, signal);
  return fileSink(openOutput({ option: '--output', file: output, sources: sourcesOf(options, env) }, words), signal);
}

/** The stream for the narration: stdout if it is a terminal, or else stderr, so that stdout only has the programs' output. */
export function narrationStream({ stdout, stderr }: Context): Context['stdout'] {
  return stdout.isTTY ? stdout : (stderr as Context['stdout']);
}

/** Whether the programs' output becomes part of the trace. */
export function isPiped({ format, output }: OutputOptions): boolean {
  return format === 'json' && output === undefined;
}

/**
 * Paths that must not be overwritten: the watched files, and all words of the command and of `NODE_OPTIONS` that may be a path, also
 * words of a shell script and values of options (`--require=./hook`).
 */
export function sourcesOf({ files, command = [] }: OutputOptions, { NODE_OPTIONS = '' }: NodeJS.ProcessEnv): string[] {
  const words = [...command, NODE_OPTIONS];
  return [...files, ...words, ...words.flatMap((word) => word.split(/[\s=;&|<>()'"]+/))].filter((word) => word !== '');
}
