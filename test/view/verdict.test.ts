import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../../src/model/language.ts';
import type { Fault } from '../../src/model/verdict.ts';
import { checkBlock } from '../../src/view/screen/verdict.ts';
import { WORDS } from '../support/words.ts';
import { lookOf, picture } from './story.ts';

const PRINTOUT = { stdout: '', stderr: '', leftOutBytes: 0 };
const TEXT = { name: 'closes', expects: 'It closes.' };

/** What is advised after a check that passed. */
const ADVICE: readonly [Fault, string | undefined][] = [
  [{ is: 'kept', ms: 1 }, 'socket.resume()'],
  [{ is: 'exited', code: 1, signal: null, listened: true }, "'error'"],
  [{ is: 'refused', port: 1, code: 'ECONNREFUSED' }, "'error'"],
  [{ is: 'silent', expected: 'a', came: '', ms: 1 }, undefined],
  [{ is: 'short', expected: 'a', came: '', before: 0 }, undefined],
];

for (const language of LANGUAGES)
  test(`what is not counted gets the advice that fits what went wrong, or none (${language})`, async () => {
    const words = await WORDS[language].practice();
    for (const [fault, wanted] of ADVICE) {
      const advice = { fault, conversation: undefined, printout: PRINTOUT, byHand: [] };
      const checked = { id: 'closes', verdict: { is: 'passed', advice }, tookMs: 1 } as const;
      const shown = picture(checkBlock(checked, TEXT, { kind: 'full' }, words, lookOf(500)));
      assert.ok(shown.includes(TEXT.expects));
      for (const sign of ['socket.resume()', "'error'"]) assert.equal(shown.includes(sign), sign === wanted, shown);
    }
  });

test('what a program printed is shown line by line, and what came over the wire as it came', async () => {
  const words = await WORDS.en.practice();
  const texts = { expected: 'one\ntwo', came: 'one\nthree' };
  const shown = (fault: Fault): string => {
    const verdict = { is: 'failed', fault, conversation: undefined, printout: PRINTOUT, byHand: [] } as const;
    return picture(checkBlock({ id: 'closes', verdict, tookMs: 1 }, TEXT, { kind: 'full' }, words, lookOf(80)));
  };
  assert.match(
    shown({ is: 'own', why: 'wrong', ...texts, isPrinted: true }),
    /'one'\n +'two'\n[\s\S]*'one'\n +'three'\n/,
  );
  assert.match(shown({ is: 'text', ...texts }), /'one\\ntwo'\n[\s\S]*'one\\nthree'\n/);
});
