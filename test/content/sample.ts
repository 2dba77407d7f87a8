import { type Language, perLanguage } from '../../src/model/language.ts';
import type { Change, Lesson, Predict, Question, Remark, Scene } from '../../src/model/lesson.ts';
import type { ChangeText, LessonText, QuestionText, SceneText } from '../../src/model/lesson-text.ts';
import type { EventRecord, TraceRecord } from '../../src/model/record.ts';
import { event, first } from '../../src/model/select.ts';
import type { Finding } from './finding.ts';
import type { Round, Studied } from './studied.ts';

/** A small lesson that nothing is wrong with, for tests to spoil. */
interface Spoilt {
  scene?: Partial<Scene>;
  text?: Partial<Record<Language, Partial<SceneText>>>;
  lesson?: Partial<Lesson>;
  frame?: Partial<Record<Language, Partial<LessonText>>>;
  rounds?: readonly Round[];
  files?: Record<string, string>;
  bare?: Studied['bare'];
  candidates?: Studied['candidates'];
  starters?: Studied['starters'];
  recordings?: Studied['recordings'];
}

const HELLO: EventRecord['data'] = { kind: 'Buffer', bytes: 5, text: 'hello', cut: false };
const SERVER = "import net from 'node:net';\n\nnet.createServer().listen(0);\n";

/** One server that hears one word. */
export const RECORDS: readonly TraceRecord[] = [
  happened('server#1', 'listening', {
    state: { listening: true, address: { address: '127.0.0.1', family: 'IPv4', port: 28123 } },
  }),
  happened('server#1', 'connection'),
  happened('socket#1', 'data', { data: HELLO }),
  { type: 'output', seq: 0, t: 0, program: 'server', stream: 'stdout', text: 'hello\n' },
  { type: 'exit', seq: 0, t: 0, program: 'server', code: 0, signal: null },
];

/** An event of the server program. */
export function happened(object: EventRecord['object'], name: string, more: Partial<EventRecord> = {}): EventRecord {
  return { type: 'event', seq: 0, t: 0, program: 'server', object, name, args: [], listeners: 1, state: {}, ...more };
}

export function round(records: readonly TraceRecord[] = RECORDS, more: Partial<Round> = {}): Round {
  const numbered = records.map((record, index) => ({ ...record, seq: index + 1, t: index }));
  return { scene: 'only', pace: 'free', records: numbered, left: { pids: [], ports: [] }, ...more };
}

const REMARKS: readonly Remark[] = [
  { at: event('server', 'listening'), say: 'open' },
  { at: event('server', 'data'), say: 'word' },
];

/** Asks how many bytes come, before they do. */
export const BYTES: Predict = {
  id: 'bytes',
  kind: 'predict',
  at: event('server', 'connection'),
  about: { file: 'server.js', line: 'listen(' },
  choices: ['none', 'five'],
  answer: (trace) => (first(trace, event('server', 'data'))?.data?.bytes === 5 ? 'five' : undefined),
};
const START: Question = {
  ...BYTES,
  id: 'start',
  at: 'start',
  choices: ['five', 'none'],
  answer: (trace) => (first(trace, event('server', 'connection')) ? 'five' : undefined),
};
const WORD: Question = {
  id: 'word',
  kind: 'type',
  at: 'end',
  about: { file: 'server.js', line: 'listen(' },
  answer: (trace) => [first(trace, event('server', 'data'))?.data?.text ?? ''],
};
const QUESTIONS: readonly Question[] = [BYTES, START, WORD];

/** What the two languages say to a question. */
export function askedIn(language: Language, more: Partial<QuestionText> = {}): QuestionText {
  const [ask, few, many, hint, second] =
    language === 'zh'
      ? ['有多少？', '没有', '五个', '数一数。', '等一等。']
      : ['How many?', 'none', 'five', 'Count.', 'Wait.'];
  return {
    ask,
    choices: {
      none: { label: few, why: `${few}${stop(language)}` },
      five: { label: many, why: `${many}${stop(language)}` },
    },
    hints: [hint, second],
    ...more,
  };
}

