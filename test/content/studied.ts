import { LANGUAGES, type Language } from '../../src/model/language.ts';
import type { Candidate, Lesson, Scene } from '../../src/model/lesson.ts';
import type { SceneText } from '../../src/model/lesson-text.ts';
import type { TraceHeader, TraceRecord } from '../../src/model/record.ts';
import type { Recording } from '../../src/model/recording.ts';
import type { QuestionProgram } from '../../src/play/quiz/question-lines.ts';
import type { Finding } from './finding.ts';

/** One play of a scene. */
export interface Round {
  scene: string;
  /** Run freely, or held at each record; or not run now, but recorded before. */
  pace: 'free' | 'step' | 'recorded';
  header?: TraceHeader;
  records: readonly TraceRecord[];
  /** How many records there were when the scene said that nothing more came. */
  quietAfter?: number;
  /** What was awaited and never came. */
  missing?: readonly string[];
  /** Why the scene could not be played to its end. */
  failure?: string;
  /** What was still there when it was over. */
  left: { pids: readonly number[]; ports: readonly number[] };
}

/** How a program ended when it ran without the probe; `running` where it would have gone on. */
export type Ending = 'running' | { code: number | null; signal: string | null };

/** One program of a scene, run by plain Node. */
export interface BareProgram {
  name: string;
  file: string;
  stdout: string;
  stderr: string;
  ending: Ending;
  /** The scene froze it at one of its own records, where nobody can hold it by hand: what it printed may be cut elsewhere. */
  isFree?: true;
}

export interface BareRun {
  scene: string;
  programs: readonly BareProgram[];
  /** What it waited for in vain. */
  failure?: string;
}

/** What was seen of one candidate of a scene's change: its runs are those of a lesson with that scene alone. */
export interface StudiedCandidate {
  /** Id of the scene. */
  scene: string;
  candidate: Candidate;
  studied: Studied;
}

/** A lesson with all that is to be judged: its files, and what was seen of it. */
export interface Studied {
  lesson: Lesson;
  /** The files of its folder by name; the name of a folder ends with a slash. */
  files: ReadonlyMap<string, string>;
  /** Lines of them that a candidate has changed, by file. */
  added?: ReadonlyMap<string, readonly number[]>;
  rounds: readonly Round[];
  bare: readonly BareRun[];
  candidates: readonly StudiedCandidate[];
  /** What its exercises begin with, by their ids. */
  starters: ReadonlyMap<string, string>;
  /** What was recorded of its scenes, by their ids. */
  recordings: ReadonlyMap<string, Recording>;
}

/** Judges a lesson. */
export type Rule = (studied: Studied) => Finding[];

export function roundsOf({ rounds }: Studied, scene: Scene): Round[] {
  return rounds.filter((round) => round.scene === scene.id);
}

/** The candidates of a scene's change that could be played. */
export function candidatesOf({ candidates }: Studied, scene: Scene): StudiedCandidate[] {
  return candidates.filter((each) => each.scene === scene.id);
}

/** The texts of a scene in each language that has some. */
export function textsOf(lesson: Lesson, scene: Scene): { language: Language; texts: SceneText }[] {
  return LANGUAGES.flatMap((language) => {
    const texts = lesson.texts[language].scenes[scene.id];
    return texts ? [{ language, texts }] : [];
  });
}

/** The programs that a scene starts, each file once. */
export function programsOf({ files, added }: Studied, scene: Scene): QuestionProgram[] {
  const titles = new Set(scene.programs.map(({ file }) => file));
  return [...titles].map((title) => ({ title, source: files.get(title) ?? '', added: added?.get(title) ?? [] }));
}

/** Sources of the programs that a scene starts. */
export function sourcesOf({ files }: Studied, scene: Scene): string[] {
  return scene.programs.map(({ file }) => files.get(file) ?? '');
}
