import type { Look } from '../../view/look.ts';
import { proseLines } from '../../view/prose.ts';
import { introduction } from '../../view/screen/introduction.ts';
import { titleRule } from '../../view/screen/rule.ts';
import type { Line } from '../../view/span.ts';
import type { Words } from '../../words/words.ts';
import { knownPrograms, type Material, sceneTexts } from './material.ts';
import type { ShowSceneOptions } from './show-options.ts';
import { rowsAboveKeys } from './transcript.ts';

/** The parts of a scene's introduction. Each part fits in the window. A changed program has an introduction of its own. */
export function sceneIntroduction(
  { material, scene, dialog, changed }: Pick<ShowSceneOptions, 'material' | 'scene' | 'dialog' | 'changed'>,
  words: Words,
  look: Look,
): readonly (readonly Line[])[] {
  if (changed) return changed.head;
  const { intro } = sceneTexts(material, scene);
  const opening = ['', titleOf(material, scene, words, look), '', ...proseLines(intro, look, { indent: 1 })];
  const rows = rowsAboveKeys(dialog);
  return introduction(opening, knownPrograms(material, scene), { rows, asBefore: words.scene.asBefore }, look);
}

function titleOf(material: Material, scene: ShowSceneOptions['scene'], words: Words, look: Look): Line {
  const { lesson, entry } = material;
  const { title } = sceneTexts(material, scene);
  const count = words.scene.count(lesson.scenes.indexOf(scene) + 1, lesson.scenes.length);
  return titleRule(`${entry.number} ${lesson.id} ${look.glyphs.dot} ${title}`, count, look);
}
