import { ITEMS } from '../../src/narrator/reference/items.ts';
import type { Finding } from './finding.ts';
import { type ApiItem, isShown, type Show } from './shown.ts';
import { namesIn } from './source.ts';
import type { Rule, Studied } from './studied.ts';

const BY_ID = new Map<string, ApiItem>(ITEMS.map((item) => [item.id, item]));

const MISSING: Record<ApiItem['kind'], string> = {
  class: 'is claimed, but there is no such object',
  event: 'is claimed, but never comes',
  function: 'is claimed, but no program calls it in this way',
  method: 'is claimed, but no program calls it in this way',
  option: 'is claimed, but no call gets it',
  property: 'is claimed, but no program reads it where its value can be seen',
};

/** API items that a lesson claims to show, and doesn't. */
export const api: Rule = (studied) => {
  const shows = showsOf(studied);
  return studied.lesson.api.flatMap((id): Finding[] => {
    const item = BY_ID.get(id);
    if (!item) return [{ what: `api ${id}`, why: 'is no item of net-api.json' }];
    return shows.some((show) => isShown(item, show)) ? [] : [{ what: `api ${id}`, why: MISSING[item.kind] }];
  });
};

/** What each program of each round had in its source, and did. */
function showsOf({ lesson, rounds, files }: Studied): Show[] {
  return lesson.scenes.flatMap((scene) =>
    scene.programs.flatMap(({ name, file }) => {
      const source = files.get(file) ?? '';
      const names = namesIn(source);
      return rounds
        .filter((round) => round.scene === scene.id)
        .map(({ records }) => ({ source, names, records: records.filter(({ program }) => program === name) }));
    }),
  );
}
