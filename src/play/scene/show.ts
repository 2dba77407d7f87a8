import type { Context } from '../../context/context.ts';
import { isLastNew } from '../../model/difference.ts';
import type { Scene } from '../../model/lesson.ts';
import type { SceneText } from '../../model/lesson-text.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import { isRedundantEvent } from '../../model/redundant-event.ts';
import { matchesLast, type Selector, see } from '../../model/select.ts';
import type { Narration } from '../../narrator/narration.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import { Ladder } from '../../view/ladder.ts';
import { prose } from '../../view/prose.ts';
import { NEW } from '../../view/screen/change.ts';
import { introduction } from '../../view/screen/introduction.ts';
import { titleRule } from '../../view/screen/rule.ts';
import { sayBlock, stopBlock } from '../../view/screen/stop.ts';
import type { PlayedScene } from '../../view/screen/summary.ts';
import type { Line } from '../../view/span.ts';
import { withoutInnerLines } from '../../view/stack.ts';
import { type ChangedRun, mostAfter } from '../change/changed-run.ts';
import { type AskedFor, SceneQuiz } from '../quiz/quiz.ts';
import { type Material, scenePrograms, sceneTexts } from './material.ts';
import { newsAt } from './news.ts';
import { Reminder } from './reminder.ts';
import { type Moment, playScene, spoken } from './scene.ts';
import { StopBar } from './stop-bar.ts';
import { rowsAboveKeys, Story } from './story.ts';
import type { Told } from './told.ts';
import { type SceneMark, stopName, Way } from './way.ts';

export interface ShowOptions {
  context: Context;
  material: Material;
  scene: Scene;
  /** What the learner was told before; what the scene tells is added. */
  told: Told;
  all: boolean;
  /** Left out for a play without stops. */
  dialog: Dialog | undefined;
  /** Of the run of a changed program. */
  changed?: ChangedRun | undefined;
  /** How far the learner came in an earlier play, which is shown again without stopping. */
  before?: SceneMark | undefined;
  /** Is told how far the learner has come, whenever something is asked. */
  keep?: (mark: SceneMark) => void;
}

/** How a scene was played. `isStuck`: what it waited for never came. */
export interface Shown {
  played: PlayedScene;
  /** All that happened, also what was not shown. */
  records: readonly TraceRecord[];
  answers: SceneQuiz['answers'];
  isStuck: boolean;
}

/** Shows a scene: its programs, then what happens, event by event. */
export async function showScene(options: ShowOptions): Promise<Shown> {
  try {
    return await new Show(options, await options.context.words.narration()).run();
  } finally {
    options.dialog?.eraseRest();
  }
}

/** What can be read in passing. */
const FEW_LINES = 4;

/** The lanes are named again once their names are further up than this part of the window. */
const HEADING_AGAIN = 2 / 3;

/** What tells how a change came out takes so many rows at least. */
const OUTCOME_ROWS = 10;

const EMPTY: Trace = { records: [], over: false };

class Show {
  readonly #context: Context;
  readonly #options: ShowOptions;
  readonly #scene: Scene;
  readonly #texts: SceneText;
  readonly #sources: readonly ProgramText[];
  readonly #quiz: SceneQuiz;
  readonly #bar: StopBar | undefined;
  readonly #narration: Narration;
  readonly #reminder: Reminder;
  readonly #way: Way;
  readonly #story: Story;
  readonly #ladder: Ladder;
  #isStuck = false;
  /** How many lines had been printed when the lanes were last named. */
  #headedAt = 0;
  /** Whether something stands below the ladder, from which its next row is to be set apart. */
  #isApart = false;
  /** What was shown last. */
  #last: TraceRecord | undefined;

