import type { Language } from './language.ts';
import type { Lesson } from './lesson.ts';

/** A scene, as it is named to somebody who looks something up. */
export interface SceneName {
  /** Its place in its lesson, from 1. */
  number: number;
  title: Readonly<Record<Language, string>>;
}

/** Where each item of `net` and each error code is seen. Scenes are written as `lesson/scene`. */
export interface ShownIndex {
  /** Those that are named in the other two. */
  scenes: Readonly<Record<string, SceneName>>;
  /** By the id of what is seen in them: of each lesson the first scene, lesson by lesson. */
  shown: Readonly<Record<string, readonly string[]>>;
  /** By the code that happens in no lesson. */
  near: Readonly<Record<string, string>>;
}

/** The items of `net` that a lesson says it shows. */
export function claimedItems({ scenes }: Lesson): string[] {
  return scenes.flatMap(({ api = [] }) => api);
}

/** The error codes that a lesson says happen in it, each once. */
export function claimedCodes({ scenes }: Lesson): string[] {
  return [...new Set(scenes.flatMap(({ codes = [] }) => codes))];
}
