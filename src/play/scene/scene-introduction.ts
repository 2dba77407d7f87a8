import type { Look } from '../../view/look.ts';
import { proseLines } from '../../view/prose.ts';
import { introduction } from '../../view/screen/introduction.ts';
import { titleRule } from '../../view/screen/rule.ts';
import type { Line } from '../../view/span.ts';
import type { Words } from '../../words/words.ts';
import { knownPrograms, sceneTexts } from './material.ts';
import type { ScenePlace, ShowSceneOptions } from './show-options.ts';
import { rowsAboveKeys } from './transcript.ts';

/** The parts of a scene's introduction. Each part fits in the window. A changed program has an introduction of its own. */
export function sceneIntroduction(
  options: Pick<ShowSceneOptions, 'material' | 'scene' | 'place' | 'dialog' | 'changed'>,
  words: Words,
  look: Look,
): readonly (readonly Line[])[] {
  const { material, scene, dialog, changed } = options;
  if (changed) return changed.head;
  const { intro } = sceneTexts(material, scene);
  const opening = ['', titleOf(options, words, look), '', ...proseLines(intro, look, { indent: 1 })];
  const rows = rowsAboveKeys(dialog);
  return introduction(opening, knownPrograms(material, scene), { rows, asBefore: words.scene.asBefore }, look);
}

function titleOf(options: Pick<ShowSceneOptions, 'material' | 'scene' | 'place'>, words: Words, look: Look): Line {
  const { material, scene } = options;
  const { lesson, entry } = material;
  const { title } = sceneTexts(material, scene);
  const place = placeOf(options);
  const count = words.scene.count(place.scene, place.of);
  return titleRule(`${entry.number} ${lesson.id} ${look.glyphs.dot} ${title}`, count, look);
}

/** Where a scene stands among those that are played. */
export function placeOf({
  material,
  scene,
  place,
}: Pick<ShowSceneOptions, 'material' | 'scene' | 'place'>): ScenePlace {
  const { scenes } = material.lesson;
  return place ?? { scene: scenes.indexOf(scene) + 1, of: scenes.length };
}
