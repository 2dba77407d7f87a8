import type { Scene, SceneText } from '../../model/lesson.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import { meansLast, type Selector, see } from '../../model/select.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import type { Program } from '../../view/code.ts';
import { type LadderContext, ladderAfter, ladderHeader, ladderRow, ladderStart } from '../../view/ladder.ts';
import { introduction } from '../../view/screen/introduction.ts';
import { prose } from '../../view/screen/prose.ts';
import { titleRule } from '../../view/screen/rule.ts';
import { sayBlock, stopBlock } from '../../view/screen/stop.ts';
import type { PlayedScene } from '../../view/screen/summary.ts';
import type { Context } from '../context.ts';
import { type Moment, playScene, spoken } from '../scene.ts';
import { StopBar } from '../stop-bar.ts';
import { type Material, scenePrograms, sceneTexts } from './material.ts';
import { SceneQuiz } from './quiz.ts';
import { remembering } from './recent.ts';

export interface ShowOptions {
  context: Context;
  material: Material;
  scene: Scene;
  all: boolean;
  /** Left out for a play without stops. */
  dialog: Dialog | undefined;
}

/** How a scene was played. `isStuck`: what it waited for never came. */
export interface Shown {
  played: PlayedScene;
  answers: SceneQuiz['answers'];
  isStuck: boolean;
}

/** Shows a scene: its programs, then what happens, event by event. */
export async function showScene(options: ShowOptions): Promise<Shown> {
  try {
    return await new Show(options).run();
  } finally {
    options.dialog?.eraseRest();
  }
}

/** What the keys take below a part of the introduction, the empty rows around them included. */
const KEY_ROWS = 4;

const EMPTY: Trace = { records: [], over: false };

class Show {
  readonly #context: Context;
  readonly #options: ShowOptions;
  readonly #scene: Scene;
  readonly #texts: SceneText;
  readonly #sources: readonly Program[];
  readonly #quiz: SceneQuiz;
  readonly #bar: StopBar | undefined;
  #ladder: LadderContext;
  #isStuck = false;
  /** Whether something stands below the ladder, from which its next row is to be set apart. */
  #isApart = false;

  constructor(options: ShowOptions) {
    const { material, scene, dialog } = options;
    const { context, lines: recent } = remembering(options.context, dialog);
    this.#context = context;
    this.#options = options;
    this.#scene = scene;
    this.#texts = sceneTexts(material, scene);
    this.#sources = scenePrograms(material, scene);
    const { keys, help } = context.phrases.stop;
    const sources = (record: TraceRecord | undefined) => this.#marked(record);
    this.#bar = dialog && new StopBar(context, dialog, { keys, help, sources, recent });
    this.#quiz = new SceneQuiz(
      context,
      { ...scene, texts: this.#texts.questions },
      { dialog, programs: this.#sources, inspected: (record) => this.#bar?.inspected(record) ?? [] },
    );
    this.#ladder = ladderStart(scene.programs);
  }

  async run(): Promise<Shown> {
    await this.#introduce();
    await this.#quiz.ask('start', EMPTY);
    this.#print(['', ...ladderHeader(this.#scene.programs, this.#context.look())]);
    const records: readonly TraceRecord[] = await this.#watch();
    return {
      played: { title: this.#texts.title, programs: this.#scene.programs, records },
      answers: this.#quiz.answers,
      isStuck: this.#isStuck,
    };
  }

  #marked(record: TraceRecord | undefined): Program[] {
    const place = record && 'at' in record ? record.at : undefined;
    return this.#sources.map((source) => (source.title === place?.file ? { ...source, mark: place.line } : source));
  }

  async #introduce(): Promise<void> {
    const { material, dialog } = this.#options;
    const { phrases } = this.#context;
    const look = this.#context.look();
    const place = material.lesson.scenes.indexOf(this.#scene) + 1;
    const title = `${material.entry.number} ${material.lesson.id} ${look.glyphs.dot} ${this.#texts.title}`;
    const told = [
      '',
      titleRule(title, phrases.scene.count(place, material.lesson.scenes.length), look),
      '',
      ...prose(this.#texts.intro, look, { indent: 1 }),
    ];
    const rows = (dialog?.rows() ?? Number.POSITIVE_INFINITY) - KEY_ROWS;
    const parts = introduction(told, this.#sources, rows, look);
    const last = this.#scene.questions.some(({ at }) => at === 'start') ? phrases.scene.question : phrases.scene.start;
    for (const [index, part] of parts.entries()) {
      this.#print(part);
      await this.#bar?.introduce(index < parts.length - 1 ? phrases.scene.program : last);
    }
  }

  async #watch(): Promise<readonly TraceRecord[]> {
    const { context, material, all, dialog } = this.#options;
    const moments = playScene({
      lesson: material.lesson,
      scene: this.#scene,
      language: context.language,
      folder: new URL(`${material.entry.folder}/`, context.lessons),
      probe: context.probe,
      env: context.env,
      step: dialog !== undefined,
      all,
      signal: context.signal,
    });
    let trace = EMPTY;
    const interruption = heed(context.signal);
    try {
      for (;;) {
        const next = await this.#await(Promise.race([moments.next(), interruption.rejected]), trace);
        if (next.done) return trace.records;
        if (next.value.kind !== 'begin') trace = next.value.trace;
        await this.#show(next.value);
      }
    } finally {
      interruption.forget();
      await moments.return();
    }
  }

  async #await<T>(next: Promise<T>, trace: Trace): Promise<T> {
    const { phrases } = this.#context;
    const { ends } = this.#scene;
    const what =
      ends && 'quietMs' in ends ? phrases.waiting.quiet(ends.quietMs) : phrases.waiting.next(this.#running(trace));
    const waiting = this.#options.dialog?.wait(
      (seconds) => `${what} ${this.#context.look().glyphs.dot} ${phrases.waiting.seconds(seconds)}`,
    );
    try {
      return await next;
    } finally {
      waiting?.stop();
    }
  }

  #running(trace: Trace): string[] {
    const names = this.#scene.programs.map(({ name }) => name);
    const gone = trace.records.filter(({ type }) => type === 'exit').map(({ program }) => program);
    const left = names.filter((name) => !gone.includes(name));
    return left.length > 0 ? left : names;
  }

