/** Something that is wrong with a lesson. */
export interface Finding {
  /** Left out where a whole lesson is meant. */
  scene?: string;
  /** What it is about: `say.opened`, `questions.port`, `server.js`, … */
  what: string;
  why: string;
  /** Worth a look, and no reason to fail. */
  isWarning?: true;
}

/** `listen/taken · say.asked: came up in no round` */
export function findingLine(lesson: string, { scene, what, why }: Finding): string {
  return `${scene === undefined ? lesson : `${lesson}/${scene}`} · ${what}: ${why}`;
}

/** Each finding once, however many rounds, languages or records it was found in. */
export function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [findingLine('', finding), finding])).values()];
}