  constructor(options: ShowOptions, narration: Narration) {
    const { material, scene, told, dialog } = options;
    const story = new Story(options.context, dialog, () => this.#way.pause(() => this.#waitAtLast()));
    const { context } = story;
    this.#story = story;
    this.#context = context;
    this.#options = options;
    this.#narration = narration;
    this.#scene = scene;
    this.#texts = sceneTexts(material, scene);
    this.#sources = scenePrograms(material, scene);
    this.#way = new Way(options.before, {
      arrive: (isSame) => this.#arrive(isSame),
      keep: (passed, guesses) => options.keep?.({ passed, guesses, answers: this.#quiz.answers }),
    });
    const reminder = new Reminder(context, narration);
    this.#reminder = reminder;
    const { keys, help } = context.words.stop;
    this.#bar =
      dialog &&
      new StopBar(context, dialog, {
        keys,
        get help() {
          return [...reminder.lines(), ...help];
        },
        sources: (record) => this.#marked(record),
        recent: () => story.recent,
        isListed: (rows) => story.listing.isInSight(rows),
        unread: () => story.unread.rows,
      });
    this.#quiz = new SceneQuiz(
      context,
      { ...scene, texts: this.#texts.questions },
      {
        dialog,
        programs: this.#sources,
        told,
        way: this.#way,
        inspected: (record) => this.#bar?.inspected(record) ?? [],
        story,
      },
    );
    this.#ladder = new Ladder(scene.programs);
  }

  async run(): Promise<Shown> {
    await this.#introduce();
    await this.#quiz.ask('start', EMPTY);
    await this.#story.put(['', ...this.#heading()], false);
    const records = await this.#watch();
    const seen = records.filter((record) => this.#isShown(record));
    return {
      played: { title: this.#texts.title, programs: this.#scene.programs, records: seen, all: this.#options.all },
      records,
      answers: this.#quiz.answers,
      isStuck: this.#isStuck,
    };
  }

  #marked(record: TraceRecord | undefined): ProgramText[] {
    const place = record && 'at' in record ? record.at : undefined;
    return this.#sources.map((source) => (source.title === place?.file ? { ...source, mark: place.line } : source));
  }

  /** Shows what the scene is and its programs, in parts if need be. Whoever has been past them before does not stop there. */
  async #introduce(): Promise<void> {
    const { scene } = this.#context.words;
    const parts = this.#introduction();
    for (const part of parts.slice(0, -1)) {
      this.#print(part);
      if (!this.#way.hasPassed('start')) await this.#bar?.introduce(scene.program);
    }
    this.#print(parts.at(-1) ?? []);
    if (parts.length === 1) this.#story.listing.begin(parts.flat().length);
    const isAsked = this.#scene.questions.some(({ at }) => at === 'start');
    await this.#way.stop('start', async () => await this.#bar?.introduce(isAsked ? scene.question : scene.start));
    this.#story.read();
  }

  /** Of a changed program, only what is different is introduced. */
  #introduction(): readonly (readonly Line[])[] {
    const { material, dialog, changed } = this.#options;
    if (changed) return changed.head;
    const { words } = this.#context;
    const look = this.#context.look();
    const place = material.lesson.scenes.indexOf(this.#scene) + 1;
    const title = `${material.entry.number} ${material.lesson.id} ${look.glyphs.dot} ${this.#texts.title}`;
    const told = [
      '',
      titleRule(title, words.scene.count(place, material.lesson.scenes.length), look),
      '',
      ...prose(this.#texts.intro, look, { indent: 1 }),
    ];
    return introduction(told, this.#sources, rowsAboveKeys(dialog), look);
  }

  async #watch(): Promise<readonly TraceRecord[]> {
    const { context, material, all, dialog, changed } = this.#options;
    const moments = playScene({
      lesson: material.lesson,
      scene: this.#scene,
      change: changed?.id,
      words: context.words,
      folder: changed?.folder ?? material.folder,
      probe: context.probe,
      env: context.env,
      step: dialog !== undefined,
      all,
      most: changed && mostAfter(changed.before),
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
    const { words } = this.#context;
    const { ends } = this.#scene;
    const what =
      ends && 'quietMs' in ends ? words.waiting.quiet(ends.quietMs) : words.waiting.next(this.#running(trace));
    const waiting = this.#options.dialog?.wait(
      (seconds) => `${what} ${this.#context.look().glyphs.dot} ${words.waiting.seconds(seconds)}`,
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
        return await this.#quiet(moment.ms, moment.trace);
      case 'stuck':
        return await this.#stuck(moment);
      case 'endless':
        return await this.#endless();
      case 'over':
        return await this.#over(moment.trace);
    }
  }

  async #record(record: TraceRecord, trace: Trace): Promise<void> {
    if (!this.#isShown(record)) {
      this.#ladder.pass(record);
      return;
    }
    const { value, lines } = this.#story.collect(() => this.#tell(record, trace, this.#row(record, trace)));
    const { isStop, isSaid } = value;
    await this.#story.put(lines, isSaid);
    this.#last = record;
    this.#bar?.pass(record);
    const outcome = await this.#quizAt(trace);
    // Who has just handed in a guess waits for what comes of it.
    if (outcome === 'told' || (isStop && outcome === 'nothing')) await this.#stop(record, trace);
    this.#isApart = isSaid || outcome === 'told' || (outcome === 'guess' && this.#bar !== undefined);
  }

  /** Shows a row of the ladder. Says whether the run before the change had the same. */
  #row(record: TraceRecord, trace: Trace): boolean {
    const { changed } = this.#options;
    const isNew = changed !== undefined && isLastNew(trace.records, changed.before);
    const look = this.#context.look();
    const told = this.#options.all ? record : withoutInnerLines(record, look);
    const mark = isNew ? NEW : '';
    this.#print([...(this.#isApart ? ['', ...this.#headingAgain()] : []), ...this.#ladder.row(told, look, mark)]);
    this.#ladder.pass(record);
    return changed !== undefined && !isNew;
  }

  #heading(): Line[] {
    this.#headedAt = this.#story.count;
    return this.#ladder.heading(this.#context.look());
  }

  /** The names of the lanes once more, where they have gone out of sight. */
  #headingAgain(): Line[] {
    const { dialog } = this.#options;
    const isSeen = this.#story.count - this.#headedAt < (dialog?.rows() ?? Number.POSITIVE_INFINITY) * HEADING_AGAIN;
    return isSeen || this.#scene.programs.length === 1 ? [] : this.#heading();
  }

  /** Asks what is to be asked at a record, and tells how guesses came out. Says what came last. */
  async #quizAt(trace: Trace): Promise<AskedFor> {
    const isTold = await this.#tellDecided(trace);
    const asked = await this.#quiz.ask('record', trace);
    const isToldNow = await this.#tellDecided(trace);
    if (asked === 'nothing' && !isTold) return asked;
    this.#bar?.halt();
    return asked === 'guess' && !isToldNow ? 'guess' : 'told';
  }

