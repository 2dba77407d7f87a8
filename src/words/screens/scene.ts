import type { Lack } from '../../model/recording.ts';
import type { KeyWords } from '../keys.ts';

/** What is said of a recording. */
export interface RecordingFacts extends Lack {
  /** The version of the running Node, and that of the one that was recorded, with its `process.platform`. */
  here: string;
  node: string;
  platform: string;
  /** `YYYY-MM-DD` */
  day: string;
}

/** A scene, where it stops, and what comes after the last one. */
export interface SceneWords {
  scene: {
    count(scene: number, of: number): string;
    /** Above the page that a lesson is about; `isRendered`: there is a rendering of it in the reader's language. */
    page(isRendered: boolean): string;
    /** Of a program that was shown before, and has changed or not. */
    asBefore(hasChanged: boolean): string;
    start: KeyWords;
    /** The same, where a recording is shown. */
    startRecorded: KeyWords;
    /** Said before a recording, which is shown because the running Node can't run the scene. */
    recorded(facts: RecordingFacts): string;
    /** While a scene is introduced: what Enter brings next, the programs or a question. */
    program: KeyWords;
    question: KeyWords;
    /** Said at the end of the first scene that somebody plays. */
    ended: string;
    /** At the end of a scene: what comes next. */
    onward(next: 'scene' | 'change' | 'end' | 'result'): KeyWords;
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
    keys: {
      next: KeyWords;
      source: KeyWords;
      inspect: KeyWords;
      back: KeyWords;
      run: KeyWords;
      help: KeyWords;
      quit: KeyWords;
    };
    /** What each key does, in sentences, for the help. */
    help: readonly string[];
    /** The same of the key that shows earlier steps, where there is one. */
    backHelp: string;
    /** The same of the keys that leave. */
    leave: string;
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
}
