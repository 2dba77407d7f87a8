import type { Context } from '../../context/context.ts';
import type { Format } from '../../context/format.ts';
import { openOutput } from '../../context/output.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { fileSink, type Sink, streamSink } from './sink.ts';

/** What decides where the narration or the trace goes. */
export interface OutputOptions {
  files: readonly string[];
  command: readonly string[] | undefined;
  format: Format;
  isStep: boolean;
  /** A file; `-` for stdout, along with what the programs print. */
  output: string | undefined;
}

/** Where questions are asked in between, everything is written at once. */
const NOWHERE = {
  isFull: () => false,
  room: async () => undefined,
  lost: () => undefined,
  onLost: () => undefined,
  hurry: () => undefined,
  drained: async () => undefined,
  [Symbol.dispose]: () => undefined,
};

/** @throws UsageError if the file can't be written, or should not be */
export function openSink(context: Context, options: OutputOptions): Sink {
  const { stdout, words, print, signal, env } = context;
  const { format, isStep, output } = options;
  if (isStep) return { ...NOWHERE, write: print };
  if (output === undefined) return streamSink(format === 'json' || stdout.isTTY ? 1 : 2, signal);
  if (output === '-') return streamSink(1, signal);
  return fileSink(openFor(output, sourcesOf(options, env), words), signal);
}

function openFor(file: string, sources: readonly string[], words: ScreenWords) {
  return openOutput({ option: '--output', file, sources }, words);
}

/** The stream that is narrated on: a program whose output goes elsewhere keeps it for itself. */
export function narrated({ stdout, stderr }: Context): Context['stdout'] {
  return stdout.isTTY ? stdout : (stderr as Context['stdout']);
}

/** Whether what the programs print becomes part of the trace. */
export function isPiped({ format, output }: OutputOptions): boolean {
  return format === 'json' && output === undefined;
}

/**
 * Paths of what a run is made of, as far as the command line tells: files, and all words of a command or of `NODE_OPTIONS` that may be
 * one. Words of a shell's script and the values of options (`--require=./hook`) count too.
 */
function sourcesOf({ files, command = [] }: OutputOptions, { NODE_OPTIONS = '' }: NodeJS.ProcessEnv): string[] {
  const words = [...command, NODE_OPTIONS];
  return [...files, ...words, ...words.flatMap((word) => word.split(/[\s=;&|<>()'"]+/))].filter((word) => word !== '');
}
