import { changedLesson, changedSource, lineAt, lineChanges, OWN, placeOf, wantedOf } from '../../model/change.ts';
import { isNews, missingFrom } from '../../model/difference.ts';
import type { Candidate, Change, ChangeText, Scene, Text } from '../../model/lesson.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import { see } from '../../model/select.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { openProgramFolder, type ProgramFolder } from '../../tracer/program-folder.ts';
import {
  type CandidateLines,
  candidateLines,
  candidateList,
  changedBlock,
  changeHead,
  outcomeBlock,
} from '../../view/screen/change.ts';
import { keyBar } from '../../view/screen/keys.ts';
import { prose } from '../../view/screen/prose.ts';
import type { Context } from '../context.ts';
import { Left } from '../errors.ts';
import { spoken } from '../scene.ts';
import { editFile } from './editor.ts';
import { type Material, scenePrograms, sceneTexts } from './material.ts';
import { playUnseen, showScene } from './show.ts';

export interface ChangeOptions {
  context: Context;
  material: Material;
  scene: Scene;
  /** What happened in the scene as it is, where it has just been played. */
  before: readonly TraceRecord[] | undefined;
  all: boolean;
  /** Left out for a play without stops. */
  dialog: Dialog | undefined;
}

/** Values of what can be picked besides the candidates. */
const EDITOR = ' editor';
const GO_ON = ' on';
const QUIT = ' quit';

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
    for (let tries = 0; ; tries += 1) {
      const picked = await this.#pick(dialog, tries > 0);
      if (picked === GO_ON) return false;
      if (picked === QUIT) throw new Left();
      if (picked === EDITOR) await this.#runOwn(dialog);
      else await this.#runPicked(picked, [picked]);
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

  async #pick(dialog: Dialog, wasTried: boolean): Promise<string> {
    const { phrases } = this.#context;
    const { change } = phrases;
    const look = this.#context.look();
    const item = (value: string, text: string) => ({ value, lines: [look.paint.dim(text)] });
    const items = [
      ...this.#candidates.map((each) => {
        const tried = { ...each, isReached: this.#tried.get(each.value) };
        return { value: each.value, lines: candidateLines(tried, phrases, look) };
      }),
      { gap: '' },
      item(EDITOR, change.editor),
      item(GO_ON, wasTried ? change.goOnNow : change.goOn),
    ];
    return await dialog.choose({
      ask: `\n  ${look.paint.warn('?')} ${look.paint.strong(this.#text.ask)}`,
      items: () => items,
      search: false,
      keys: keyBar(change.keys, look),
      shortcuts: [
        { name: 'e', value: EDITOR },
        { name: 'q', value: QUIT },
      ],
    });
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
    const { context, all, dialog } = this.#options;
    const before = await this.#before();
    const { phrases, look } = context;
    this.#folder.write(this.#change.file, source);
    const { added, gone } = lineChanges(this.#source, source);
    const { material, scene } = this.#changed(source, added);
    const head = changedBlock(scenePrograms(material, scene), gone, phrases, look());
    const changed = { id: candidate?.id ?? OWN, folder: this.#folder.url, head, before };
    const shown = await showScene({ context, material, scene, all, dialog, changed });
    this.#tell(shown.played.records, before, scene, candidate);
    return shown.isStuck;
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
    const { context, material, scene, all, dialog } = this.#options;
    this.#known ??= await playUnseen({ context, material, scene, all, dialog });
    return this.#known;
  }

  #tell(
    records: readonly TraceRecord[],
    before: readonly TraceRecord[],
    { programs }: Scene,
    candidate: Candidate | undefined,
  ): void {
    const trace: Trace = { records, over: true };
    const isReached = this.#change.does(trace);
    if (candidate) this.#tried.set(candidate.id, isReached);
    const why = candidate && this.#text.candidates[candidate.id]?.why;
    const outcome = {
      isReached,
      verdict: said(isReached ? this.#text.reached : this.#text.missed, trace),
      why: why === undefined ? undefined : said(why, trace),
      before,
      missing: missingFrom(records, before),
      hasNews: records.some((_record, index) => isNews(records.slice(0, index + 1), before)),
      programs,
    };
    this.#print(outcomeBlock(outcome, this.#context.phrases, this.#context.look()));
  }

  #say(line: string): void {
    this.#print(['', ...prose(line, this.#context.look(), { indent: 2 })]);
  }

  #print(lines: readonly string[]): void {
    this.#context.print(lines);
  }
}

/** A text about a run that is over. */
function said(text: Text, trace: Trace): string {
  const last = trace.records.at(-1);
  return last ? spoken(text, { record: see(last), trace }) : spoken(text, { record: NOTHING, trace });
}

const NOTHING = see({ type: 'output', seq: 0, t: 0, program: '', stream: 'stdout', text: '' });