  async #tellDecided(trace: Trace): Promise<boolean> {
    const { value: isTold, lines } = this.#story.collect(() => this.#quiz.tellDecided(trace));
    await this.#story.put(lines, true);
    return isTold;
  }

  async #stop(record: TraceRecord, trace: Trace): Promise<void> {
    await this.#way.stop(stopName(trace), async () => await this.#wait(record));
    this.#reminder.forget();
  }

  async #wait(record: TraceRecord): Promise<void> {
    if (await this.#bar?.stop(record)) this.#story.read();
  }

  /** Waits at what was shown last, in the middle of what is told. */
  async #waitAtLast(): Promise<void> {
    if (this.#last) await this.#wait(this.#last);
  }

  /** Says what is new at a record; of what is not, the learner can be reminded. */
  #tell(record: TraceRecord, trace: Trace, isKnown: boolean): { isStop: boolean; isSaid: boolean } {
    const { context, told } = this.#options;
    const look = context.look();
    const { kind, say, ids } = newsAt(trace, {
      scene: this.#scene,
      narration: this.#narration,
      told: told.ids,
      isKnown,
    });
    told.add(ids);
    if (kind === 'row') this.#reminder.note(record, trace);
    else if (kind === 'passing') this.#print(sayBlock(say, look));
    else {
      const sources = record.type === 'event' && this.#isPredicted(trace) ? 'untold' : this.#sources;
      this.#print(stopBlock(record, sources, say, context.words, look));
    }
    return { isStop: kind === 'stop', isSaid: kind !== 'row' };
  }

  #isShown(record: TraceRecord): boolean {
    const { all, material } = this.#options;
    return all || !isRedundantEvent(record, material.lesson, this.#scene);
  }

  /** Whether something is to be predicted here: then nobody says which function is about to run. */
  #isPredicted(trace: Trace): boolean {
    return this.#scene.questions.some(({ kind, at }) => {
      return kind === 'predict' && typeof at === 'object' && matchesLast(at, trace);
    });
  }

  async #quiet(ms: number, trace: Trace): Promise<void> {
    const { words } = this.#context;
    const { ends } = this.#scene;
    const last = trace.records.at(-1);
    const text = ends && 'nothing' in ends ? this.#texts.say[ends.nothing] : undefined;
    await this.#story.put(
      [
        '',
        ...prose(words.waiting.nothingCame(ms), this.#context.look(), { indent: 2, role: 'strong' }),
        ...(text !== undefined && last
          ? sayBlock(spoken(text, { record: see(last), trace }), this.#context.look())
          : []),
      ],
      true,
    );
    this.#isApart = true;
  }

  async #stuck({ ms, missing }: { ms: number; missing: readonly Selector[] }): Promise<void> {
    const { words } = this.#context;
    this.#isStuck = true;
    await this.#story.put(
      ['', ...prose(words.waiting.stuck(ms, missing.map(selectorName)), this.#context.look(), { indent: 2 })],
      true,
    );
    this.#isApart = true;
  }

  async #endless(): Promise<void> {
    this.#isStuck = true;
    await this.#story.put(
      ['', ...prose(this.#context.words.change.endless, this.#context.look(), { indent: 2 })],
      true,
    );
    this.#isApart = true;
  }

  async #over(trace: Trace): Promise<void> {
    await this.#tellDecided(trace);
    await this.#quiz.ask('end', trace);
    await this.#tellDecided(trace);
    if (this.#options.changed) return await this.#story.makeRoom(OUTCOME_ROWS);
    const { material, told, context } = this.#options;
    const isLast = this.#scene === material.lesson.scenes.at(-1);
    const next = this.#scene.change ? 'change' : isLast ? 'end' : 'scene';
    const { ended, onward } = context.words.scene;
    const say = this.#bar && told.isFirst('scene ended') ? ended : undefined;
    if (say === undefined && this.#hasReadAll()) return;
    await this.#way.stop('end', async () => await this.#bar?.end(onward(next), say));
  }

  /** Whether nothing but a few rows has come since the learner last went on: then what comes next need not wait. */
  #hasReadAll(): boolean {
    const { rows, prose } = this.#story.unread;
    return prose === 0 && rows <= FEW_LINES;
  }

  #arrive(isSame: boolean): void {
    const { scene } = this.#context.words;
    this.#print(['', ...prose(isSame ? scene.backAgain : scene.otherWay, this.#context.look(), { indent: 2 })]);
    this.#story.read();
  }

  #print(lines: readonly Line[]): void {
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
