import { readFile } from 'node:fs/promises';
import type { Context } from '../../context/context.ts';
import { UsageError } from '../../context/errors.ts';
import { documentLines, type Reporters } from '../../context/format.ts';
import { prepareToRun } from '../../context/prepare.ts';
import type { TopicMeaning } from '../../model/documents.ts';
import { perLanguage } from '../../model/language.ts';
import type { Lesson, Scene, SceneProgram } from '../../model/lesson.ts';
import { type TraceHeader, type TraceRecord, writeRecord } from '../../model/record.ts';
import { event, see } from '../../model/select.ts';
import { CODES, type CodeWord, codeFolder } from '../../narrator/reference/codes.ts';
import { runScene } from '../../play/scene/scene.ts';
import { codeColumns } from '../../view/code/columns.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import { Ladder } from '../../view/ladder.ts';
import { proseLines } from '../../view/prose.ts';
import { titleRule } from '../../view/screen/rule.ts';
import { stopBlock } from '../../view/screen/stop.ts';
import { joinParts, withRole } from '../../view/span.ts';
import { describeTopics, type ExplainQuestion, parseQuestion, quoteQuestion } from './explain.ts';
import type { ExplainTexts } from './meaning.ts';

interface ErrorRun {
  context: Context;
  code: CodeWord;
  meaning: TopicMeaning;
  explainTexts: ExplainTexts;
  word: string;
}

/**
 * Makes the error of a question happen on the loopback interface, and shows the run. Returns whether the error happened.
 *
 * @throws UsageError if the words are unknown, or mean no error
 */
export async function runError(context: Context, question: ExplainQuestion): Promise<boolean> {
  const { word, topics, explainTexts } = await parseQuestion(context, question);
  const [topic, another] = topics;
  if (topic?.kind !== 'code' || another !== undefined)
    throw new UsageError(explainTexts.words.onlyCodesRun(quoteQuestion(word)));
  const [meaning] = await describeTopics(context, [topic], explainTexts);
  if (meaning === undefined) throw new Error(`Nothing is known of ${topic.code}`);
  const options = { context, code: topic.code, meaning, explainTexts, word };
  const refusal = whyNotRun(meaning, explainTexts);
  if (refusal === undefined) await prepareToRun(context);
  return await RUNNERS[question.format](options, refusal);
}

const RUNNERS: Reporters<(options: ErrorRun, refusal: string | undefined) => Promise<boolean>> = {
  screen: runOnScreen,
  json: runAsJson,
};

/** Why the error can't be made to happen here. Undefined if it can. */
function whyNotRun({ run, node, name }: TopicMeaning, { words }: ExplainTexts): string | undefined {
  if (run?.isPossible !== true) return run?.why ?? words.didNotHappen(name);
  return node.has ? undefined : words.lacksIt(node.version);
}

async function runOnScreen(options: ErrorRun, refusal: string | undefined): Promise<boolean> {
  const { context, code, explainTexts } = options;
  if (refusal !== undefined) {
    context.print(['', ...proseLines(`${code}: ${refusal}`, context.look(), { indent: 1 }), '']);
    return false;
  }
  const happened = await new ErrorRunPrinter(options).run();
  const look = context.look();
  const outcome = happened ? explainTexts.words.happened(code) : explainTexts.words.didNotHappen(code);
  context.print(['', ...proseLines(outcome, look, { indent: 1, role: 'strong' })]);
  context.print(['', joinParts(' ', withRole('code', `net-lessons explain ${code}`)), '']);
  return happened;
}

async function runAsJson({ context, code, meaning, word }: ErrorRun, refusal: string | undefined): Promise<boolean> {
  const records: TraceRecord[] = [];
  let header: TraceHeader | undefined;
  if (refusal === undefined)
    for await (const moment of runCodeScene(context, code)) {
      context.signal.throwIfAborted();
      if (moment.kind === 'begin') header = moment.header;
      if (moment.kind === 'record') records.push(moment.record);
    }
  const happened = records.some((record) => hasError(record, code));
  const run = {
    happened,
    ...(refusal === undefined ? {} : { why: refusal }),
    ...(header ? { header } : {}),
    records: records.map(writeRecord),
  };
  context.print(documentLines({ word, meanings: [meaning], run }));
  return happened;
}

/** Whether a record has the error, or a program printed it. */
function hasError(record: TraceRecord, code: CodeWord): boolean {
  const { error, text } = see(record);
  return error?.code === code || error?.name === code || error?.message === code || text.includes(code);
}

/** The programs of the code's folder as a scene without texts. All sentences are the narrator's. */
function sceneOf(code: CodeWord): Scene & { programs: readonly SceneProgram[] } {
  const files = CODES[code].programs ?? [];
  const programs = files.map((file, index): SceneProgram => {
    const before = files[index - 1];
    const after = before === undefined ? {} : { after: event(programName(before), 'listening') };
    return { name: programName(file), file, ...after };
  });
  return { id: code, programs, say: [], questions: [] };
}

function programName(file: string): string {
  return file.replace(/\.js$/, '');
}

const NO_TEXTS = perLanguage(() => ({ title: '', summary: '', scenes: {}, remember: [] }));

function runCodeScene(context: Context, code: CodeWord): ReturnType<typeof runScene> {
  const scene = sceneOf(code);
  const lesson: Lesson = { id: code, group: 'ends', buildsOn: [], scenes: [scene], texts: NO_TEXTS };
  const { words, probe, env, signal } = context;
  return runScene({
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

/** Prints a run: the programs, the ladder, and sentences about events and failures. */
class ErrorRunPrinter {
  readonly #options: ErrorRun;
  #sources: ProgramText[] = [];
  readonly #ladder: Ladder;

  constructor(options: ErrorRun) {
    this.#options = options;
    this.#ladder = new Ladder(sceneOf(options.code).programs);
  }

  async run(): Promise<boolean> {
    const { context, code } = this.#options;
    await this.#introduce();
    let happened = false;
    for await (const moment of runCodeScene(context, code)) {
      context.signal.throwIfAborted();
      if (moment.kind !== 'record') continue;
      happened ||= hasError(moment.record, code);
      this.#show(moment.record);
    }
    return happened;
  }

  async #introduce(): Promise<void> {
    const { context, code, explainTexts } = this.#options;
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
      titleRule(explainTexts.words.running(code), process.version, look),
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
    if (isExplained(record)) context.print([...stopBlock(record, this.#sources, record.say, context.words, look), '']);
  }
}

/** Whether a record gets a sentence: events with listeners, errors, and calls that end a connection. Others only get a row. */
function isExplained(record: TraceRecord): boolean {
  if (record.type === 'event') return record.listeners > 0 || record.error !== undefined;
  if (record.type === 'call') return record.threw !== undefined || CLOSING_METHODS.includes(record.name);
  return record.type === 'crash';
}

const CLOSING_METHODS = ['destroy', 'end', 'resetAndDestroy'];
