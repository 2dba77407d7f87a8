import type { Context } from '../../context/context.ts';
import { LeftLesson } from '../../context/errors.ts';
import { findWanted } from '../../model/change.ts';
import type { Change } from '../../model/lesson.ts';
import type { ChangeText } from '../../model/lesson-text.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { openProgramFolder, type ProgramFolder } from '../../tracer/program-folder.ts';
import { codeColumns } from '../../view/code/columns.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import { proseLines } from '../../view/prose.ts';
import { type CandidateLines, candidateList, changeQuestion } from '../../view/screen/candidates.ts';
import { changeHead, changeIntroduction } from '../../view/screen/change.ts';
import type { Line } from '../../view/span.ts';
import { sceneTexts } from '../scene/material.ts';
import {
  askChange,
  askNext,
  type ChangeAction,
  type ChangePromptContext,
  candidatesOf,
  programsAbout,
} from './change-list.ts';
import { editFile } from './editor.ts';
import { type ChangeOptions, type Trial, Trials } from './trials.ts';

/**
 * Lets the learner change a program of a finished scene, as often as they like, and shows each run. Without a dialog, the wanted candidate
 * runs. Returns whether that run got stuck.
 */
export async function showChange(options: ChangeOptions): Promise<boolean> {
  const { change } = options.scene;
  const text = sceneTexts(options.material, options.scene).change;
  if (!change || !text) return false;
  using folder = openProgramFolder(options.material.sources);
  const step = new ChangeStep(options, change, text, folder);
  return options.dialog ? await step.askAndRun(options.dialog) : await step.runWanted();
}

class ChangeStep {
  readonly #options: ChangeOptions;
  readonly #context: Context;
  readonly #change: Change;
  readonly #text: ChangeText;
  readonly #folder: ProgramFolder;
  readonly #trials: Trials;
  readonly #program: ProgramText;
  readonly #candidates: readonly CandidateLines[];
  /** The source that the learner has written so far. */
  #ownSource: string;
  /** Whether the task is in the transcript. */
  #isAskPrinted = false;

  constructor(options: ChangeOptions, change: Change, text: ChangeText, folder: ProgramFolder) {
    const source = options.material.sources.get(change.file) ?? '';
    this.#options = options;
    this.#context = options.context;
    this.#change = change;
    this.#text = text;
    this.#folder = folder;
    this.#trials = new Trials(options, change, text, folder);
    this.#program = { title: change.file, source };
    this.#ownSource = source;
    this.#candidates = candidatesOf(change, source);
  }

  /** Asks for changes until the learner wants to go on. */
  async askAndRun(dialog: Dialog): Promise<boolean> {
    const { words, look } = this.#context;
    const surface: ChangePromptContext = { dialog, words, look };
    this.#print(this.#head());
    for (let trial: Trial | undefined; ; ) {
      const picked = trial ? await askNext(trial.isReached, trial.lines, surface) : await this.#pick(surface);
      if (picked.kind === 'goOn') return false;
      trial = await this.#follow(picked, trial, dialog);
    }
  }

  /** For a play without stops: shows all candidates, and runs the wanted one. */
  async runWanted(): Promise<boolean> {
    const wanted = findWanted(this.#change);
    if (!wanted) return false;
    const { words, look } = this.#context;
    this.#print([...this.#head(), ...changeIntroduction(this.#text.ask, this.#program, look())]);
    this.#print(['', ...proseLines(words.change.playedFor, look(), { indent: 2 })]);
    this.#print(candidateList(this.#candidates, wanted.id, words, look()));
    const { isStuck } = await this.#trials.runCandidate(wanted);
    return isStuck;
  }

  #head(): Line[] {
    const { material, scene } = this.#options;
    const { words } = this.#context;
    const look = this.#context.look();
    const { scenes, id } = material.lesson;
    const { title } = sceneTexts(material, scene);
    return changeHead(
      {
        title: [`${material.entry.number} ${id}`, title, words.change.title].join(` ${look.glyphs.dot} `),
        note: words.scene.count(scenes.indexOf(scene) + 1, scenes.length),
      },
      look,
    );
  }

  async #pick(surface: ChangePromptContext): Promise<ChangeAction> {
    const candidates = this.#candidates.map((each) => ({ ...each, isReached: this.#trials.hasReached(each.value) }));
    const { hasRun } = this.#trials;
    const about = programsAbout(this.#change, this.#options.material.sources);
    return await askChange({ ask: this.#text.ask, program: this.#program, candidates, about, hasRun }, surface);
  }

  /** Does what the learner picked. Returns the run to read next, if there is one. */
  async #follow(picked: ChangeAction, trial: Trial | undefined, dialog: Dialog): Promise<Trial | undefined> {
    switch (picked.kind) {
      case 'quit':
        throw new LeftLesson();
      case 'source':
        this.#print(['', ...codeColumns(trial?.programs ?? [this.#program], this.#context.look())]);
        return trial;
      case 'editor':
        return (await this.#runOwn(dialog)) ?? trial;
      case 'candidate':
        return await this.#runPicked(picked.id);
      case 'again':
      case 'goOn':
        return undefined;
      default:
        return picked satisfies never;
    }
  }

  async #runPicked(id: string): Promise<Trial> {
    const { words, look } = this.#context;
    const candidate = this.#change.candidates.find((each) => each.id === id);
    if (!candidate) throw new Error(`No candidate ${id}`);
    this.#printAsk();
    const picked = this.#candidates.filter(({ value }) => value === id);
    this.#print(candidateList(picked, id, words, look()));
    return await this.#trials.runCandidate(candidate);
  }

  async #runOwn(dialog: Dialog): Promise<Trial | undefined> {
    const { change } = this.#context.words;
    const file = this.#folder.write(this.#change.file, this.#ownSource);
    const edited = await editFile(this.#context, dialog, file);
    switch (edited.kind) {
      case 'unset':
        return this.#printText(change.noEditor);
      case 'failed':
        return this.#printText(change.editorFailed(edited.command, edited.how));
      case 'edited':
        this.#ownSource = edited.source;
        if (edited.source === this.#program.source) return this.#printText(change.unchanged);
        this.#printAsk();
        return await this.#trials.run(edited.source);
    }
  }

  /** Prints the task once. A drawn list erases the task when it is answered. */
  #printAsk(): void {
    if (!this.#isAskPrinted && this.#options.dialog?.isDrawn)
      this.#print(['', ...changeQuestion(this.#text.ask, this.#context.look())]);
    this.#isAskPrinted = true;
  }

  #printText(line: string): undefined {
    this.#print(['', ...proseLines(line, this.#context.look(), { indent: 2 })]);
  }

  #print(lines: readonly Line[]): void {
    this.#context.print(lines);
  }
}
