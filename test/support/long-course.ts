import { GROUPS, type LessonEntry } from '../../src/model/lesson.ts';

/** A course of so many lessons: its own, and after these copies of them under other names, in the groups that have none yet. */
export function longCourse(entries: readonly LessonEntry[], count: number): LessonEntry[] {
  const others = GROUPS.filter((group) => !entries.some((entry) => entry.group === group));
  return Array.from({ length: count }, (_, index): LessonEntry => {
    const entry = entries[index % entries.length] as LessonEntry;
    if (index < entries.length) return entry;
    const group =
      others[Math.floor((index - entries.length) / 5)] ?? others.at(-1) ?? GROUPS[GROUPS.length - 1] ?? entry.group;
    const number = (entries.at(-1)?.number ?? 0) + 1 + index - entries.length;
    return { ...entry, id: `lesson-${index + 1}`, number, group };
  });
}
