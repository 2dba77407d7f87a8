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

/** The process's surroundings. `main.ts` makes them from the real process, tests make their own. */
export interface Surroundings {
  argv: readonly string[];
  env: NodeJS.ProcessEnv;
  stdin: ReadStream | (NodeJS.ReadableStream & { isTTY?: false });
  stdout: WriteStream | (NodeJS.WritableStream & { isTTY?: false; columns?: number });
  stderr: NodeJS.WritableStream;
  /** The folder of the built lessons, with a slash at the end. */
  lessons: URL;
  /** The built probe. */
  probe: URL;
  version: string;
  /** The time of day. Left out if it is the system's. */
  now?: () => Date;
  /** Descriptors above 2 that our parent has opened for the programs that we start. */
  descriptors?: readonly number[];
  /** The runtime and its version, if it is not Node: `Bun 1.3.0`. */
  runtime?: string | undefined;
  /** Aborted with an {@link Interrupted} on Ctrl-C and the like, or with what made the output fail. Left out if signals simply end us. */
  signal?: AbortSignal;
  /** Aborts `signal`. In raw mode, Ctrl-C is a key and no signal. And a lost terminal may be noticed before SIGHUP comes. */
  interrupt: (by: EndSignal) => void;
  /** Gives signals to another listener until it is disposed of. They do not interrupt us meanwhile. */
  takeOverSignals: (heed: (signal: EndSignal) => void) => Disposable;
}

/**
 * What a context finds out when it is asked. The compiler takes the getter of a class for lost in a spread, as it is in some of a context:
 * `{ ...context }` does not compile where a context is wanted.
 */
declare class NotToBeSpread {
  /** Whether a user at a terminal can be asked. */
  get isInteractive(): boolean;
}

/**
 * What a command works with: the surroundings, and what is made of them for all commands. What it does not have itself, it has from its
 * prototype (`make-context.ts`), so another one is made by `withLanguage` and never by a spread.
 */
export interface Context extends Surroundings, NotToBeSpread {
  /** Never aborted if the surroundings have none. */
  signal: AbortSignal;
  now: () => Date;
  commandLine: CommandLine;
  /** The words in the user's language. */
  words: Words;
  /** The look for the current width of the terminal. */
  look: () => Look;
  /** Whether the terminal must not be redrawn. */
  isPlain: boolean;
  /** Whether nothing may be coloured. */
  isColourless: boolean;
  progress: ProgressFile;
  /** The problems with the progress file so far. The learner was told about them. */
  warnings: readonly ProgressWarning[];
  lessonEntries: () => Promise<LessonEntry[]>;
  /** Writes lines to stdout. */
  print: (lines: readonly Line[]) => void;
  /** Writes a line to stderr. */
  complain: (line: string) => void;
}
