import type { Context } from '../../context/context.ts';
import { applyCandidate, lessonOfChange, OWN_CHANGE } from '../../model/change.ts';
import { isHidden } from '../../model/hidden-records.ts';
import type { Candidate, Change, Scene } from '../../model/lesson.ts';
import type { ChangeText } from '../../model/lesson-text.ts';
import { diffLines } from '../../model/line-diff.ts';
import type { TraceRecord } from '../../model/record.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import type { ProgramFolder } from '../../tracer/program-folder.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import { changedBlock, outcomeBlock } from '../../view/screen/change.ts';
import type { Line } from '../../view/span.ts';
import { type Material, scenePrograms } from '../scene/material.ts';
import { showScene } from '../scene/scene-player.ts';
import type { ShowSceneOptions } from '../scene/show-options.ts';
import type { ToldSentences } from '../scene/told-sentences.ts';
import { rowsAboveKeys } from '../scene/transcript.ts';
import { judgeRun } from './outcome.ts';
import { recordScene } from './record-scene.ts';

export interface ChangeOptions {
  context: Context;
  material: Material;
  scene: Scene;
  /** The records of the unchanged scene, if it has just been played. */
  before: readonly TraceRecord[] | undefined;
  told: ToldSentences;
  all: boolean;
  /** Writes the runs to a file. */
  recorder?: ShowSceneOptions['recorder'];
  /** Undefined for a play without stops. */
  dialog: Dialog | undefined;
}

/** A run of the changed program, and its outcome. */
export interface Trial {
  isReached: boolean;
  /** Whether the run did not come to its end. */
  isStuck: boolean;
  /** The lines that show the outcome. */
  lines: readonly Line[];
  /** The programs as they ran. */
  programs: readonly ProgramText[];
}

/** Runs a program that the learner changes. */
export class Trials {
  readonly #options: ChangeOptions;
  readonly #change: Change;
  readonly #text: ChangeText;
  readonly #folder: ProgramFolder;
  readonly #source: string;
  /** Keys of the questions that were answered right. They are not asked again. */
  readonly #answeredRight = new Set<string>();
  /** Whether each candidate that has run did what was asked for, by id. */
  readonly #tried = new Map<string, boolean>();
  #before: readonly TraceRecord[] | undefined;
  hasRun = false;

  constructor(options: ChangeOptions, change: Change, text: ChangeText, folder: ProgramFolder) {
    this.#options = options;
    this.#change = change;
    this.#text = text;
    this.#folder = folder;
    this.#source = options.material.sources.get(change.file) ?? '';
    this.#before = options.before;
  }

  /** Whether a candidate did what was asked for. Undefined if it has not run. */
  hasReached(candidate: string): boolean | undefined {
    return this.#tried.get(candidate);
  }

  /** Runs the program with a candidate's change. */
  async runCandidate(candidate: Candidate): Promise<Trial> {
    const trial = await this.run(applyCandidate(this.#source, this.#change, candidate), candidate);
    this.#tried.set(candidate.id, trial.isReached);
    return trial;
  }

  /** Runs the program with this source, and prints the outcome. */
  async run(source: string, candidate?: Candidate): Promise<Trial> {
    const { context, told, all, dialog, recorder } = this.#options;
    const played = await this.#recordsBefore();
    const { words, look, print } = context;
    this.#folder.write(this.#change.file, source);
    const { added, gone, kept } = diffLines(this.#source, source);
    const before = { records: played, file: this.#change.file, kept };
    const { material, scene } = this.#changedScene(source, added);
    const programs = scenePrograms(material, scene);
    const isFirst = told.isFirst('marks of a change');
    const shownFirst = { ...this.#shownPrograms(programs), gone, isFirst };
    const head = changedBlock(shownFirst, rowsAboveKeys(dialog), words, look());
    const changed = { id: candidate?.id ?? OWN_CHANGE, folder: this.#folder.url, head, before };
    const shown = await showScene({ context, material, scene, told, all, recorder, dialog, changed });
    for (const [key, answer] of Object.entries(shown.answers)) if (answer === 'right') this.#answeredRight.add(key);
    this.hasRun = true;
    const outcome = judgeRun({
      records: shown.records,
      before,
      isShown: (record) => all || !isHidden(record, this.#options.material.lesson, this.#options.scene),
      programs: shown.played.programs,
      change: this.#change,
      text: this.#text,
      candidate,
    });
    const block = outcomeBlock(outcome, words, look());
    print(block);
    return { isReached: outcome.isReached, isStuck: shown.isStuck, lines: block, programs };
  }

  /** The changed program. The first time, also the programs that the scene did not have. */
  #shownPrograms(programs: readonly ProgramText[]): { program: ProgramText; others: readonly ProgramText[] } {
    const { file } = this.#change;
    const program = programs.find(({ title }) => title === file);
    if (!program) throw new Error(`${file} does not run`);
    const known = this.#options.scene.programs.map((each) => each.file);
    return { program, others: this.hasRun ? [] : programs.filter(({ title }) => !known.includes(title)) };
  }

  #changedScene(source: string, added: readonly number[]): { material: Material; scene: Scene } {
    const { material } = this.#options;
    const { file } = this.#change;
    const { lesson, scene } = lessonOfChange(material.lesson, this.#options.scene);
    const texts = lesson.texts[this.#options.context.words.language];
    const sources = new Map([...material.sources, [file, source]]);
    const questions = scene.questions.filter(({ id }) => !this.#answeredRight.has(`${scene.id}/${id}`));
    return {
      material: { ...material, lesson, texts, sources, added: new Map([[file, added]]) },
      scene: { ...scene, questions },
    };
  }

  /** The records of the unchanged scene. If it was not played just now, it runs without being shown. */
  async #recordsBefore(): Promise<readonly TraceRecord[]> {
    const { context, material, scene, told, all, dialog } = this.#options;
    this.#before ??= await recordScene({ context, material, scene, told, all, dialog });
    return this.#before;
  }
}
