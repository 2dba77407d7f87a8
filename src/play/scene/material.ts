import type { Context } from '../../context/context.ts';
import type { Lesson, LessonEntry, Scene, SceneProgram } from '../../model/lesson.ts';
import type { LessonText, SceneText } from '../../model/lesson-text.ts';
import { diffLines } from '../../model/line-diff.ts';
import { loadLesson, readPackageFile, readProgram } from '../../store/built.ts';
import { PACKAGE_FILE } from '../../tracer/program-folder.ts';
import type { KnownProgram, ProgramText } from '../../view/code/program-text.ts';
import { type LessonPrograms, placePrograms } from './placed-programs.ts';
import { findStandIns, type StandIn } from './recordings.ts';

/** A lesson with everything that is needed to play it, in one language. */
export interface Material extends LessonPrograms {
  entry: LessonEntry;
  texts: LessonText;
  /** Recordings of the scenes that can't run on this Node, by id of the scene. */
  standIns: ReadonlyMap<string, StandIn>;
  /** The lines that the learner has changed, by file. */
  added?: ReadonlyMap<string, readonly number[]>;
}

/** @throws if a file of the lesson is missing, so that the installation is damaged */
export async function loadMaterial(context: Context, entry: LessonEntry): Promise<Material> {
  const { lessons, words } = context;
  const lesson = await loadLesson(lessons, entry);
  const sources = await readSources(context, entry, lesson);
  const folder = new URL(`${entry.folder}/`, lessons);
  const standIns = await findStandIns(lesson.scenes, folder);
  return { entry, lesson, texts: lesson.texts[words.language], folder, sources, standIns };
}

/**
 * The scenes of a lesson, from one on, each with the material as its programs can run now. What was made for that is removed when the next
 * scene is asked for.
 *
 * @throws if no port is free; TemporaryFolderError
 */
export async function* placedScenes(
  material: Material,
  from = 0,
): AsyncGenerator<{ material: Material; scene: Scene }, void, undefined> {
  for (let index = from; index < material.lesson.scenes.length; index += 1) {
    await using placed = await placePrograms(material);
    const scene = placed.lesson.scenes[index];
    if (scene) yield { material: placed, scene };
  }
}

/** The material with these scenes instead of all. */
export function withScenes(material: Material, scenes: readonly Scene[]): Material {
  return { ...material, lesson: { ...material.lesson, scenes } };
}

async function readSources({ lessons }: Context, entry: LessonEntry, lesson: Lesson): Promise<Map<string, string>> {
  const files = [...new Set(lesson.scenes.flatMap(allPrograms).map(({ file }) => file))];
  const sources = await Promise.all(
    files.map(async (file) => [file, await readProgram(lessons, entry, file)] as const),
  );
  const own = readPackageFile(lessons, entry);
  return new Map([...sources, ...(own === undefined ? [] : [[PACKAGE_FILE, own] as const])]);
}

/** All programs of a scene, also those that run only with a changed program. */
function allPrograms({ programs, change }: Scene): SceneProgram[] {
  return [...programs, ...(change?.programs ?? [])];
}

/** The texts of a scene. The build makes sure that every scene has them. */
export function sceneTexts({ texts }: Material, scene: Scene): SceneText {
  const found = texts.scenes[scene.id];
  if (!found) throw new Error(`No texts for scene ${scene.id}`);
  return found;
}

/** The programs of a scene, each file once. */
export function scenePrograms({ sources, added }: Material, scene: Scene): ProgramText[] {
  const files = [...new Set(scene.programs.map(({ file }) => file))];
  return files.map((file) => ({
    title: file,
    source: sources.get(file) ?? '',
    lanes: lanesOf(file, scene),
    ...own(added?.get(file)),
  }));
}

/** A longer program that was shown before is not shown whole once more. */
const MOST_LINES_AGAIN = 22;

/** The same programs, with their new lines where the learner knows an earlier version from a scene before. */
export function knownPrograms(material: Material, scene: Scene): (ProgramText | KnownProgram)[] {
  const { scenes } = material.lesson;
  const earlier = scenes.slice(0, scenes.indexOf(scene)).toReversed();
  return scenePrograms(material, scene).map((program) => {
    const before = programsLike(program, material, earlier).find(({ isLike }) => isLike);
    return before ? { ...program, fresh: before.fresh, gone: before.gone } : program;
  });
}

/** What the programs of these scenes have in common with a program: it is like one of them if it has more than half of its lines. */
function programsLike(
  { source }: ProgramText,
  material: Material,
  scenes: readonly Scene[],
): (Pick<KnownProgram, 'fresh' | 'gone'> & { isLike: boolean })[] {
  const count = source.split('\n').length;
  if (count <= MOST_LINES_AGAIN) return [];
  return scenes.flatMap((scene) =>
    scenePrograms(material, scene).map((other) => {
      const { added: fresh, gone } = diffLines(other.source, source);
      return { isLike: fresh.length < count / 2, fresh, gone };
    }),
  );
}

/** The names of the lanes in which a file runs. None if there is only one lane, and it is called like the file. */
function lanesOf(file: string, { programs }: Scene): string[] {
  const names = programs.filter((program) => program.file === file).map(({ name }) => name);
  return names.length === 1 && file === `${names[0]}.js` ? [] : names;
}

function own(added: readonly number[] | undefined): Pick<ProgramText, 'added'> {
  return added ? { added } : {};
}
