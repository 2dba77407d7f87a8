import type { Scene } from '../../src/model/lesson.ts';
import { matchesLast } from '../../src/model/select.ts';
import type { Finding } from './finding.ts';
import { growing, remarksTold } from './replay.ts';
import { type Round, type Rule, roundsOf, type Studied, textsOf } from './studied.ts';

/** Commentary that never came up, and texts that nothing uses. */
export const remarks: Rule = (studied) => [
  ...studied.lesson.scenes.flatMap((scene) => [
    ...unheard(scene, roundsOf(studied, scene)),
    ...absence(scene, roundsOf(studied, scene)),
    ...strayTexts(studied, scene),
  ]),
  ...straySceneTexts(studied),
];

export function unheard(scene: Scene, rounds: readonly Round[]): Finding[] {
  const heard = rounds.map((round) => new Set(remarksTold(scene, round).map(({ index }) => index)));
  return scene.say.flatMap((remark, index) => {
    const count = heard.filter((set) => set.has(index)).length;
    if (count === rounds.length) return [];
    const isMeant = rounds.some((round) => growing(round).some((trace) => matchesLast(remark.at, trace)));
    const never = isMeant ? 'an earlier remark means the same records, and is made instead' : 'came up in no round';
    const why = count === 0 ? never : `came up in ${count} of ${rounds.length} rounds only`;
    return [{ scene: scene.id, what: `say.${remark.say}`, why }];
  });
}

/** A scene that waits for nothing to come says so once nothing came. */
function absence(scene: Scene, rounds: readonly Round[]): Finding[] {
  if (!scene.ends || !('quietMs' in scene.ends)) return [];
  const count = rounds.filter(({ quietAfter }) => quietAfter !== undefined).length;
  if (count === rounds.length) return [];
  const why = `nothing was to come, but something always came in ${rounds.length - count} of ${rounds.length} rounds`;
  return [{ scene: scene.id, what: `say.${scene.ends.nothing}`, why }];
}

function strayTexts({ lesson }: Studied, scene: Scene): Finding[] {
  const say = scene.say.map((remark) => remark.say);
  const said = scene.ends && 'nothing' in scene.ends ? [...say, scene.ends.nothing] : say;
  const asked = scene.questions.map(({ id }) => id);
  return textsOf(lesson, scene).flatMap(({ language, texts }) =>
    [
      ...unlike(`${language}.say`, said, Object.keys(texts.say)),
      ...unlike(`${language}.questions`, asked, Object.keys(texts.questions)),
    ].map((finding) => ({ ...finding, scene: scene.id })),
  );
}

function straySceneTexts({ lesson }: Studied): Finding[] {
  const ids = lesson.scenes.map(({ id }) => id);
  return Object.entries(lesson.texts).flatMap(([language, { scenes }]) =>
    unlike(`${language}.scenes`, ids, Object.keys(scenes)),
  );
}

/** Keys that are used and have no text, and texts that nothing uses. */
export function unlike(what: string, used: readonly string[], written: readonly string[]): Finding[] {
  const missing = used.filter((key) => !written.includes(key));
  const stray = written.filter((key) => !used.includes(key));
  return [
    ...missing.map((key) => ({ what: `${what}.${key}`, why: 'has no text' })),
    ...stray.map((key) => ({ what: `${what}.${key}`, why: 'is a text that nothing uses' })),
  ];
}