function stop(language: Language): string {
  return language === 'zh' ? '。' : '.';
}

/** A change that nobody has played. */
const CHANGE: Change = {
  file: 'server.js',
  at: 'net.createServer().listen(0);',
  how: 'above',
  candidates: [
    { id: 'say', lines: ["console.log('hello');"] },
    { id: 'exit', lines: ['process.exit();'], wanted: true },
    { id: 'nothing', how: 'instead', lines: [] },
  ],
  does: ({ records }) => records.every(({ type }) => type === 'exit'),
};

function changeText(language: Language): ChangeText {
  const [ask, why] = language === 'zh' ? ['让它停下。', '它没有停下。'] : ['Stop it.', 'It went on.'];
  return { ask, reached: why, missed: why, candidates: { say: { why }, exit: { why }, nothing: { why } } };
}

function sceneText(language: Language): SceneText {
  const isEnglish = language !== 'zh';
  const { choices: _none, ...typed } = askedIn(language, { why: isEnglish ? 'It was sent.' : '对方发来的。' });
  return {
    title: isEnglish ? 'A word' : '一个词',
    intro: isEnglish ? 'Watch what comes.' : '看看会来什么。',
    say: {
      open: isEnglish ? 'It listens.' : '它在监听。',
      word: ({ record }) => (isEnglish ? `${record.data?.bytes} bytes came.` : `来了 ${record.data?.bytes} 个字节。`),
    },
    questions: { bytes: askedIn(language), start: askedIn(language), word: typed },
    change: changeText(language),
  };
}

function lessonText(language: Language, text: Partial<SceneText>, frame: Partial<LessonText>): LessonText {
  const isEnglish = language !== 'zh';
  return {
    title: isEnglish ? 'Words' : '词语',
    summary: isEnglish ? 'What comes in.' : '收到了什么。',
    scenes: { only: { ...sceneText(language), ...text } },
    remember: isEnglish ? ['Bytes come.', 'They are counted.'] : ['字节会来。', '字节可以数。'],
    ...frame,
  };
}

export function sample({
  scene,
  text,
  lesson,
  frame,
  rounds,
  files,
  bare,
  candidates,
  starters,
  recordings,
}: Spoilt = {}): Studied {
  const only: Scene = {
    id: 'only',
    programs: [{ name: 'server', file: 'server.js' }],
    api: ['net.Server#event:listening'],
    say: REMARKS,
    questions: QUESTIONS,
    change: CHANGE,
    ...scene,
  };
  return {
    lesson: {
      id: 'words',
      group: 'core',
      buildsOn: [],
      scenes: [only],
      texts: perLanguage((language) => lessonText(language, text?.[language] ?? {}, frame?.[language] ?? {})),
      ...lesson,
    },
    files: new Map(
      Object.entries(
        files ?? {
          'lesson.ts': "import { en } from './en.ts';\nimport { zh } from './zh.ts';\n",
          'en.ts': '',
          'zh.ts': '',
          'server.js': SERVER,
        },
      ),
    ),
    candidates: candidates ?? [],
    starters: starters ?? new Map(),
    recordings: recordings ?? new Map(),
    rounds: rounds ?? [round(), round(RECORDS, { pace: 'step' })],
    bare: bare ?? [
      {
        scene: 'only',
        programs: [
          { name: 'server', file: 'server.js', stdout: 'hello\n', stderr: '', ending: { code: 0, signal: null } },
        ],
      },
    ],
  };
}

/** Findings as `what: why`. */
export function lines(findings: readonly Finding[]): string[] {
  return findings.map(({ what, why, isWarning }) => `${isWarning ? 'warning ' : ''}${what}: ${why}`);
}

export { QUESTIONS, REMARKS };
