import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { reservePorts } from '../../src/tracer/port.ts';
import type { RightProgram } from '../findings/programs.ts';
import { RIGHT } from '../findings/right.ts';
import { WRONG } from '../findings/wrong.ts';
import { sample, sampleOfEach } from '../support/sample.ts';
import { programsIn, startWatch } from '../support/watching.ts';

/** How long a program tells nothing before it has nothing more to tell, in milliseconds; on a busy machine it may need longer. */
const SILENCE_MS = 2_500;
const LONG_SILENCE_MS = 20_000;

/** What is told of a program that is watched; one without an end is ended by Ctrl-C. */
async function toldOf(t: TestContext, { sources, isEndless }: RightProgram, silenceMs = SILENCE_MS): Promise<string> {
  const folder = await programsIn(t, { 'package.json': '{"type":"module"}', ...sources });
  await using ports = await reservePorts(1);
  const { child, status } = startWatch(t, folder, ['--output', 'told', ...Object.keys(sources)], {
    PORT: String(ports.first),
  });
  if (isEndless) await silence(path.join(folder, 'told'), silenceMs).then(() => child.kill('SIGINT'));
  await status;
  return await readFile(path.join(folder, 'told'), 'utf8');
}

/** Resolves when a file has not grown for a while. */
async function silence(file: string, ms: number): Promise<void> {
  for (let length = -1, next = 0; next !== length || next === 0; ) {
    length = next;
    await pause(ms);
    next = (await readFile(file, 'utf8').catch(() => '')).length;
  }
}

/** What is told at the end of a program that has a fault. */
async function findingsOf(t: TestContext, program: RightProgram): Promise<string> {
  for (const silenceMs of [SILENCE_MS, LONG_SILENCE_MS]) {
    const [, findings] = (await toldOf(t, program, silenceMs)).split(/ One thing to look at /);
    if (findings !== undefined) return findings;
  }
  return assert.fail('nothing was told at the end');
}

const FAULTY = sampleOfEach(WRONG, ({ kind }) => kind, 1);
const SOUND = sample(RIGHT, 4);

test('at the end, a fault is told with its line, why it matters, and what to ask for', {
  concurrency: 6,
}, async (t) => {
  await Promise.all(
    FAULTY.map((program) =>
      t.test(program.title, async (t) => {
        const findings = await findingsOf(t, program);
        for (const [file, source] of Object.entries(program.sources)) {
          const line = source.split('\n').findIndex((text) => text.endsWith('// fault')) + 1;
          if (line > 0) assert.ok(findings.includes(` ${file}:${line}  `), findings);
        }
        assert.match(findings, /\n {3}net-lessons explain \S/);
      }),
    ),
  );
});

test('of a right program nothing is told at the end', { concurrency: 6 }, async (t) => {
  await Promise.all(
    SOUND.map((program) =>
      t.test(program.title, async (t) => {
        assert.doesNotMatch(await toldOf(t, program), /to look at/);
      }),
    ),
  );
});
