import type { Language } from '../model/language.ts';
import type { AloneWords } from './screens/alone.ts';
import type { ChangeWords } from './screens/change.ts';
import type { CourseWords } from './screens/course.ts';
import type { QuestionWords } from './screens/question.ts';
import type { ReviewWords } from './screens/review.ts';
import type { SceneWords } from './screens/scene.ts';
import type { ShowWords } from './screens/show.ts';
import type { WatchWords } from './screens/watch.ts';

/** The words of the screens, in one language. */
export interface ScreenWords<L extends Language = Language>
  extends CourseWords,
    SceneWords,
    QuestionWords,
    AloneWords,
    ReviewWords,
    ChangeWords,
    WatchWords,
    ShowWords {
  language: L;

  /** The headings of the help. */
  usage: {
    usage: string;
    commands: string;
    options: string;
    arguments: string;
  };

  errors: {
    noProgram(file: string, nearest: string | undefined): string;
    watchWhat: string;
    filesOrCommand: string;
    stepNeedsTerminal: string;
    stepAlone: string;
    cannotStart(command: string): string;
    /** `reason` is the system's code, such as 'EACCES'; 'special' for a pipe, a socket or a device. */
    cannotRun(file: string, reason: string): string;
    /** `reason` is the system's code, such as 'EACCES'; 'special' for a pipe, a socket or a device. */
    cannotRead(file: string, reason: string): string;
    /** `reason` is the system's code, such as 'EACCES'. */
    cannotWriteFile(file: string, reason: string): string;
    /** A file that an option names is not overwritten. */
    refusedFile(option: string, file: string, why: 'program' | 'source' | 'socket' | 'device'): string;
    /** The working folder was deleted. */
    noWorkingFolder: string;
    unknownLesson(word: string, nearest: string | undefined): string;
    unknownShell(shell: string, shells: readonly string[]): string;
    unknownExercise(word: string, nearest: string | undefined): string;
    noFile(file: string, exercise: string): string;
    unknownCheck(word: string, checks: readonly string[]): string;
    notTogether(one: string, other: string): string;
    jsonForAll: string;
    unknownCommand(word: string, nearest: string | undefined): string;
    /** `command` is undefined if none was typed. */
    unknownOption(option: string, nearest: string | undefined, command: string | undefined): string;
    missingArgument(name: string, command: string): string;
    tooManyArguments(command: string): string;
    badLanguage(given: string): string;
    optionNeedsValue(option: string, command: string | undefined): string;
    notHere(option: string, command: string): string;
    /** `--json` without a command. `commands`: those that take it. */
    jsonNeedsCommand(commands: readonly string[]): string;
    needsLesson(option: string): string;
    questionsNeedTerminal: string;
    /** We are not run by Node: other runtimes can't hold a program in the middle of what it does. */
    notNode(runtime: string): string;
    /** `reason` is the system's code, such as 'ENOSPC'. */
    noTemporaryFiles(folder: string, reason: string): string;
    /** The limit of open files and sockets is reached, for us or for the whole machine. */
    tooManyFiles(reason: 'EMFILE' | 'ENFILE'): string;
    couldNotWrite(reason: string): string;
  };
}
