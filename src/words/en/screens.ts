import { LANGUAGES } from '../../model/language.ts';
import { repeated, safe } from '../../model/literal.ts';
import type { KeyWords, ScreenWords } from '../screens.ts';
import { reasonOf } from './reasons.ts';

const key = (name: string, does: string): KeyWords => ({ key: name, does });

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function nearest(word: string | undefined): string {
  return word === undefined ? '' : ` Did you mean ${repeated(word)}?`;
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

/** What keeps a file from being run. */
const NO_PROGRAM: Readonly<Record<string, string>> = {
  ...PATH_TROUBLE,
  EACCES: 'it may not be read',
  special: 'it is a pipe, a socket or a device, and no file',
};

/** Why a file is not overwritten. */
const KEPT = {
  program: 'is a program or its data, by its name or by what is in it',
  source: 'belongs to what is run',
  socket: 'is a socket',
  device: 'is a disk',
};

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);

const seconds = (ms: number): string => count(ms / 1000, 'second', 'seconds');

export const screens: ScreenWords = {
  language: 'en',
  tagline: 'Learn TCP in Node by watching real sockets in slow motion.',
  groups: {
    core: 'Core',
    ends: 'Both ends',
    bytes: 'Streams of bytes',
    network: 'The network around you',
    building: 'Building',
  },

  menu: {
    ask: 'Which lesson?',
    nothingFound: 'No lesson is about that. Esc clears the search.',
    alsoIn: 'Also in',
    found: (words) => `in it: ${words.join(', ')}`,
    keys: [
      key('↑↓', 'choose'),
      key('Enter', 'play'),
      key('type', 'search'),
      key('Esc', 'clear'),
      key('Ctrl-C', 'quit'),
    ],
    quit: 'Quit',
    questions: (number) => count(number, 'question', 'questions'),
  },

  marks: {
    started: (scene, of) => `at scene ${scene} of ${of}`,
    done: (right, total) => `done, ${right} of ${total} right`,
    exercises: (solved, of) => `${solved}/${of} ${of === 1 ? 'exercise' : 'exercises'}`,
  },

  scene: {
    count: (scene, of) => `scene ${scene} of ${of}`,
    start: key('Enter', 'start the programs'),
    program: key('Enter', 'the program'),
    question: key('Enter', 'the question'),
    ended: 'This scene is over.',
    onward: (next) =>
      key('Enter', { scene: 'next scene', change: 'next: your turn', end: 'next: what to remember' }[next]),
    resume: (scene) => `You left this lesson before "${scene}".`,
    resumeChange: (scene) => `You left this lesson at the change in "${scene}".`,
    resumeIn: (scene) => `You left this lesson in the middle of "${scene}".`,
    replay: 'The programs run afresh, and it is played again, without stopping, up to where you were.',
    backAgain: 'So far you have seen it: from now on it stops again.',
    otherWay: 'This run goes another way than the one that you saw. Here is the first thing that is new.',
    resumeYes: 'Go on from there',
    resumeNo: 'Start the lesson again',
  },

  stop: {
    aboutToRun: (program, event, place) => [program, event, `${place} is about to run`],
    noListener: (program, event) => [program, event],
    afterCall: (program, call, place) => [program, call, `${place} has just returned`],
    afterThrow: (program, call, place) => [program, call, `${place} has just thrown`],
    output: (program) => [program, 'prints'],
    crashed: (program, place) => [program, 'is about to die of an exception', ...(place ? [place] : [])],
    exited: (program) => [program, 'its process has ended'],
    keys: {
      next: key('Enter', 'next'),
      source: key('s', 'source'),
      inspect: key('i', 'inspect'),
      run: key('r', 'run on'),
      help: key('?', 'help'),
      quit: key('q', 'menu'),
    },
    help: [
      '`Enter` lets the programs move on to the next event about which there is something to say. Until then everything stands still: the processes, their timers, the clock.',
      '`s` shows the programs again, with the line where this happened.',
      '`i` shows the properties of the server or socket that this is about.',
      '`r` runs on without stopping, until a question or the end of the scene.',
      '`?` says what these keys do, and before that what the rows mean that went by without a word.',
      '`q` goes back to the menu. Your place in the lesson is kept. `Ctrl-C` leaves at once.',
    ],
    signs: ({ call, event, output, crash, exit }) =>
      `In the ladder, ${call} is a call that the program makes, ${event} an event, ${output} what it prints, ${crash} an exception that nothing catches, ${exit} the end of its process.`,
    rowsMean: 'What the rows since the last stop mean:',
    nothingToInspect: 'There is no server or socket to look at here.',
    inspecting: (object, program) => `${object} of ${program}, right now`,
    lastSeen: (object, program) => `${object} of ${program}, as it was last seen`,
  },

  waiting: {
    next: (programs) => `waiting for the next event from ${list(programs)}`,
    quiet: (ms) => `waiting ${ms} ms to see whether anything else comes`,
    seconds: (number) => `${number} s`,
    stuck: (ms, missing) => `Nothing came for ${seconds(ms)}, although this was still to come: ${list(missing)}.`,
    nothingCame: (ms) => `For ${ms} ms, nothing came.`,
  },

  question: {
    predict: '(the run decides, not net-lessons)',
    choose: '(from what you have seen)',
    order: (place) => `which is number ${place}?`,
    soFar: 'So far',
    type: 'type it',
    keys: [key('↑↓', 'or a digit choose'), key('Enter', 'answer')],
    orderKeys: [key('↑↓', 'or a digit choose'), key('Enter', 'put it next')],
    takeBack: 'take one back',
    backToIt: key('Enter', 'back to the question'),
    typeKeys: [
      key('Enter', 'answer'),
      key('an empty line', 'hint'),
      key('a lone s', 'source'),
      key('i', 'inspect'),
      key('?', 'help'),
      key('q', 'menu'),
    ],
    help: [
      '`↑` and `↓`, or the digit of an answer, pick it. `Enter` gives it. Until then everything stands still.',
      '`s` shows the programs, with the lines that the question is about.',
      '`i` shows the properties of the server or socket that was last told of.',
      '`q` goes back to the menu. Your place in the lesson is kept. `Ctrl-C` leaves at once.',
    ],
    typeHelp: [
      'Type your answer: capitals, quotes and brackets do not matter. `Enter` gives it. An empty line asks for a hint.',
      'One letter alone, then `Enter`, is a key: `s` shows the programs, `i` the properties of what was last told of, `?` this help.',
      '`q` goes back to the menu. Your place in the lesson is kept. `Ctrl-C` leaves at once.',
    ],
    nudge: 'Nothing is picked yet: an arrow or a digit picks.',
    hint: 'Give me a hint',
    hintLabel: 'Hint',
    dontKnow: "I don't know. Show me",
    noMoreHints: (isSeen) =>
      `There are no more hints. ${isSeen ? 'Show the answer' : 'Leave it to the sockets'}? It then counts as missed.`,
    giveUp: (isSeen) => (isSeen ? 'Yes, show it' : 'Yes, let them show it'),
    tryOn: 'No, I try on',
    noted: 'Noted. Now the run decides.',
    notedAgain: 'Noted.',
    notedUnknown: 'All right, watch the run.',
    answer: (head, answer) => `${head}: ${answer}`,
    right: 'Right',
    wrong: 'Not quite. You said',
    happened: 'What happened',
    answered: 'The answer',
    undecided: 'This run left the question open, so it does not count.',
  },

  change: {
    title: 'change it',
    place: (how, line) => `${{ below: 'below', above: 'above', instead: 'in place of' }[how]} line ${line}:`,
    without: (line) => `take line ${line} out:`,
    editor: 'write it myself: a copy opens in my editor (e)',
    tried: (isReached) => (isReached ? 'tried: did it' : 'tried: did not do it'),
    goOn: 'go on without changing it',
    goOnNow: 'go on',
    keys: [key('↑↓', 'or a digit choose'), key('Enter', 'run it')],
    retry: key('Enter', 'try another one'),
    another: key('t', 'try another one'),
    onward: key('Enter', 'go on'),
    editorKey: key('e', 'editor'),
    marks: (mark) =>
      `\`${mark}\` marks the lines that were changed, and in the ladder what did not come before. What came before goes by without a stop.`,
    gone: 'Taken out:',
    missing: (mark) => `No longer there (${mark}):`,
    more: (number) => `and ${number} more`,
    endless: 'This goes on and on, so net-lessons ends it here.',
    asBefore: 'Everything came as it had before.',
    playedFor: 'Nobody is asked here, so the change at the pointer is made:',
    before: 'Running the program as it was, to compare with it',
    noEditor: 'No editor is named: set VISUAL or EDITOR, for example EDITOR=nano.',
    editorFailed: (command, how) => `Nothing was changed: the editor, ${repeated(command)}, failed (${how}).`,
    unchanged: 'The copy is as it was. (An editor with a window of its own has to wait: EDITOR="code --wait".)',
  },

  paging: { more: key('Enter', 'more'), enough: key('q', 'that is enough') },
  summary: {
    title: 'The whole lesson',
    ladder: 'The whole ladder',
    showLadder: 'Show the whole ladder once more',
    partOfLadder: 'These are the scenes that you played this time.',
    score: (right, total) => `${right} of ${count(total, 'question', 'questions')} right at the first try`,
    notScored: 'Played without stops, so the questions were not scored.',
    remember: 'To remember',
    next: (title) => `Next lesson: ${title}`,
    exercise: (title) => `Exercise: ${title}`,
    again: 'Play this one again',
    menu: 'Menu',
    last: 'That was the last lesson for now.',
    ask: 'Where to now?',
    keys: [key('↑↓', 'choose'), key('Enter', 'go')],
  },

  progress: {
    completed: (done, of) => `${done} of ${of} lessons done`,
    solved: (done, of) => `${done} of ${count(of, 'exercise', 'exercises')} solved`,
    storedIn: (path) => `Stored in ${path}`,
    notStored: (path) => `Nothing stored yet. It will be in ${path}`,
    resetOne: (title) => `Forget your progress in "${title}"?`,
    resetAll: 'Forget all your progress?',
    yes: 'Yes, forget it',
    no: 'No, keep it',
    forgotten: (title) => (title === undefined ? 'All progress is forgotten.' : `Progress in "${title}" is forgotten.`),
    kept: 'Nothing was changed.',
    needsYes: 'Without a terminal to ask at, reset needs --yes.',
    warning(warning) {
      switch (warning.kind) {
        case 'damaged':
          return `Your progress file could not be read. It is kept as ${repeated(warning.kept)}, and a new one begins.`;
        case 'unwritable':
          return `Progress can't be kept in ${repeated(warning.path)} (${safe(reasonOf(warning.reason))}). Everything else works.`;
        case 'newer':
          return `Your progress was written by a newer net-lessons (format ${warning.version}). It is left alone: nothing is saved this time.`;
      }
    },
  },

  list: {
    entry: (title, note) => `${title} (${note})`,
    play: 'Play one in a terminal:',
    howTo: ['net-lessons play <lesson>', 'net-lessons play <lesson> --auto    no stops', 'net-lessons --help'],
  },

  lines: {
    number: (count) => `Type a number from 1 to ${count}.`,
    prompt: '> ',
    unknown: 'That is none of these keys.',
  },

  usage: {
    usage: 'Usage:',
    commands: 'Commands:',
    options: 'Options:',
    arguments: 'Arguments:',
  },

  watch: {
    findings: (count) => (count === 1 ? 'One thing to look at' : `${count} things to look at`),
    folded: 'What comes again and again is told in one row. `--all` tells each.',
    noFindings: ({ sockets, events }) =>
      sockets + events === 0
        ? 'No findings: what was watched used no socket.'
        : `No findings: ${count(sockets, 'socket', 'sockets')}, ${count(events, 'event', 'events')}`,
    quit: key('q', 'quit'),
    help: [
      '`Enter` lets the programs move on to the next event. Until then everything stands still: the processes, their timers, the clock.',
      '`s` shows the file, with the line where this happened.',
      '`i` shows the properties of the server or socket that this is about.',
      '`r` runs on without stopping.',
      '`q` ends the programs and leaves. So does `Ctrl-C`.',
    ],
    stacks: (option) =>
      `With \`${option}\`, a stack that Node prints may show lines of net-lessons, or lack some at its end. All else is as it would be.`,
    noNode: (programs) =>
      `${list(programs)} did not run Node in a way that can be watched, so there was nothing to narrate.`,
    unwatched: ({ what, count: number, files, node }, inTurn) => {
      const names = list(files.map((file) => `\`${repeated(file)}\``));
      const file = repeated(files[0] ?? '');
      switch (what) {
        case 'old':
          return `${names || 'The program'} ran under Node ${safe(node)}, just as it does without net-lessons. To be watched, it needs Node 16 or newer.`;
        case 'options':
          return `Options for Node in ${names} went unheeded. Let net-lessons start Node itself, and they count: net-lessons watch -- node --env-file=${file} …`;
        case 'other':
          return `${count(number, 'process', 'processes')}${names && ` (${names})`} ran while another one was watched, and could not be watched too. One after the other, all are${inTurn === undefined ? '' : `: add ${inTurn}`}.`;
        case 'child':
          return `The program started ${count(number, 'process', 'processes')} of Node${names && ` (${names})`}, not watched here.${file && ` To see the sockets there: net-lessons watch -- node ${file}`}`;
        case 'worker':
          return `Only the primary of the cluster was watched, not its ${count(number, 'worker', 'workers')}. To see their sockets, run without \`cluster\` what a worker does.`;
        case 'thread':
          return `Only the main thread was watched, not ${count(number, 'worker thread', 'worker threads')}${names && ` (${names})`}. To see the sockets there, run the file by itself.`;
      }
    },
  },

  errors: {
    noProgram: (file, near) =>
      `There is no file ${repeated(file)}.${near === undefined ? '' : ` Did you mean ${repeated(near)}?`}`,
    watchWhat:
      'Say what to watch: net-lessons watch server.js client.js, or after -- a command: net-lessons watch -- npm start',
    filesOrCommand: 'Watch either files or, after --, one command, not both.',
    stepNeedsTerminal: '--step needs a terminal to ask at; without it the programs are narrated as they run.',
    stepAlone: '--step stops on the terminal: it does not go together with --json or --output.',
    cannotStart: (command) =>
      `Could not start ${repeated(command)}. Is it installed, and is its name spelled like that?`,
    cannotRun: (file, reason) =>
      `Could not run ${repeated(file)}${reason === 'special' ? '' : ` (${safe(reason)})`}${because(NO_PROGRAM[reason])}.`,
    cannotWriteFile: (file, reason) =>
      `Could not write ${repeated(file)} (${safe(reason)})${because(UNWRITABLE[reason])}.`,
    refusedFile: (option, file, why) =>
      `${option} does not overwrite ${repeated(file)}, which ${KEPT[why]}. Name another file: ${option} told.txt`,
    noWorkingFolder: 'The folder that you are in is not there any more. Go to another one, and try again.',

    unknownLesson: (word, near) =>
      `There is no lesson '${repeated(word)}'.${nearest(near) || ' See: net-lessons list'}`,
    unknownShell: (shell, shells) =>
      `There is no completion for '${repeated(shell)}'. There is one for ${list(shells)}: net-lessons completion bash`,
    unknownExercise: (word, near) =>
      `There is no exercise '${repeated(word)}'.${nearest(near) || ' See: net-lessons practice'}`,
    unknownCheck: (word, checks) => `There is no check '${repeated(word)}' here. The checks: ${checks.join(', ')}`,
    noFile: (file, exercise) => `There is no file ${repeated(file)}. To begin: net-lessons practice ${exercise}`,
    notTogether: (one, other) => `${one} and ${other} can't go together.`,
    jsonForAll: '--json is for the list of all exercises: net-lessons practice --json',
    unknownCommand: (word, near) =>
      `There is no command or lesson '${repeated(word)}'.${nearest(near) || ' See: net-lessons --help'}`,
    unknownOption: (option, near) =>
      `There is no option ${repeated(option)}.${nearest(near) || ' See: net-lessons --help'}`,
    missingArgument: (name) =>
      name === 'shell'
        ? 'Which shell? For example: net-lessons completion bash'
        : `Which ${name}? See: net-lessons ${name === 'exercise' ? 'practice' : 'list'}`,
    tooManyArguments: (command) => `Too many arguments. See: net-lessons ${command} --help`,
    badLanguage: (given) => `--lang takes ${LANGUAGES.join(' or ')}, not '${repeated(given)}'.`,
    optionNeedsValue: (option) => `${repeated(option)} needs a value. See: net-lessons --help`,
    notHere: (option, command) => `${option} has no meaning for ${command}. See: net-lessons ${command} --help`,
    jsonNeedsLesson: '--json needs a command: list, progress, or play <lesson>.',
    autoNeedsLesson: '--auto needs a lesson: net-lessons play <lesson> --auto',
    notNode: (runtime) =>
      `This needs Node, which can stop a program at an event; ${runtime} cannot. With Node: npx net-lessons@latest`,
    noTemporaryFiles: (folder, reason) =>
      `Temporary files can't be written in ${repeated(folder)} (${safe(reasonOf(reason))}). TMPDIR can name another folder.`,
    tooManyFiles: (reason) =>
      reason === 'EMFILE'
        ? 'Too few files may be open at the same time here (EMFILE). To allow more: ulimit -n 256'
        : 'This machine has no room for another open file (ENFILE). Try again once other programs have ended.',
    couldNotWrite: (reason) => `The output could not be written (${reason}).`,
  },
};
