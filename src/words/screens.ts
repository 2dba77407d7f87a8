import type { Unwatched } from '../model/apart.ts';
import type { Language } from '../model/language.ts';
import type { Group } from '../model/lesson.ts';
import type { ProgressWarning } from '../model/progress.ts';

/** A key of the key bar: what to press, and what it does. */
export interface KeyWords {
  /** As on the keyboard: `Enter`, `s`, … */
  key: string;
  does: string;
}

/** What the screens say around the lessons, in one language. */
export interface ScreenWords {
  language: Language;
  tagline: string;
  groups: Record<Group, string>;

  menu: {
    ask: string;
    nothingFound: string;
    /** Heading of the lessons that were found besides those of which the menu itself says it. */
    alsoIn: string;
    /** What of a lesson was found: `words` as they stand in it, at least one. */
    found(words: readonly string[]): string;
    keys: readonly KeyWords[];
    quit: string;
    questions(count: number): string;
  };

  marks: {
    started(scene: number, of: number): string;
    done(right: number, total: number): string;
    /** How many of a lesson's exercises were solved; it has at least one. */
    exercises(solved: number, of: number): string;
  };

  scene: {
    count(scene: number, of: number): string;
    start: KeyWords;
    /** While a scene is introduced: what Enter brings next, the programs or a question. */
    program: KeyWords;
    question: KeyWords;
    /** Said at the end of the first scene that somebody plays. */
    ended: string;
    /** At the end of a scene: what comes next. */
    onward(next: 'scene' | 'change' | 'end'): KeyWords;
    /** Where the scene goes on when it was left in the middle. */
    resume(scene: string): string;
    /** The same, where it was left at the scene's change. */
    resumeChange(scene: string): string;
    /** The same, of one that was left at a stop. */
    resumeIn(scene: string): string;
    /** Before what was seen already comes again. */
    replay: string;
    /** Where the learner was; and where the new run, before it came there, brought something that was not seen. */
    backAgain: string;
    otherWay: string;
    resumeYes: string;
    resumeNo: string;
  };

  stop: {
    /** Heading of a stop, in parts: at an event with a listener, which is about to run. */
    aboutToRun(program: string, event: string, place: string): readonly string[];
    /** At an event for which the program itself registered no listener. */
    noListener(program: string, event: string): readonly string[];
    afterCall(program: string, call: string, place: string): readonly string[];
    /** At a call that has thrown. */
    afterThrow(program: string, call: string, place: string): readonly string[];
    output(program: string): readonly string[];
    crashed(program: string, place: string | undefined): readonly string[];
    exited(program: string): readonly string[];
    keys: { next: KeyWords; source: KeyWords; inspect: KeyWords; run: KeyWords; help: KeyWords; quit: KeyWords };
    /** What each key does, in sentences, for the help. */
    help: readonly string[];
    /** What the signs of the ladder stand for. */
    signs(signs: Readonly<Record<'event' | 'call' | 'output' | 'crash' | 'exit', string>>): string;
    /** Before the sentences about rows that went by without any. */
    rowsMean: string;
    nothingToInspect: string;
    inspecting(object: string, program: string): string;
    /** Of an object that an earlier record was about. */
    lastSeen(object: string, program: string): string;
  };

  waiting: {
    /** What is awaited; `programs` are those that still run. */
    next(programs: readonly string[]): string;
    quiet(ms: number): string;
    seconds(count: number): string;
    /** Nothing came in all that time, although the scene waited for it. */
    stuck(ms: number, missing: readonly string[]): string;
    nothingCame(ms: number): string;
  };

  question: {
    predict: string;
    choose: string;
    order(place: number): string;
    /** Goes before what was put in order so far. */
    soFar: string;
    type: string;
    /** Of a list; the keys of a stop stand behind them. */
    keys: readonly KeyWords[];
    orderKeys: readonly KeyWords[];
    takeBack: string;
    /** Below what was shown in the middle of a question. */
    backToIt: KeyWords;
    /** Where letters are the answer. */
    typeKeys: readonly KeyWords[];
    /** What each key does at a list, or where something is typed, in sentences. */
    help: readonly string[];
    typeHelp: readonly string[];
    /** Said to an Enter while nothing is picked. */
    nudge: string;
    hint: string;
    hintLabel: string;
    dontKnow: string;
    /** Asked when all hints were given; what is not seen yet, the sockets will show. */
    noMoreHints(isSeen: boolean): string;
    giveUp(isSeen: boolean): string;
    tryOn: string;
    noted: string;
    /** The same once more. */
    notedAgain: string;
    notedUnknown: string;
    /** An answer behind what is said of it. */
    answer(head: string, answer: string): string;
    right: string;
    /** Goes before the learner's wrong answer. */
    wrong: string;
    /** Goes before what the run decided. */
    happened: string;
    /** Goes before the answer to a question about what was seen. */
    answered: string;
    undecided: string;
  };

