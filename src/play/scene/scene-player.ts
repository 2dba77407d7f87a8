import type { Answers } from '../../model/progress.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import { seriesOf } from '../../model/series.ts';
import { chartLines } from '../../view/chart.ts';
import type { PlayedScene } from '../../view/screen/summary.ts';
import type { KeyWords } from '../../words/keys.ts';
import type { SceneWords } from '../../words/screens/scene.ts';
import type { QuizOutcome } from '../quiz/quiz.ts';
import { awaitedEvents } from './awaited-events.ts';
import { stopName } from './replay.ts';
import type { SceneEvent } from './scene.ts';
import { placeOf, sceneIntroduction } from './scene-introduction.ts';
import type { ShowSceneOptions } from './show-options.ts';
import { type Silence, silenceLines } from './silence.ts';
import { type Stage, setStage } from './stage.ts';

/** How a scene was played. */
export interface ShownScene {
  played: PlayedScene;
  /** All records, also those that were not shown. */
  records: readonly TraceRecord[];
  answers: Answers;
  /** Whether the scene waited for something that never came, or went on without end. */
  isStuck: boolean;
}

/** Shows a scene to a learner: first its programs, then the run, record by record. */
export async function showScene(options: ShowSceneOptions): Promise<ShownScene> {
  try {
    return await new ScenePlayer(options, setStage(options, await options.context.words.narration())).run();
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
  readonly #options: ShowSceneOptions;
  readonly #stage: Stage;
  #isStuck = false;

  constructor(options: ShowSceneOptions, stage: Stage) {
    this.#options = options;
    this.#stage = stage;
  }

  async run(): Promise<ShownScene> {
    const { scene, all } = this.#options;
    const { texts, answers, quiz, ladder, news, printer } = this.#stage;
    await this.#introduce();
    await quiz.ask('start', EMPTY);
    await printer.print(['', ...ladder.heading()], false);
    const records = await this.#playEvents();
    const shown = records.filter((record) => news.isShown(record));
    return {
      played: { title: texts.title, programs: scene.programs, records: shown, all },
      records,
      answers,
      isStuck: this.#isStuck,
    };
  }

  /** Prints the introduction, part by part. A learner who has passed it in an earlier play does not stop here. */
  async #introduce(): Promise<void> {
    const { transcript, replay, bar } = this.#stage;
    const { words, look, print } = transcript.context;
    const parts = sceneIntroduction(this.#options, words, look());
    for (const part of parts.slice(0, -1)) {
      print(part);
      if (!replay.hasPassed('start')) await bar?.introduce(words.scene.program);
    }
    print(parts.at(-1) ?? []);
    if (parts.length === 1) transcript.programs.markPrinted(parts.flat().length);
    const isAsked = this.#options.scene.questions.some(({ at }) => at === 'start');
    await replay.stop(
      'start',
      async () => await bar?.introduce(isAsked ? words.scene.question : this.#startKey(words.scene)),
    );
    transcript.markRead();
  }

  #startKey(words: SceneWords['scene']): KeyWords {
    const { material, scene, changed } = this.#options;
    return !changed && material.standIns.has(scene.id) ? words.startRecorded : words.start;
  }

  async #playEvents(): Promise<readonly TraceRecord[]> {
    let trace = EMPTY;
    for await (const event of awaitedEvents(this.#options)) {
      if (event.kind !== 'begin') trace = event.trace;
      await this.#showEvent(event);
      if (event.kind !== 'over' && this.#hasAskedAll()) {
        await this.#stopAtEnd();
        break;
      }
    }
    return trace.records;
  }

  /** Whether nothing that comes matters any more, because only questions are asked. */
  #hasAskedAll(): boolean {
    return this.#options.questionsOnly === true && this.#stage.quiz.isOver;
  }

  async #showEvent(event: SceneEvent): Promise<void> {
    switch (event.kind) {
      case 'begin':
        this.#stage.kernel.view = event.kernel;
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
    const { news, ladder, transcript, printer, bar } = this.#stage;
    if (!news.isShown(record)) {
      ladder.pass(record);
      return;
    }
    const { value, lines } = transcript.collect(() => this.#printRecord(record, trace));
    const { isStop, isSaid } = value;
    await printer.print(lines, isSaid);
    bar?.observe(record);
    const outcome = await this.#askAt(trace);
    if (this.#options.questionsOnly) this.#passOn();
    // After a guess there is no stop: the learner wants to see how it comes out.
    else if (outcome === 'answered' || (isStop && outcome === 'nothing')) await this.#stop(record, trace);
    ladder.needsGap = isSaid || outcome === 'answered' || (outcome === 'guess' && bar !== undefined);
  }

  /** Prints the row of a record, and what is new at it. */
  #printRecord(record: TraceRecord, trace: Trace): ReturnType<Stage['news']['printNews']> {
    const { ladder, news } = this.#stage;
    const isKnown = ladder.printRow(record, trace);
    return this.#options.questionsOnly ? { isStop: false, isSaid: false } : news.printNews(record, trace, isKnown);
  }

  /** Rows need not be read: the run waits for the learner only before a verdict would go out of sight. */
  #passOn(): void {
    const { transcript } = this.#stage;
    if (transcript.unread.prose === 0) transcript.markRead();
  }

  /** Asks the questions of the last record, and prints the verdicts that it decides. Returns what came last. */
  async #askAt(trace: Trace): Promise<QuizOutcome> {
    const isDecided = await this.#printDecided(trace);
    const asked = await this.#stage.quiz.ask('record', trace);
    const isDecidedNow = await this.#printDecided(trace);
    if (asked === 'nothing' && !isDecided) return asked;
    this.#stage.bar?.halt();
    return asked === 'guess' && !isDecidedNow ? 'guess' : 'answered';
  }

  async #printDecided(trace: Trace): Promise<boolean> {
    const { transcript, printer, quiz } = this.#stage;
    const { value: isDecided, lines } = transcript.collect(() => quiz.printDecided(trace));
    await printer.print(lines, true);
    return isDecided;
  }

  async #stop(record: TraceRecord, trace: Trace): Promise<void> {
    const { replay, news, bar, transcript } = this.#stage;
    await replay.stop(stopName(trace), async () => {
      if (await bar?.stop(record)) transcript.markRead();
    });
    news.reminder.clear();
  }

  async #showSilence(event: Silence): Promise<void> {
    const { transcript, texts, printer, ladder } = this.#stage;
    const { words, look } = transcript.context;
    if (event.kind !== 'quiet') this.#isStuck = true;
    const { scene, questionsOnly } = this.#options;
    const told = questionsOnly ? { ...texts, say: {} } : texts;
    await printer.print(silenceLines(event, scene, told, words, look()), true);
    ladder.needsGap = true;
  }

  async #end(trace: Trace): Promise<void> {
    await this.#printDecided(trace);
    await this.#printChart(trace);
    await this.#stage.quiz.ask('end', trace);
    await this.#printDecided(trace);
    if (this.#options.changed) await this.#stage.printer.makeRoom(OUTCOME_ROWS);
    else await this.#stopAtEnd();
  }

  async #printChart(trace: Trace): Promise<void> {
    const { scene, context } = this.#options;
    if (!scene.chart) return;
    const isDrawn = context.isInteractive && !context.isPlain;
    const lines = chartLines(seriesOf(trace, scene.chart), scene.chart, context.look(), isDrawn);
    await this.#stage.printer.print(lines, true);
  }

  async #stopAtEnd(): Promise<void> {
    const { questionsOnly, told, context } = this.#options;
    const { replay, bar } = this.#stage;
    const { ended, onward } = context.words.scene;
    const say = bar && !questionsOnly && told.isFirst('scene ended') ? ended : undefined;
    if (say === undefined && this.#hasReadAll()) return;
    await replay.stop('end', async () => await bar?.end(onward(this.#next()), say));
  }

  /** What comes after the scene. */
  #next(): Parameters<SceneWords['scene']['onward']>[0] {
    const { questionsOnly, scene } = this.#options;
    const place = placeOf(this.#options);
    const isLast = place.scene === place.of;
    if (questionsOnly) return isLast ? 'result' : 'scene';
    return scene.change ? 'change' : isLast ? 'end' : 'scene';
  }

  /** Whether only a few rows were printed since the learner last pressed a key. Then no stop is needed. */
  #hasReadAll(): boolean {
    const { rows, prose } = this.#stage.transcript.unread;
    return prose === 0 && rows <= FEW_LINES;
  }
}
