import type { Group } from '../../model/lesson.ts';
import type { ProgressWarning } from '../../model/progress.ts';
import type { KeyWords } from '../keys.ts';

/** The menu, the list of lessons and how the learner stands. */
export interface CourseWords {
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
    /** While something is searched for. */
    searchKeys: readonly KeyWords[];
    quit: string;
    questions(count: number): string;
    /** How many lessons of the list are out of sight. */
    more(lessons: number): string;
    /** Beside the name of a group that is folded. */
    folded(lessons: number, done: number): string;
  };

  /** Which lesson builds on which. */
  map: {
    title: string;
    /** How to read it. */
    legend: string;
    /** The item of the menu. */
    item: string;
  };

  marks: {
    started(scene: number, of: number): string;
    done(right: number, total: number): string;
    /** How many of a lesson's exercises were solved; it has at least one. */
    exercises(solved: number, of: number): string;
  };

  list: {
    /** A lesson, and how the learner stands with it. */
    entry(title: string, note: string): string;
    play: string;
    howTo: readonly string[];
  };

  notes: {
    /** Which scene runs, of how many. */
    running(scene: number, of: number): string;
    /** That it takes a while, where nothing can be redrawn. */
    wait: string;
    /** These scenes did not come to their end. */
    stuck(scenes: readonly string[]): string;
    /** In the lesson itself: what writes them. */
    take(command: string): string;
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
    /** What can be made again and was in a folder. */
    removed(folder: string): string;
    kept: string;
    needsYes: string;
    warning(warning: ProgressWarning): string;
  };

  /** For a terminal without redrawing: answers are typed and sent with Enter. */
  lines: {
    /** What may be typed where there are so many items. */
    number(count: number): string;
    prompt: string;
    unknown: string;
  };
}
