import { perLanguage } from '../src/model/language.ts';
import type { Lesson } from '../src/model/lesson.ts';
import { claimedCodes, claimedItems, type SceneName, type ShownIndex } from '../src/model/shown.ts';
import { CODES } from '../src/narrator/reference/codes.ts';

/**
 * Says in which scenes each item and each code is seen.
 *
 * @throws Error if a code is said to be near a scene that does not exist, or near one although it happens in another
 */
export function indexShown(lessons: readonly Lesson[]): ShownIndex {
  const ids = new Set(lessons.flatMap((lesson) => [...claimedItems(lesson), ...claimedCodes(lesson)]));
  const shown = Object.fromEntries([...ids].map((id) => [id, lessons.flatMap((lesson) => firstScene(lesson, id))]));
  const near = Object.fromEntries(
    Object.entries(CODES).flatMap(([code, facts]) => (facts.near === undefined ? [] : [[code, facts.near]])),
  );
  const twice = Object.keys(near).filter((code) => ids.has(code));
  if (twice.length > 0) throw new Error(`A scene shows ${twice.join(', ')}: codes.ts need not say what is near.`);
  const named = new Set([...Object.values(shown).flat(), ...Object.values(near)]);
  const scenes = Object.fromEntries([...named].map((name) => [name, sceneNamed(name, lessons)]));
  return { scenes, shown, near };
}

function firstScene({ id: lesson, scenes }: Lesson, id: string): string[] {
  const first = scenes.find(({ api = [], codes = [] }) => api.includes(id) || codes.includes(id));
  return first ? [`${lesson}/${first.id}`] : [];
}

function sceneNamed(name: string, lessons: readonly Lesson[]): SceneName {
  const [id, scene = ''] = name.split('/');
  const lesson = lessons.find((each) => each.id === id);
  const at = lesson?.scenes.findIndex((each) => each.id === scene) ?? -1;
  if (!lesson || at === -1) throw new Error(`There is no scene ${name}.`);
  return { number: at + 1, title: perLanguage((language) => lesson.texts[language].scenes[scene]?.title ?? '') };
}
