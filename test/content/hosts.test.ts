import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reached } from '../../lessons/06-address/answers.ts';
import address from '../../lessons/06-address/lesson.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import type { Scene } from '../../src/model/lesson.ts';
import type { SceneText, TextContext } from '../../src/model/lesson-text.ts';
import type { Trace, TraceRecord } from '../../src/model/record.ts';
import { all, first, see } from '../../src/model/select.ts';
import { values } from '../support/values.ts';
import { happened } from './sample.ts';

// Machines differ in whether they have ::1, and in what their localhost is. The check sees the one on which it runs.

interface Machine {
  title: string;
  hasSix: boolean;
  localhost: readonly string[];
  /** What comes of a client that calls `localhost`. */
  name: 'connects' | 'refused';
}

const MACHINES: readonly Machine[] = [
  { title: 'with both, ::1 first', hasSix: true, localhost: ['::1', '127.0.0.1'], name: 'connects' },
  { title: 'with both, ::1 last', hasSix: true, localhost: ['127.0.0.1', '::1'], name: 'connects' },
  { title: 'whose localhost is 127.0.0.1 only', hasSix: true, localhost: ['127.0.0.1'], name: 'refused' },
  { title: 'without ::1', hasSix: false, localhost: ['127.0.0.1'], name: 'refused' },
];

const SCENE = address.scenes.find(({ id }) => id === 'name') as Scene;

function traceOn({ hasSix, localhost, name }: Machine): Trace {
  const from = (program: string, each: ReturnType<typeof happened>) => ({ ...each, program });
  const refused = { name: 'Error', message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' };
  const ended = (program: string, isIn: boolean) => [
    from(program, isIn ? happened('socket#1', 'connect') : happened('socket#1', 'error', { error: refused })),
    printed(program, isIn ? 'connected to ::1' : 'no: Error: connect ECONNREFUSED'),
  ];
  const listening = { listening: true, address: { address: '::1', family: 'IPv6', port: 28_123 } };
  const records: TraceRecord[] = [
    hasSix ? happened('server#1', 'listening', { state: listening }) : happened('server#1', 'error'),
    printed('server', hasSix ? 'listening at ::1' : 'not here: EADDRNOTAVAIL'),
    from('number', happened('socket#1', 'connectionAttempt')),
    ...ended('number', false),
    ...localhost.map((each) => from('name', happened('socket#1', 'lookup', { args: values(null, each) }))),
    from('name', happened('socket#1', 'connectionAttempt')),
    ...ended('name', name === 'connects'),
  ];
  return { records: records.map((record, index) => ({ ...record, seq: index + 1 })), over: true };
}

function printed(program: string, text: string): TraceRecord {
  return { type: 'output', seq: 0, t: 0, program, stream: 'stdout', text: `${text}\n` };
}

/** All that a scene says of a trace: at its records, and when its questions are asked and answered. */
function saidOf({ say, questions }: Scene, texts: SceneText, trace: Trace): string[] {
  const told = say.map((remark) => made(texts.say[remark.say], { record: first(trace, remark.at)!, trace }));
  const record = see(trace.records.at(-1)!);
  const asked = questions.flatMap(({ id }) => {
    const { ask, choices = {} } = texts.questions[id]!;
    const whys = Object.values(choices).flatMap(({ why }) =>
      [true, false].map((right) => (typeof why === 'string' ? why : why({ record, trace, right }))),
    );
    return [made(ask, { record, trace }), ...whys];
  });
  return [...told, ...asked];
}

function made(text: SceneText['say'][string] | undefined, sight: TextContext): string {
  return typeof text === 'function' ? text(sight) : (text ?? 'undefined');
}

for (const machine of MACHINES)
  test(`localhost and ::1 on a machine ${machine.title}: graded by what happened, and said so`, () => {
    const trace = traceOn(machine);
    assert.deepEqual(
      SCENE.questions.map((question) => question.answer(trace)),
      ['refused', 'asks'],
    );
    assert.equal(reached('name', trace), machine.name);
    assert.equal(all(trace, SCENE.say.find(({ say }) => say === 'name')!.at).length, 1);
    for (const language of LANGUAGES) {
      const said = saidOf(SCENE, address.texts[language].scenes.name!, trace);
      for (const text of said) assert.doesNotMatch(text, /undefined|``/);
      for (const each of machine.localhost) assert.ok(said.some((text) => text.includes(`\`${each}\``)));
    }
  });