  change: {
    title: string;
    /** Goes before lines that can be picked: where they go, by the number of a line of the program. */
    place(how: 'below' | 'above' | 'instead', line: number): string;
    /** Goes before a line that is removed. */
    without(line: number): string;
    /** Behind a candidate that has run, whether it did what was asked for. */
    tried(isReached: boolean): string;
    editor: string;
    /** Behind the changes: before any was tried, and after. */
    goOn: string;
    goOnNow: string;
    /** Of the list; that of the editor, and those of a stop, stand behind them. */
    keys: readonly KeyWords[];
    editorKey: KeyWords;
    /** After a run that did not do what was asked for. */
    retry: KeyWords;
    /** After one that did. */
    onward: KeyWords;
    another: KeyWords;
    /** What the mark beside lines and rows means. */
    marks(mark: string): string;
    /** Goes before lines of the program that are gone. */
    gone: string;
    /** Goes before the rows that were there before, and bear this mark. */
    missing(mark: string): string;
    more(count: number): string;
    asBefore: string;
    /** What was written went on without end. */
    endless: string;
    /** Said of the change that runs where nobody is asked. */
    playedFor: string;
    /** Said while the program as it was runs, to be compared with. */
    before: string;
    noEditor: string;
    /** `how`: its exit status, its signal or the system's code. */
    editorFailed(command: string, how: string): string;
    unchanged: string;
  };

  /** Below a part of what is longer than the window. */
  paging: { more: KeyWords; enough: KeyWords };
  summary: {
    title: string;
    /** Heading of the ladder of all scenes, and what shows it. */
    ladder: string;
    showLadder: string;
    /** Said where the lesson was begun another time. */
    partOfLadder: string;
    score(right: number, total: number): string;
    notScored: string;
    remember: string;
    next(title: string): string;
    exercise(title: string): string;
    again: string;
    menu: string;
    last: string;
    ask: string;
    keys: readonly KeyWords[];
  };

  progress: {
    completed(done: number, of: number): string;
    solved(done: number, of: number): string;
    storedIn(path: string): string;
    notStored(path: string): string;
    resetOne(title: string): string;
    resetAll: string;
    yes: string;
    no: string;
    forgotten(title: string | undefined): string;
    kept: string;
    needsYes: string;
    warning(warning: ProgressWarning): string;
  };

  list: {
    /** A lesson, and how the learner stands with it. */
    entry(title: string, note: string): string;
    play: string;
    howTo: readonly string[];
  };

  /** For a terminal without redrawing: answers are typed and sent with Enter. */
  lines: {
    /** What may be typed where there are so many items. */
    number(count: number): string;
    prompt: string;
    unknown: string;
  };

  /** Headings of the help. */
  usage: {
    usage: string;
    commands: string;
    options: string;
    arguments: string;
  };

  watch: {
    /** Heading of what was found to be wrong. */
    findings(count: number): string;
    /** Said once, where several equal events are told in one row for the first time. */
    folded: string;
    /** Nothing was found, among so much. */
    noFindings(seen: { sockets: number; events: number }): string;
    quit: KeyWords;
    /** What each key does while the programs stand still, in sentences. */
    help: readonly string[];
    /** With this option of Node, stacks that are printed may differ. */
    stacks(option: string): string;
    /** Nothing was narrated, since what ran was not Node, or did not let itself be watched. */
    noNode(programs: readonly string[]): string;
    /**
     * What was not watched, and what to do to see it.
     *
     * @param inTurn the option with which the command runs its files one after the other, if there is one
     */
    unwatched(what: Unwatched, inTurn: string | undefined): string;
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
    unknownOption(option: string, nearest: string | undefined): string;
    missingArgument(name: string): string;
    tooManyArguments(command: string): string;
    badLanguage(given: string): string;
    optionNeedsValue(option: string): string;
    notHere(option: string, command: string): string;
    jsonNeedsLesson: string;
    autoNeedsLesson: string;
    /** What runs us has no way to hold a program in the middle of what it does. */
    notNode(runtime: string): string;
    /** `reason` is the system's code, such as 'ENOSPC'. */
    noTemporaryFiles(folder: string, reason: string): string;
    /** We may open no more files and sockets, or nobody on this machine may. */
    tooManyFiles(reason: 'EMFILE' | 'ENFILE'): string;
    couldNotWrite(reason: string): string;
  };
}
