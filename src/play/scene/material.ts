import type { Context } from '../../context/context.ts';
import type { Lesson, LessonEntry, Scene, SceneProgram } from '../../model/lesson.ts';
import type { LessonText, SceneText } from '../../model/lesson-text.ts';
import { loadLesson, readProgram } from '../../store/built.ts';
import type { ProgramText } from '../../view/code/program-text.ts';

/** A lesson with everything that is needed to play it, in one language. */
export interface Material {
  entry: LessonEntry;
  lesson: Lesson;
  texts: LessonText;
  /** The folder of its programs, with a slash at the end. */
  folder: URL;
  /** The source of each program, by file. */
  sources: ReadonlyMap<string, string>;
  /** The lines that the learner has changed, by file. */
  added?: ReadonlyMap<string, readonly number[]>;
}

/** @throws if a file of the lesson is missing, so that the installation is damaged */
export async function loadMaterial(context: Context, entry: LessonEntry): Promise<Material> {
  const lesson = await loadLesson(context.lessons, entry);
  const files = [...new Set(lesson.scenes.flatMap(allPrograms).map(({ file }) => file))];
  const sources = await Promise.all(
    files.map(async (file) => [file, await readProgram(context.lessons, entry, file)] as const),
  );
  const folder = new URL(`${entry.folder}/`, context.lessons);
  return { entry, lesson, texts: lesson.texts[context.words.language], folder, sources: new Map(sources) };
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

/** The names of the lanes in which a file runs. None if there is only one lane, and it is called like the file. */
function lanesOf(file: string, { programs }: Scene): string[] {
  const names = programs.filter((program) => program.file === file).map(({ name }) => name);
  return names.length === 1 && file === `${names[0]}.js` ? [] : names;
}

function own(added: readonly number[] | undefined): Pick<ProgramText, 'added'> {
  return added ? { added } : {};
}
