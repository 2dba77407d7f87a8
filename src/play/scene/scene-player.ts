import type { KernelView } from '../../kernel/kernel-view.ts';
import type { Scene } from '../../model/lesson.ts';
import type { SceneText } from '../../model/lesson-text.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import { seriesOf } from '../../model/series.ts';
import type { Narration } from '../../narrator/narration.ts';
import { chartLines } from '../../view/chart.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import { proseLines } from '../../view/prose.ts';
import type { PlayedScene } from '../../view/screen/summary.ts';
import type { Line } from '../../view/span.ts';
import { limitsAfter } from '../change/changed-run.ts';
import { type QuizOutcome, SceneQuiz } from '../quiz/quiz.ts';
import { LadderPrinter } from './ladder-printer.ts';
import { scenePrograms, sceneTexts } from './material.ts';
import { NewsPrinter } from './news-printer.ts';
import { rejectOnAbort } from './reject-on-abort.ts';
import { SceneReplay, stopName } from './replay.ts';
import { runScene, type SceneEvent } from './scene.ts';
import { sceneIntroduction } from './scene-introduction.ts';
import type { ShowSceneOptions } from './show-options.ts';
import { awaitedText, type Silence, silenceLines } from './silence.ts';
import { StopBar } from './stop-bar.ts';
import { type PrintContext, Transcript } from './transcript.ts';

/** How a scene was played. */
export interface ShownScene {
  played: PlayedScene;
  /** All records, also those that were not shown. */
  records: readonly TraceRecord[];
  answers: SceneQuiz['answers'];
  /** Whether the scene waited for something that never came, or went on without end. */
  isStuck: boolean;
}

/** Shows a scene to a learner: first its programs, then the run, record by record. */
export async function showScene(options: ShowSceneOptions): Promise<ShownScene> {
  try {
    return await new ScenePlayer(options, await options.context.words.narration()).run();
  } finally {
    options.dialog?.eraseFooter();
  }
}

/** The most lines that need no stop: the learner reads them on the way. */
const FEW_LINES = 4;

/** The fewest rows that the outcome of a change takes. */
const OUTCOME_ROWS = 10;

const EMPTY: Trace = { records: [], over: false };

class ScenePlayer {
  readonly #context: PrintContext;
  readonly #options: ShowSceneOptions;
  readonly #scene: Scene;
  readonly #texts: SceneText;
  readonly #sources: readonly ProgramText[];
  readonly #quiz: SceneQuiz;
  readonly #bar: StopBar | undefined;
  readonly #news: NewsPrinter;
  readonly #replay: SceneReplay;
  readonly #transcript: Transcript;
  readonly #ladder: LadderPrinter;
  /** What the operating system says of the sockets, once the programs are loaded. */
  #kernel: KernelView | undefined;
  #isStuck = false;
  /** The record that was shown last. */
  #last: TraceRecord | undefined;

