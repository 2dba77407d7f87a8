import { changedLesson, changedSource, lineAt, lineChanges, OWN, placeOf, wantedOf } from '../../model/change.ts';
import type { Candidate, Change, ChangeText, Scene } from '../../model/lesson.ts';
import type { TraceRecord } from '../../model/record.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { openProgramFolder, type ProgramFolder } from '../../tracer/program-folder.ts';
import type { Program } from '../../view/code.ts';
import {
  type CandidateLines,
  candidateList,
  changedBlock,
  changeHead,
  outcomeBlock,
} from '../../view/screen/change.ts';
import { prose } from '../../view/screen/prose.ts';
import type { Context } from '../context.ts';
import { Left } from '../errors.ts';
import { editFile } from './editor.ts';
import { type Material, scenePrograms, sceneTexts } from './material.ts';
import { outcomeOf } from './outcome.ts';
import { type Picked, pickChange } from './picking.ts';
import { showScene } from './show.ts';
import type { Told } from './told.ts';
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

/**
 * Has the learner change a program of a scene that is over, as often as they like, and shows what comes of it. Says whether a run did
 * not come to its end.
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
  readonly #source: string;
  readonly #candidates: readonly CandidateLines[];
  /** How those candidates came out that have run. */
  readonly #tried = new Map<string, boolean>();
  /** What the learner has written so far. */
  #own: string;
  #hasRun = false;
  #known: readonly TraceRecord[] | undefined;

  constructor(options: ChangeOptions, change: Change, text: ChangeText, folder: ProgramFolder) {
    this.#options = options;
    this.#context = options.context;
    this.#change = change;
    this.#text = text;
    this.#folder = folder;
    this.#source = options.material.sources.get(change.file) ?? '';
    this.#own = this.#source;
    this.#known = options.before;
    this.#candidates = change.candidates.map((candidate) => {
      const { at, how } = placeOf(change, candidate);
      return { value: candidate.id, how, at, line: lineAt(this.#source, at), lines: candidate.lines };
    });
  }

  /** Asks until the learner wants to go on. */
  async askAndRun(dialog: Dialog): Promise<boolean> {
    this.#introduce();
    for (;;) {
      const picked = await this.#pick(dialog);
      switch (picked.kind) {
        case 'goOn':
          return false;
        case 'quit':
          throw new Left();
        case 'editor':
          await this.#runOwn(dialog);
          break;
        case 'candidate':
          await this.#runPicked(picked.id, [picked.id]);
      }
    }
  }

  /** Where nobody is asked: all that could be picked is shown, and what does what was asked for runs. */
  async runWanted(): Promise<boolean> {
    const wanted = wantedOf(this.#change);
    if (!wanted) return false;
    this.#introduce();
    this.#print(['', ...prose(this.#context.phrases.change.playedFor, this.#context.look(), { indent: 2 })]);
    return await this.#runPicked(
      wanted.id,
      this.#candidates.map(({ value }) => value),
    );
  }

  #introduce(): void {
    const { material, scene } = this.#options;
    const { phrases } = this.#context;
    const look = this.#context.look();
    const { scenes, id } = material.lesson;
    const { title } = sceneTexts(material, scene);
    this.#print(
      changeHead(
        {
          title: [`${material.entry.number} ${id}`, title, phrases.change.title].join(` ${look.glyphs.dot} `),
          note: phrases.scene.count(scenes.indexOf(scene) + 1, scenes.length),
          ask: this.#text.ask,
          program: { title: this.#change.file, source: this.#source },
        },
        look,
      ),
    );
  }

  async #pick(dialog: Dialog): Promise<Picked> {
    const { phrases, look } = this.#context;
    const candidates = this.#candidates.map((each) => ({ ...each, isReached: this.#tried.get(each.value) }));
    return await pickChange({ ask: this.#text.ask, candidates, hasRun: this.#hasRun, dialog, phrases, look: look() });
  }

  async #runPicked(id: string, shown: readonly string[]): Promise<boolean> {
    const { phrases, look } = this.#context;
    const candidate = this.#change.candidates.find((each) => each.id === id);
    if (!candidate) throw new Error(`No candidate ${id}`);
    const list = this.#candidates.filter(({ value }) => shown.includes(value));
    this.#print(candidateList(list, id, phrases, look()));
    return await this.#run(changedSource(this.#source, this.#change, candidate), candidate);
  }

  async #runOwn(dialog: Dialog): Promise<void> {
    const { change } = this.#context.phrases;
    const file = this.#folder.write(this.#change.file, this.#own);
    const edited = await editFile(this.#context, dialog, file);
    switch (edited.kind) {
      case 'unset':
        return this.#say(change.noEditor);
      case 'failed':
        return this.#say(change.editorFailed(edited.command, edited.how));
      case 'edited':
        this.#own = edited.source;
        if (edited.source === this.#source) return this.#say(change.unchanged);
        await this.#run(edited.source);
    }
  }

  /** Runs the program with this text, and tells what came of it. */
  async #run(source: string, candidate?: Candidate): Promise<boolean> {
    const { context, told, all, dialog } = this.#options;
    const before = await this.#before();
    const { phrases, look } = context;
    this.#folder.write(this.#change.file, source);
    const { added, gone } = lineChanges(this.#source, source);
    const { material, scene } = this.#changed(source, added);
    const head = changedBlock(this.#shown(scenePrograms(material, scene)), gone, phrases, look());
    const changed = { id: candidate?.id ?? OWN, folder: this.#folder.url, head, before };
    const shown = await showScene({ context, material, scene, told, all, dialog, changed });
    this.#hasRun = true;
    const { records, programs } = shown.played;
    const outcome = outcomeOf({ records, before, programs, change: this.#change, text: this.#text, candidate });
    if (candidate) this.#tried.set(candidate.id, outcome.isReached);
    this.#print(outcomeBlock(outcome, phrases, look()));
    return shown.isStuck;
  }

  /** The changed program; the first time also those that the scene did not have. */
  #shown(programs: readonly Program[]): Program[] {
    const known = this.#options.scene.programs.map(({ file }) => file);
    return programs.filter(({ title }) => title === this.#change.file || !(this.#hasRun || known.includes(title)));
  }

  #changed(source: string, added: readonly number[]): { material: Material; scene: Scene } {
    const { material } = this.#options;
    const { file } = this.#change;
    const { lesson, scene } = changedLesson(material.lesson, this.#options.scene);
    const texts = lesson.texts[this.#context.language];
    const sources = new Map([...material.sources, [file, source]]);
    return { material: { ...material, lesson, texts, sources, added: new Map([[file, added]]) }, scene };
  }

  /** What happened in the scene as it is; where it was not played just now, it is played unseen. */
  async #before(): Promise<readonly TraceRecord[]> {
    const { context, material, scene, told, all, dialog } = this.#options;
    this.#known ??= await playUnseen({ context, material, scene, told, all, dialog });
    return this.#known;
  }

  #say(line: string): void {
    this.#print(['', ...prose(line, this.#context.look(), { indent: 2 })]);
  }

  #print(lines: readonly string[]): void {
    this.#context.print(lines);
  }
}