  async #show(moment: Moment): Promise<void> {
    switch (moment.kind) {
      case 'begin':
        return;
      case 'record':
        return await this.#record(moment.record, moment.trace);
      case 'quiet':
        return this.#quiet(moment.ms, moment.trace);
      case 'stuck':
        return this.#stuck(moment);
      case 'over':
        return await this.#over(moment.trace);
    }
  }

  async #record(record: TraceRecord, trace: Trace): Promise<void> {
    const look = this.#context.look();
    this.#print([...(this.#isApart ? [''] : []), ...ladderRow(record, this.#ladder, look)]);
    this.#ladder = ladderAfter(this.#ladder, record);
    this.#bar?.pass(record);
    const isStop = this.#isStop(record, trace);
    const remark = isStop || this.#hasRemark(trace) ? record.say : undefined;
    if (isStop) this.#print(stopBlock(record, this.#sources, remark, this.#context.phrases, look));
    else if (remark !== undefined) this.#print(sayBlock(remark, look));
    const isTold = this.#quiz.tellDecided(trace);
    const isAsked = await this.#quiz.ask('record', trace);
    const isToldNow = this.#quiz.tellDecided(trace);
    if (isStop || isTold || isAsked || isToldNow) await this.#bar?.stop(record, { isAsked: isAsked || isTold });
    this.#isApart = isStop || remark !== undefined || isTold || isToldNow || (isAsked && this.#bar !== undefined);
  }

  #quiet(ms: number, trace: Trace): void {
    const { phrases } = this.#context;
    const { ends } = this.#scene;
    const last = trace.records.at(-1);
    const text = ends && 'nothing' in ends ? this.#texts.say[ends.nothing] : undefined;
    this.#print([
      '',
      ...prose(phrases.waiting.nothingCame(ms), this.#context.look(), { indent: 2 }).map(
        this.#context.look().paint.strong,
      ),
      ...(text !== undefined && last ? sayBlock(spoken(text, { record: see(last), trace }), this.#context.look()) : []),
    ]);
    this.#isApart = true;
  }

  #stuck({ ms, missing }: { ms: number; missing: readonly Selector[] }): void {
    const { phrases } = this.#context;
    this.#isStuck = true;
    this.#print([
      '',
      ...prose(phrases.waiting.stuck(ms, missing.map(selectorName)), this.#context.look(), { indent: 2 }),
    ]);
    this.#isApart = true;
  }

  async #over(trace: Trace): Promise<void> {
    this.#quiz.tellDecided(trace);
    await this.#quiz.ask('end', trace);
    this.#quiz.tellDecided(trace);
    await this.#bar?.end();
  }

  /** Events, crashes and failures stop the world, unless the scene lets them pass; calls where it wants to. */
  #isStop(record: TraceRecord, trace: Trace): boolean {
    const isIn = (selectors: readonly Selector[] = []) => selectors.some((selector) => meansLast(selector, trace));
    if (isIn(this.#scene.pass)) return false;
    if (record.type === 'event' || record.type === 'crash') return true;
    if (record.type === 'call') return isIn(this.#scene.stopAtCalls);
    return record.type === 'exit' && record.ended !== true && (record.code !== 0 || this.#hasRemark(trace));
  }

  #hasRemark(trace: Trace): boolean {
    return this.#scene.say.some(({ at }) => meansLast(at, trace));
  }

  #print(lines: readonly string[]): void {
    this.#context.print(lines);
  }
}

/** `server 'timeout' 2`: what was awaited, as a learner would call it. */
function selectorName({ type, program = '', name, nth }: Selector): string {
  const what = name === undefined ? type : type === 'event' ? `'${name}'` : `${name}()`;
  return [program, what, nth === undefined ? '' : String(nth)].filter(Boolean).join(' ');
}

/** A promise that rejects with the signal's reason once it is aborted, until it is forgotten. */
function heed(signal: AbortSignal): { rejected: Promise<never>; forget: () => void } {
  const heeding = new AbortController();
  const rejected = new Promise<never>((_resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { signal: heeding.signal });
    if (signal.aborted) onAbort();
  });
  rejected.catch(() => {
    // It may be aborted while nobody waits: whoever does hears of it.
  });
  return { rejected, forget: () => heeding.abort() };
}
