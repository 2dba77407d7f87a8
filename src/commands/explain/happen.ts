import { readFile } from 'node:fs/promises';
import type { Context } from '../../context/context.ts';
import { UsageError } from '../../context/errors.ts';
import { documentLines, type Reporters } from '../../context/format.ts';
import { prepareToRun } from '../../context/prepare.ts';
import { perLanguage } from '../../model/language.ts';
import type { Lesson, Scene, SceneProgram } from '../../model/lesson.ts';
import { type TraceHeader, type TraceRecord, writeRecord } from '../../model/record.ts';
import { event, see } from '../../model/select.ts';
import { CODES, type CodeWord, codeFolder } from '../../narrator/reference/codes.ts';
import { playScene } from '../../play/scene/scene.ts';
import { codeColumns } from '../../view/code/columns.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import { Ladder } from '../../view/ladder.ts';
import { prose } from '../../view/prose.ts';
import { titleRule } from '../../view/screen/rule.ts';
import { stopBlock } from '../../view/screen/stop.ts';
import { inRole, joined } from '../../view/span.ts';
import { cited, meaningsOf, type Question, understand } from './explain.ts';
import type { ExplainDocument, Meaning } from './meaning.ts';
import type { Speech } from './speech.ts';

interface HappenOptions {
  context: Context;
  code: CodeWord;
  meaning: Meaning;
  speech: Speech;
  word: string;
}

/**
 * Makes the error that was asked for happen on the loopback, and tells it as it comes. Says whether it really did.
 *
 * @throws UsageError where the words mean nothing, or no error
 */
export async function happen(context: Context, question: Question): Promise<boolean> {
  const { word, topics, speech } = await understand(context, question);
  const [topic, another] = topics;
  if (topic?.kind !== 'code' || another !== undefined) throw new UsageError(speech.words.onlyCodesRun(cited(word)));
  const [meaning] = await meaningsOf(context, [topic], speech);
  if (meaning === undefined) throw new Error(`Nothing is known of ${topic.code}`);
  const options = { context, code: topic.code, meaning, speech, word };
  const refusal = refusalOf(meaning, speech);
  if (refusal === undefined) await prepareToRun(context);
  return await RUNNERS[question.format](options, refusal);
}

const RUNNERS: Reporters<(options: HappenOptions, refusal: string | undefined) => Promise<boolean>> = {
  screen: onScreen,
  json: asJson,
};

/** Why it is not even tried; undefined where it is. */
function refusalOf({ run, node, name }: Meaning, { words }: Speech): string | undefined {
  if (run?.isPossible !== true) return run?.why ?? words.didNotHappen(name);
  return node.has ? undefined : words.lacksIt(node.version);
}

async function onScreen(options: HappenOptions, refusal: string | undefined): Promise<boolean> {
  const { context, code, speech } = options;
  if (refusal !== undefined) {
    context.print(['', ...prose(`${code}: ${refusal}`, context.look(), { indent: 1 }), '']);
    return false;
  }
  const happened = await new Showing(options).run();
  const look = context.look();
  const told = happened ? speech.words.happened(code) : speech.words.didNotHappen(code);
  context.print(['', ...prose(told, look, { indent: 1, role: 'strong' })]);
  context.print(['', joined(' ', inRole('code', `net-lessons explain ${code}`)), '']);
  return happened;
}

async function asJson({ context, code, meaning, word }: HappenOptions, refusal: string | undefined): Promise<boolean> {
  const records: TraceRecord[] = [];
  let header: TraceHeader | undefined;
  if (refusal === undefined)
    for await (const moment of played(context, code)) {
      context.signal.throwIfAborted();
      if (moment.kind === 'begin') header = moment.header;
      if (moment.kind === 'record') records.push(moment.record);
    }
  const happened = records.some((record) => carries(record, code));
  const run = {
    happened,
    ...(refusal === undefined ? {} : { why: refusal }),
    ...(header ? { header } : {}),
    records: records.map(writeRecord),
  };
  context.print(documentLines({ word, meanings: [meaning], run } satisfies ExplainDocument));
  return happened;
}

/** Whether a record shows the error: it carries it, or the program printed it. */
function carries(record: TraceRecord, code: CodeWord): boolean {
  const { error, text } = see(record);
  return error?.code === code || error?.name === code || error?.message === code || text.includes(code);
}

/** The folder's programs as a scene without texts: the narrator tells everything. */
function sceneOf(code: CodeWord): Scene & { programs: readonly SceneProgram[] } {
  const files = CODES[code].programs ?? [];
  const programs = files.map((file, index): SceneProgram => {
    const before = files[index - 1];
    const after = before === undefined ? {} : { after: event(nameOf(before), 'listening') };
    return { name: nameOf(file), file, ...after };
  });
  return { id: code, programs, say: [], questions: [] };
}

function nameOf(file: string): string {
  return file.replace(/\.js$/, '');
}

const NO_TEXTS = perLanguage(() => ({ title: '', summary: '', scenes: {}, remember: [] }));

function played(context: Context, code: CodeWord): ReturnType<typeof playScene> {
  const scene = sceneOf(code);
  const lesson: Lesson = { id: code, group: 'ends', api: [], scenes: [scene], texts: NO_TEXTS };
  const { words, probe, env, signal } = context;
  return playScene({
    lesson,
    scene,
    words,
    folder: folderOf(context, code),
    probe,
    env,
    step: false,
    all: false,
    signal,
  });
}

function folderOf({ lessons }: Context, code: CodeWord): URL {
  return new URL(`../codes/${codeFolder(code)}/`, lessons);
}

/** The run on the screen: the programs, the ladder, and the narration of each event and failure. */
class Showing {
  readonly #options: HappenOptions;
  #sources: ProgramText[] = [];
  readonly #ladder: Ladder;

  constructor(options: HappenOptions) {
    this.#options = options;
    this.#ladder = new Ladder(sceneOf(options.code).programs);
  }

  async run(): Promise<boolean> {
    const { context, code } = this.#options;
    await this.#introduce();
    let happened = false;
    for await (const moment of played(context, code)) {
      context.signal.throwIfAborted();
      if (moment.kind !== 'record') continue;
      happened ||= carries(moment.record, code);
      this.#show(moment.record);
    }
    return happened;
  }

  async #introduce(): Promise<void> {
    const { context, code, speech } = this.#options;
    const look = context.look();
    const { programs } = sceneOf(code);
    this.#sources = await Promise.all(
      programs.map(async ({ file }) => ({
        title: file,
        source: await readFile(new URL(file, folderOf(context, code)), 'utf8'),
      })),
    );
    context.print([
      '',
      titleRule(speech.words.running(code), process.version, look),
      '',
      ...codeColumns(this.#sources, look),
      '',
      ...this.#ladder.heading(look),
    ]);
  }

  #show(record: TraceRecord): void {
    const { context } = this.#options;
    const look = context.look();
    context.print(this.#ladder.add(record, look));
    if (isTold(record)) context.print([...stopBlock(record, this.#sources, record.say, context.words, look), '']);
  }
}

/** What the program reacts to, what went wrong, and what it does to a connection; the rest is on the ladder. */
function isTold(record: TraceRecord): boolean {
  if (record.type === 'event') return record.listeners > 0 || record.error !== undefined;
  if (record.type === 'call') return record.threw !== undefined || ENDING.includes(record.name);
  return record.type === 'crash';
}

const ENDING = ['destroy', 'end', 'resetAndDestroy'];
