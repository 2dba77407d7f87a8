import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusal } from '../../lessons/07-connect/answers.ts';
import errors from '../../lessons/09-errors/lesson.ts';
import proxy from '../../lessons/24-proxy/lesson.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import type { Scene } from '../../src/model/lesson.ts';
import type { TextContext } from '../../src/model/lesson-text.ts';
import type { Trace, TraceRecord } from '../../src/model/record.ts';
import { see } from '../../src/model/select.ts';
import { happened } from './sample.ts';

// Systems differ in what they send for a socket with bytes unread, and for a process that was killed. The check sees the one on which it runs.

type Note = 'end' | 'read ECONNRESET';

interface System {
  title: string;
  unread: Note;
  killed: Note;
  /** By question; undefined where none of the choices is the whole truth. */
  answers: Record<'unread' | 'killed' | 'reset' | 'ended', string | undefined>;
}

const SYSTEMS: readonly System[] = [
  {
    title: 'that resets for bytes unread, and not for a process that was killed',
    unread: 'read ECONNRESET',
    killed: 'end',
    answers: { unread: 'error', killed: 'end', reset: 'unread', ended: 'any' },
  },
  {
    title: 'that never resets by itself',
    unread: 'end',
    killed: 'end',
    answers: { unread: 'end', killed: 'end', reset: 'unread', ended: 'any' },
  },
  {
    title: 'that resets for both',
    unread: 'read ECONNRESET',
    killed: 'read ECONNRESET',
    answers: { unread: 'error', killed: 'error', reset: undefined, ended: 'chosen' },
  },
];

const SCENE = errors.scenes.find(({ id }) => id === 'ways') as Scene;

function traceOn({ unread, killed }: System): Trace {
  const notes = { ends: 'end', destroys: 'end', unread, resets: 'read ECONNRESET', frozen: 'timeout', killed };
  const records = Object.entries(notes).map(
    ([name, note], index): TraceRecord => ({
      ...{ type: 'output', seq: index + 1, t: index, program: 'server' },
      ...{ stream: 'stdout', text: `${name}: ${note}\n` },
    }),
  );
  return { records, over: true };
}

function answersIn(trace: Trace): Record<string, unknown> {
  const computed = (SCENE.questions ?? []).map(({ id, answer }) => [id, answer(trace)]);
  return Object.fromEntries(computed) as Record<string, unknown>;
}

for (const system of SYSTEMS)
  test(`errors knows the answers on a system ${system.title}`, () => {
    assert.deepEqual(answersIn(traceOn(system)), { ...system.answers, frozen: 'timeout' });
  });

test('what errors says of a choice that only some systems make right is another text where it is wrong', () => {
  const trace = traceOn(SYSTEMS[0] as System);
  const record = see(trace.records[0] as TraceRecord);
  const differing = [
    ...(['end', 'error'] as const).flatMap((choice) => [['unread', choice] as const, ['killed', choice] as const]),
    ...(['chosen', 'any'] as const).map((choice) => ['ended', choice] as const),
  ];
  for (const language of LANGUAGES)
    for (const [question, choice] of differing) {
      const why = errors.texts[language].scenes.ways?.questions[question]?.choices?.[choice]?.why;
      assert.ok(typeof why === 'function', `${language}, ${question}: ${choice}`);
      const sight: TextContext = { record, trace };
      assert.notEqual(why({ ...sight, right: true }), why({ ...sight, right: false }));
    }
});

test('a client was refused too where the machine has no ::1, and that address is what its error names', () => {
  const errors = ['EADDRNOTAVAIL', 'ECONNREFUSED'].map((code) => ({ name: 'Error', message: `connect ${code}`, code }));
  const error = { name: 'AggregateError', message: '', code: 'EADDRNOTAVAIL', errors };
  const told = { ...happened('socket#1', 'error', { error }), program: 'client' };
  assert.ok(refusal({ records: [told], over: true }));
  assert.equal(refusal({ records: [{ ...told, error: { ...error, errors: [errors[0]!] } }], over: true }), undefined);
});

test('that bytes wait in the proxy is not said any more once its client has woken up, as it does while somebody reads', () => {
  const woke = { ...happened('socket#1', 'end'), type: 'output', program: 'client', stream: 'stdout' } as const;
  const said = LANGUAGES.map((language) => {
    const waits = proxy.texts[language].scenes.full?.say.waits;
    assert.ok(typeof waits === 'function');
    return [[], [{ ...woke, text: 'good morning\n' }]].map((records) =>
      waits({ trace: { records: records as unknown as TraceRecord[], over: true } } as unknown as TextContext),
    );
  });
  for (const [asleep, awake] of said) assert.notEqual(asleep, awake);
  assert.match(String(said[0]?.[1]), /until the client woke up/);
});
