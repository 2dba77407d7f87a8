import type { LessonEntry } from './lesson.ts';

/** A lesson in the map of the course. */
export interface MapNode {
  lesson: LessonEntry;
  /** Ids of what else it builds on directly, besides the lesson that it stands below. */
  also: readonly string[];
  /** The lessons below it, in the order of the course. */
  below: readonly MapNode[];
}

/** The lessons as trees: each stands below the one that it builds on most, if it is in the course. */
export function courseMap(entries: readonly LessonEntry[]): MapNode[] {
  const isHere = (id: string): boolean => entries.some((entry) => entry.id === id);
  const below = (parent: string | undefined): MapNode[] =>
    entries.flatMap((lesson) => {
      const [first, ...also] = lesson.buildsOn.filter(isHere);
      return first === parent ? [{ lesson, also, below: below(lesson.id) }] : [];
    });
  return below(undefined);
}

/** All that a lesson builds on, directly or not. */
export function foundations(id: string, entries: readonly Pick<LessonEntry, 'id' | 'buildsOn'>[]): Set<string> {
  const direct = entries.find((entry) => entry.id === id)?.buildsOn ?? [];
  return new Set(direct.flatMap((need) => [need, ...foundations(need, entries)]));
}
