import { LANGUAGES } from '../../model/language.ts';
import { escapeUnsafe, safeExcerpt } from '../../model/literal.ts';
import type { ScreenWords } from '../screens.ts';
import { language } from './language.ts';
import { reasonOf } from './reasons.ts';
import { alone } from './screens/alone.ts';
import { change } from './screens/change.ts';
import { course } from './screens/course.ts';
import { list } from './screens/phrasing.ts';
import { question } from './screens/question.ts';
import { review } from './screens/review.ts';
import { scene } from './screens/scene.ts';
import { show } from './screens/show.ts';
import { watch } from './screens/watch.ts';

function nearest(word: string | undefined): string {
  return word === undefined ? '' : ` Did you mean ${safeExcerpt(word)}?`;
}

/** What is wrong with a path, whatever is to be done with the file, by the system's code. */
const PATH_TROUBLE: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOTDIR: 'a part of its path is no folder',
};

/** What keeps a file from being written. */
const UNWRITABLE: Readonly<Record<string, string>> = {
  ...PATH_TROUBLE,
  EACCES: 'that is not allowed',
  ENOENT: 'its folder is not there',
  ENXIO: 'nobody reads that pipe; start its reader first',
  EROFS: 'the disk can only be read',
  ETXTBSY: 'it is running',
};

/** What keeps a file from being read, and a program from being run. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ...PATH_TROUBLE,
  EACCES: 'it may not be read',
  special: 'it is a pipe, a socket or a device, and no file',
};

/** What is asked if an argument is missing, by its name. */
const MISSING: Readonly<Record<string, string>> = {
  lesson: 'Which lesson? See: net-lessons list',
  exercise: 'Which exercise? See: net-lessons practice',
  shell: 'Which shell? For example: net-lessons completion bash',
  file: 'Show what? A trace file: net-lessons show run.jsonl',
};

/** Why a file is not overwritten. */
const KEPT = {
  program: 'is a program or its data, by its name or by what is in it',
  source: 'belongs to what is run',
  socket: 'is a socket',
  device: 'is a disk',
};

const helpOf = (command: string | undefined): string =>
  `See: net-lessons ${command === undefined ? '' : `${command} `}--help`;

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);

export const screens: ScreenWords<typeof language> = {
  language,
  ...course,
  ...scene,
  ...question,
  ...alone,
  ...review,
  ...change,
  ...watch,
  ...show,

  usage: {
    usage: 'Usage:',
    commands: 'Commands:',
    options: 'Options:',
    arguments: 'Arguments:',
  },

  errors: {
    noProgram: (file, near) =>
      `There is no file ${safeExcerpt(file)}.${near === undefined ? '' : ` Did you mean ${safeExcerpt(near)}?`}`,
    watchWhat:
      'Say what to watch: net-lessons watch server.js client.js, or after -- a command: net-lessons watch -- npm start',
    filesOrCommand: 'Watch either files or, after --, one command, not both.',
    stepNeedsTerminal: '--step needs a terminal to ask at; without it the programs are narrated as they run.',
    stepAlone: '--step stops on the terminal: it does not go together with --json or --output.',
    cannotStart: (command) =>
      `Could not start ${safeExcerpt(command)}. Is it installed, and is its name spelled like that?`,
    cannotRun: (file, reason) =>
      `Could not run ${safeExcerpt(file)}${reason === 'special' ? '' : ` (${escapeUnsafe(reason)})`}${because(UNREADABLE[reason])}.`,
    cannotRead: (file, reason) =>
      `Could not read ${safeExcerpt(file)}${reason === 'special' ? '' : ` (${escapeUnsafe(reason)})`}${because(UNREADABLE[reason])}.`,
    cannotWriteFile: (file, reason) =>
      `Could not write ${safeExcerpt(file)} (${escapeUnsafe(reason)})${because(UNWRITABLE[reason])}.`,
    refusedFile: (option, file, why) =>
      `${option} does not overwrite ${safeExcerpt(file)}, which ${KEPT[why]}. Name another file: ${option} told.txt`,
    noWorkingFolder: 'The folder that you are in is not there any more. Go to another one, and try again.',

    unknownLesson: (word, near) =>
      `There is no lesson '${safeExcerpt(word)}'.${nearest(near) || ' See: net-lessons list'}`,
    unknownShell: (shell, shells) =>
      `There is no completion for '${safeExcerpt(shell)}'. There is one for ${list(shells)}: net-lessons completion bash`,
    unknownExercise: (word, near) =>
      `There is no exercise '${safeExcerpt(word)}'.${nearest(near) || ' See: net-lessons practice'}`,
    unknownCheck: (word, checks) => `There is no check '${safeExcerpt(word)}' here. The checks: ${checks.join(', ')}`,
    noFile: (file, exercise) => `There is no file ${safeExcerpt(file)}. To begin: net-lessons practice ${exercise}`,
    notTogether: (one, other) => `${one} and ${other} can't go together.`,
    jsonForAll: '--json is for the list of all exercises: net-lessons practice --json',
    unknownCommand: (word, near) =>
      `There is no command or lesson '${safeExcerpt(word)}'.${nearest(near) || ' See: net-lessons --help'}`,
    unknownOption: (option, near, command) =>
      `There is no option ${safeExcerpt(option)}.${nearest(near) || ` ${helpOf(command)}`}`,
    missingArgument: (name, command) => MISSING[name] ?? `<${name}> is missing. ${helpOf(command)}`,
    tooManyArguments: (command) => `Too many arguments. ${helpOf(command)}`,
    badLanguage: (given) => `--lang takes ${LANGUAGES.join(' or ')}, not '${safeExcerpt(given)}'.`,
    optionNeedsValue: (option, command) => `${safeExcerpt(option)} needs a value. ${helpOf(command)}`,
    notHere: (option, command) => `${option} has no meaning for ${command}. ${helpOf(command)}`,
    jsonNeedsCommand: (commands) => `--json needs a command. These take it: ${list(commands)}.`,
    needsLesson: (option) => `${option} needs a lesson: net-lessons play <lesson> ${option}`,
    questionsNeedTerminal: '--questions needs a terminal to ask at; --auto shows all questions with their answers.',
    notNode: (runtime) =>
      `This needs Node, which can stop a program at an event; ${runtime} cannot. With Node: npx net-lessons@latest`,
    noTemporaryFiles: (folder, reason) =>
      `Temporary files can't be written in ${safeExcerpt(folder)} (${escapeUnsafe(reasonOf(reason))}). TMPDIR can name another folder.`,
    tooManyFiles: (reason) =>
      reason === 'EMFILE'
        ? 'Too few files may be open at the same time here (EMFILE). To allow more: ulimit -n 256'
        : 'This machine has no room for another open file (ENFILE). Try again once other programs have ended.',
    couldNotWrite: (reason) => `The output could not be written (${reason}).`,
  },
};
