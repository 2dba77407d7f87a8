import { createFindings } from '../../src/findings/findings.ts';
import type { Scene } from '../../src/model/lesson.ts';
import type { Finding } from './finding.ts';
import { type Round, type Rule, roundsOf } from './studied.ts';

/** Programs in which `watch` finds something that their scene is not about: learners copy what they see. */
export const models: Rule = (studied) =>
  studied.lesson.scenes.flatMap((scene) => {
    const rounds = roundsOf(studied, scene);
    return [...rounds.flatMap((round) => unmeant(scene, round)), ...neverFound(scene, rounds)];
  });

export function unmeant({ id, programs }: Scene, round: Round): Finding[] {
  return foundIn(round).flatMap(({ program, kind }) => {
    const { file, faults = [] } = programs.find(({ name }) => name === program) ?? { file: program };
    return faults.includes(kind) ? [] : [{ scene: id, what: file, why: `watch finds ${kind}` }];
  });
}

/** A fault that a program is said to show has to be there. */
function neverFound({ id, programs }: Scene, rounds: readonly Round[]): Finding[] {
  const found = rounds.map(foundIn);
  return programs.flatMap(({ name, file, faults = [] }) =>
    faults
      .filter((fault) => !found.every((all) => all.some(({ program, kind }) => program === name && kind === fault)))
      .map((fault) => ({ scene: id, what: file, why: `is said to show ${fault}, and watch does not always find it` })),
  );
}

function foundIn({ records }: Round): { program: string; kind: string }[] {
  const findings = createFindings();
  for (const record of records) findings.see(record);
  const stopped = records.flatMap((record) => (record.type === 'exit' && record.ended ? record.program : []));
  return findings.report(new Set(stopped));
}
