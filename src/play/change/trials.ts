import type { Context } from '../../context/context.ts';
import { applyCandidate, diffLines, lessonOfChange, OWN_CHANGE } from '../../model/change.ts';
import type { Candidate, Change, Scene } from '../../model/lesson.ts';
import type { ChangeText } from '../../model/lesson-text.ts';
import type { TraceRecord } from '../../model/record.ts';
import { isRedundantEvent } from '../../model/redundant-event.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import type { ProgramFolder } from '../../tracer/program-folder.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import { changedBlock, outcomeBlock } from '../../view/screen/change.ts';
import type { Line } from '../../view/span.ts';
import { type Material, scenePrograms } from '../scene/material.ts';
import { showScene } from '../scene/show.ts';
import { rowsAboveKeys } from '../scene/story.ts';
import type { Told } from '../scene/told.ts';
import { outcomeOf } from './outcome.ts';
import { playUnseen } from './unseen.ts';

export interface ChangeOptions {
  context: Context;
  material: Material;
  scene: Scene;
  /** What happened in the scene as it is, where it has just been played. */
  before: readonly TraceRecord[] | undefined;
  told: Told;
  all: boolean;
  /** Left out for a play without stops. */
  dialog: Dialog | undefined;
}

/** What came of a run of the changed program. */
export interface Trial {
  isReached: boolean;
  /** Whether it did not come to its end. */
  isStuck: boolean;
  /** What was said of it. */
  told: readonly Line[];
  /** The programs as they ran. */
  programs: readonly ProgramText[];
}

/** The runs of a program that a learner changes. */
export class Trials {
  readonly #options: ChangeOptions;
  readonly #change: Change;
  readonly #text: ChangeText;
  readonly #folder: ProgramFolder;
  readonly #source: string;
  /** Keys of the questions that were answered right: the learner knows. */
  readonly #known = new Set<string>();
  /** How those candidates came out that have run. */
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

  /** Whether a candidate did what was asked for; undefined while it has not run. */
  outcomeOf(candidate: string): boolean | undefined {
    return this.#tried.get(candidate);
  }

  /** Runs the program as a candidate makes it. */
  async runCandidate(candidate: Candidate): Promise<Trial> {
    const trial = await this.run(applyCandidate(this.#source, this.#change, candidate), candidate);
    this.#tried.set(candidate.id, trial.isReached);
    return trial;
  }

  /** Runs the program with this text, and tells what came of it. */
  async run(source: string, candidate?: Candidate): Promise<Trial> {
    const { context, told, all, dialog } = this.#options;
    const played = await this.#playedBefore();
    const { words, look, print } = context;
    this.#folder.write(this.#change.file, source);
    const { added, gone, kept } = diffLines(this.#source, source);
    const before = { records: played, file: this.#change.file, kept };
    const { material, scene } = this.#changed(source, added);
    const programs = scenePrograms(material, scene);
    const isFirst = told.isFirst('marks of a change');
    const shownFirst = { ...this.#shown(programs), gone, isFirst };
    const head = changedBlock(shownFirst, rowsAboveKeys(dialog), words, look());
    const changed = { id: candidate?.id ?? OWN_CHANGE, folder: this.#folder.url, head, before };
    const shown = await showScene({ context, material, scene, told, all, dialog, changed });
    for (const [key, answer] of Object.entries(shown.answers)) if (answer === 'right') this.#known.add(key);
    this.hasRun = true;
    const outcome = outcomeOf({
      records: shown.records,
      before,
      isShown: (record) => all || !isRedundantEvent(record, this.#options.material.lesson, this.#options.scene),
      programs: shown.played.programs,
      change: this.#change,
      text: this.#text,
      candidate,
    });
    const block = outcomeBlock(outcome, words, look());
    print(block);
    return { isReached: outcome.isReached, isStuck: shown.isStuck, told: block, programs };
  }

  /** The changed program, and the first time those that the scene did not have. */
  #shown(programs: readonly ProgramText[]): { program: ProgramText; others: readonly ProgramText[] } {
    const { file } = this.#change;
    const program = programs.find(({ title }) => title === file);
    if (!program) throw new Error(`${file} does not run`);
    const known = this.#options.scene.programs.map((each) => each.file);
    return { program, others: this.hasRun ? [] : programs.filter(({ title }) => !known.includes(title)) };
  }

  #changed(source: string, added: readonly number[]): { material: Material; scene: Scene } {
    const { material } = this.#options;
    const { file } = this.#change;
    const { lesson, scene } = lessonOfChange(material.lesson, this.#options.scene);
    const texts = lesson.texts[this.#options.context.words.language];
    const sources = new Map([...material.sources, [file, source]]);
    const questions = scene.questions.filter(({ id }) => !this.#known.has(`${scene.id}/${id}`));
    return {
      material: { ...material, lesson, texts, sources, added: new Map([[file, added]]) },
      scene: { ...scene, questions },
    };
  }

  /** What happened in the scene as it is; where it was not played just now, it is played unseen. */
  async #playedBefore(): Promise<readonly TraceRecord[]> {
    const { context, material, scene, told, all, dialog } = this.#options;
    this.#before ??= await playUnseen({ context, material, scene, told, all, dialog });
    return this.#before;
  }
}
