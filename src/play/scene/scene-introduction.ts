import process from 'node:process';
import type { Look } from '../../view/look.ts';
import { proseLines } from '../../view/prose.ts';
import { introduction } from '../../view/screen/introduction.ts';
import { titleRule } from '../../view/screen/rule.ts';
import type { Line } from '../../view/span.ts';
import type { Words } from '../../words/words.ts';
import { knownPrograms, sceneTexts } from './material.ts';
import type { StandIn } from './recordings.ts';
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
  const recorded = material.standIns.get(scene.id);
  const told = [intro, ...(recorded ? [recordedText(recorded, words)] : [])];
  const prose = told.flatMap((text) => ['', ...proseLines(text, look, { indent: 1 })]);
  const opening = ['', titleOf(options, words, look), ...prose];
  const rows = rowsAboveKeys(dialog);
  return introduction(opening, knownPrograms(material, scene), { rows, asBefore: words.scene.asBefore }, look);
}

/** Why a recording is shown, and where it comes from. */
function recordedText({ lack, header }: StandIn, { scene }: Words): string {
  const { node, platform, recorded } = header;
  return scene.recorded({ ...lack, here: process.version, node, platform, day: recorded });
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