  constructor(options: ShowSceneOptions, narration: Narration) {
    const { material, scene, told, dialog } = options;
    const transcript = new Transcript(options.context, dialog, () => this.#replay.pause(() => this.#waitAtLast()));
    const { context } = transcript;
    this.#transcript = transcript;
    this.#context = context;
    this.#options = options;
    this.#scene = scene;
    this.#texts = sceneTexts(material, scene);
    this.#sources = scenePrograms(material, scene);
    this.#replay = new SceneReplay(options.before, {
      caughtUp: (isSame) => this.#printCaughtUp(isSame),
      reached: (passed, guesses) => options.keep?.({ passed, guesses, answers: this.#quiz.answers }),
    });
    const news = new NewsPrinter(options, context, narration, this.#sources);
    this.#news = news;
    const { keys, help } = context.words.stop;
    this.#bar =
      dialog &&
      new StopBar(context, dialog, {
        keys,
        get help() {
          return [...news.reminder.lines(), ...help];
        },
        sources: (record) => this.#markedPrograms(record),
        kernel: () => this.#kernel?.read(),
        recent: () => transcript.recent,
        isListed: (rows) => transcript.programs.isInSight(rows),
        unread: () => transcript.unread.rows,
      });
    this.#quiz = new SceneQuiz(
      context,
      { ...scene, texts: this.#texts.questions },
      {
        dialog,
        programs: this.#sources,
        told,
        replay: this.#replay,
        inspectionLines: (record) => this.#bar?.inspectionLines(record) ?? [],
        transcript,
      },
    );
    this.#ladder = new LadderPrinter(options, transcript);
  }

  async run(): Promise<ShownScene> {
    await this.#introduce();
    await this.#quiz.ask('start', EMPTY);
    await this.#transcript.print(['', ...this.#ladder.heading()], false);
    const records = await this.#playEvents();
    const shown = records.filter((record) => this.#news.isShown(record));
    return {
      played: { title: this.#texts.title, programs: this.#scene.programs, records: shown, all: this.#options.all },
      records,
      answers: this.#quiz.answers,
      isStuck: this.#isStuck,
    };
  }

  #markedPrograms(record: TraceRecord | undefined): ProgramText[] {
    const place = record && 'at' in record ? record.at : undefined;
    return this.#sources.map((source) => (source.title === place?.file ? { ...source, mark: place.line } : source));
  }

  /** Prints the introduction, part by part. A learner who has passed it in an earlier play does not stop here. */
  async #introduce(): Promise<void> {
    const { words, look } = this.#context;
    const { scene } = words;
    const parts = sceneIntroduction(this.#options, this.#sources, words, look());
    for (const part of parts.slice(0, -1)) {
      this.#print(part);
      if (!this.#replay.hasPassed('start')) await this.#bar?.introduce(scene.program);
    }
    this.#print(parts.at(-1) ?? []);
    if (parts.length === 1) this.#transcript.programs.markPrinted(parts.flat().length);
    const isAsked = this.#scene.questions.some(({ at }) => at === 'start');
    await this.#replay.stop('start', async () => await this.#bar?.introduce(isAsked ? scene.question : scene.start));
    this.#transcript.markRead();
  }

  async #playEvents(): Promise<readonly TraceRecord[]> {
    const { context, material, all, dialog, changed } = this.#options;
    const events = runScene({
      lesson: material.lesson,
      scene: this.#scene,
      change: changed?.id,
      words: context.words,
      folder: changed?.folder ?? material.folder,
      probe: context.probe,
      env: context.env,
      step: dialog !== undefined,
      all,
      limits: changed && limitsAfter(changed.before),
      signal: context.signal,
    });
    let trace = EMPTY;
    const abort = rejectOnAbort(context.signal);
    try {
      for (;;) {
        const next = await this.#showWaitFor(Promise.race([events.next(), abort.rejected]), trace);
        if (next.done) return trace.records;
        if (next.value.kind !== 'begin') trace = next.value.trace;
        await this.#showEvent(next.value);
      }
    } finally {
      abort.dispose();
      await events.return();
    }
  }

  async #showWaitFor<T>(next: Promise<T>, trace: Trace): Promise<T> {
    const { words } = this.#context;
    const what = awaitedText(this.#scene, trace, words);
    const waiting = this.#options.dialog?.showWait(
      (seconds) => `${what} ${this.#context.look().glyphs.dot} ${words.waiting.seconds(seconds)}`,
    );
    try {
      return await next;
    } finally {
      waiting?.stop();
    }
  }

  async #showEvent(event: SceneEvent): Promise<void> {
    switch (event.kind) {
      case 'begin':
        this.#kernel = event.kernel;
        return;
      case 'record':
        return await this.#showRecord(event.record, event.trace);
      case 'quiet':
      case 'stuck':
      case 'endless':
        return await this.#showSilence(event);
      case 'over':
        return await this.#end(event.trace);
    }
  }

  async #showRecord(record: TraceRecord, trace: Trace): Promise<void> {
    if (!this.#news.isShown(record)) {
      this.#ladder.pass(record);
      return;
    }
    const { value, lines } = this.#transcript.collect(() =>
      this.#news.printNews(record, trace, this.#ladder.printRow(record, trace)),
    );
    const { isStop, isSaid } = value;
    await this.#transcript.print(lines, isSaid);
    this.#last = record;
    this.#bar?.observe(record);
    const outcome = await this.#askAt(trace);
    // After a guess there is no stop: the learner wants to see how it comes out.
    if (outcome === 'answered' || (isStop && outcome === 'nothing')) await this.#stop(record, trace);
    this.#ladder.needsGap = isSaid || outcome === 'answered' || (outcome === 'guess' && this.#bar !== undefined);
  }

  /** Asks the questions of the last record, and prints the verdicts that it decides. Returns what came last. */
  async #askAt(trace: Trace): Promise<QuizOutcome> {
    const isDecided = await this.#printDecided(trace);
    const asked = await this.#quiz.ask('record', trace);
    const isDecidedNow = await this.#printDecided(trace);
    if (asked === 'nothing' && !isDecided) return asked;
    this.#bar?.halt();
    return asked === 'guess' && !isDecidedNow ? 'guess' : 'answered';
  }

  async #printDecided(trace: Trace): Promise<boolean> {
    const { value: isDecided, lines } = this.#transcript.collect(() => this.#quiz.printDecided(trace));
    await this.#transcript.print(lines, true);
    return isDecided;
  }

  async #stop(record: TraceRecord, trace: Trace): Promise<void> {
    await this.#replay.stop(stopName(trace), async () => await this.#wait(record));
    this.#news.reminder.clear();
  }

  async #wait(record: TraceRecord): Promise<void> {
    if (await this.#bar?.stop(record)) this.#transcript.markRead();
  }

  /** Waits for the learner at the record that was shown last. */
  async #waitAtLast(): Promise<void> {
    if (this.#last) await this.#wait(this.#last);
  }

  async #showSilence(event: Silence): Promise<void> {
    const { words, look } = this.#context;
    if (event.kind !== 'quiet') this.#isStuck = true;
    await this.#transcript.print(silenceLines(event, this.#scene, this.#texts, words, look()), true);
    this.#ladder.needsGap = true;
  }

  async #end(trace: Trace): Promise<void> {
    await this.#printDecided(trace);
    await this.#printChart(trace);
    await this.#quiz.ask('end', trace);
    await this.#printDecided(trace);
    if (this.#options.changed) return await this.#transcript.makeRoom(OUTCOME_ROWS);
    const { material, told } = this.#options;
    const isLast = this.#scene === material.lesson.scenes.at(-1);
    const next = this.#scene.change ? 'change' : isLast ? 'end' : 'scene';
    const { ended, onward } = this.#context.words.scene;
    const say = this.#bar && told.isFirst('scene ended') ? ended : undefined;
    if (say === undefined && this.#hasReadAll()) return;
    await this.#replay.stop('end', async () => await this.#bar?.end(onward(next), say));
  }

  async #printChart(trace: Trace): Promise<void> {
    const { chart } = this.#scene;
    if (!chart) return;
    const { isInteractive, isPlain } = this.#options.context;
    const lines = chartLines(seriesOf(trace, chart), chart, this.#context.look(), isInteractive && !isPlain);
    await this.#transcript.print(lines, true);
  }

  /** Whether only a few rows were printed since the learner last pressed a key. Then no stop is needed. */
  #hasReadAll(): boolean {
    const { rows, prose } = this.#transcript.unread;
    return prose === 0 && rows <= FEW_LINES;
  }

  #printCaughtUp(isSame: boolean): void {
    const { scene } = this.#context.words;
    this.#print(['', ...proseLines(isSame ? scene.backAgain : scene.otherWay, this.#context.look(), { indent: 2 })]);
    this.#transcript.markRead();
  }

  #print(lines: readonly Line[]): void {
    this.#context.print(lines);
  }
}
