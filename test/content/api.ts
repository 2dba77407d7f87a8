import { ITEMS } from '../../src/narrator/reference/items.ts';
import { presenceOf } from '../../src/runtime/node-presence.ts';
import type { Finding } from './finding.ts';
import type { Run } from './ran.ts';
import { type ApiItem, isShown } from './shown.ts';
import type { Rule, Studied } from './studied.ts';
import { programOf } from './uses.ts';

const BY_ID = new Map<string, (typeof ITEMS)[number]>(ITEMS.map((item) => [item.id, item]));

const MISSING: Record<ApiItem['kind'], string> = {
  class: 'is claimed, but there is no such object',
  event: 'is claimed, but never comes',
  function: 'is claimed, but no program calls it in this way',
  method: 'is claimed, but no program calls it in this way',
  option: 'is claimed, but no call gets it',
  property: 'is claimed, but no program reads it where its value can be seen',
};

/** API items that a lesson claims to show, and doesn't. What the running Node does not have, it can't show. */
export const api: Rule = (studied) => {
  const runs = runsOf(studied);
  return studied.lesson.scenes.flatMap(({ id: scene, api: claimed = [] }) =>
    claimed.flatMap((id): Finding[] => {
      const item = BY_ID.get(id);
      if (!item) return [{ scene, what: `api ${id}`, why: 'is no item of net-api.json' }];
      const isSeen = runs.some((each) => each.scene === scene && isShown(item, each.run));
      return isSeen || !presenceOf(item).has ? [] : [{ scene, what: `api ${id}`, why: MISSING[item.kind] }];
    }),
  );
};

/** A run of a program, with the scene, and the candidate of its change that ran. */
export interface PlayedRun {
  scene: string;
  candidate?: string;
  /** It ran on another Node, which has what this one lacks. */
  isRecorded?: true;
  run: Run;
}

/** What each program of each round had in its source, and did; the candidates of changes too. */
export function runsOf({ lesson, rounds, files, candidates }: Studied): PlayedRun[] {
  const own = lesson.scenes.flatMap((scene) =>
    scene.programs.flatMap(({ name, file }) => {
      const source = files.get(file) ?? '';
      const program = programOf(source);
      return rounds
        .filter((round) => round.scene === scene.id)
        .map(({ records, pace }): PlayedRun => {
          const done = records.filter((record) => record.program === name);
          const recorded = pace === 'recorded' ? ({ isRecorded: true } as const) : {};
          return { scene: scene.id, ...recorded, run: { program, source, file, records: done } };
        });
    }),
  );
  const changed = candidates.flatMap(({ candidate, studied }) =>
    runsOf(studied).map((played): PlayedRun => ({ ...played, candidate: candidate.id })),
  );
  return [...own, ...changed];
}
