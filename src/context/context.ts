import type { ReadStream, WriteStream } from 'node:tty';
import type { Language } from '../model/language.ts';
import type { LessonEntry } from '../model/lesson.ts';
import type { ProgressWarning } from '../model/progress.ts';
import type { ProgressFile } from '../store/progress-file.ts';
import type { Look } from '../view/look.ts';
import type { Line } from '../view/span.ts';
import type { Words } from '../words/words.ts';
import type { CommandLine } from './declaration.ts';

/** The options that every command takes. */
export interface CommonOptions {
  language?: Language;
  isPlain: boolean;
  /** Whether colours are unwanted, whatever the environment says. */
  isColourless: boolean;
}

/** The signals that end us. */
export type EndSignal = 'SIGHUP' | 'SIGINT' | 'SIGQUIT' | 'SIGTERM';

/** The world outside, as the command line found it. `main.ts` makes it of the real one, tests of their own. */
export interface Surroundings {
  argv: readonly string[];
  env: NodeJS.ProcessEnv;
  stdin: ReadStream | (NodeJS.ReadableStream & { isTTY?: false });
  stdout: WriteStream | (NodeJS.WritableStream & { isTTY?: false; columns?: number });
  stderr: NodeJS.WritableStream;
  /** Folder of the built lessons, with a slash at its end. */
  lessons: URL;
  /** The built probe. */
  probe: URL;
  version: string;
  /** Our descriptors behind the standard streams that others have opened for what we start; none where left out. */
  descriptors?: readonly number[];
  /** What runs us, with its version, where it is not Node: `Bun 1.3.0`. */
  runtime?: string | undefined;
  /** Aborted with an {@link Interrupted} on Ctrl-C and the like, or with what made the output fail. */
  signal: AbortSignal;
  /** Aborts it: Ctrl-C arrives as a key while the terminal is in raw mode, and its end may be noticed before the signal. */
  interrupt: (by: EndSignal) => void;
  /** Has signals heeded by somebody else, who does not want to be interrupted by them, until it is disposed of. */
  takeOverSignals: (heed: (signal: EndSignal) => void) => Disposable;
}

/** What a command works with: the world outside, and what is made of it once for all commands. */
export interface Context extends Surroundings {
  commandLine: CommandLine;
  /** What is said, in the language that it is said in. */
  words: Words;
  /** Made anew each time, for the width that the terminal has by then. */
  look: () => Look;
  /** Whether the terminal may not be redrawn. */
  isPlain: boolean;
  /** Whether nothing may be coloured, whatever it is written to. */
  isColourless: boolean;
  /** Whether there is somebody at a terminal to be asked. */
  isInteractive: boolean;
  progress: ProgressFile;
  /** What was found to be wrong with the progress file so far; the learner has been told. */
  warnings: readonly ProgressWarning[];
  lessonEntries: () => Promise<LessonEntry[]>;
  /** Writes lines to stdout. */
  print: (lines: readonly Line[]) => void;
  /** Writes a line to stderr. */
  complain: (line: string) => void;
}
