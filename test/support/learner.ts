import assert from 'node:assert/strict';
import type { Screen } from './screen.ts';

/** What the screen asks for, told by its last line. */
export type Prompt = 'stop' | 'choice' | 'order' | 'text' | 'change' | 'outcome' | 'goOn';

const LAST_LINES: readonly [Prompt, RegExp][] = [
  ['stop', /^ {2}Enter (next|start|more|the program|the question|继续看|下一步|下一幕|启动|看)/m],
  ['choice', /^ {2}(?:↑↓|Up\/Down) .+Enter (answer|回答)/m],
  ['order', /^ {2}(?:↑↓|Up\/Down) .+Enter (put it next|排在下一个)/m],
  ['text', /^ {2}Enter (answer|回答)/m],
  ['change', /Enter (run it|运行) . /m],
  ['outcome', /Enter (try another one|再试一个|go on|继续) . /m],
  ['goOn', /Enter (go|出发)$/m],
];

/** What is asked now, if anything. */
export function promptOn(screen: Screen): Prompt | undefined {
  const last = screen
    .lines()
    .filter((line) => line.trim() !== '')
    .slice(-4)
    .join('\n');
  return LAST_LINES.find(([, pattern]) => pattern.test(last))?.[0];
}

/** From the first thing that can be picked to the last: to go on without a change. */
const WITHOUT_CHANGE = '\x1b[A\r';

/** How many prompts have been answered: each shows the cursor again when it has erased itself. */
function answered(screen: Screen): number {
  return screen.raw.split('\x1b[?25h').length;
}

/** Waits until something is asked. */
export async function nextPrompt(screen: Screen): Promise<Prompt> {
  await screen.until(() => promptOn(screen) !== undefined);
  return promptOn(screen) ?? 'stop';
}

/** Goes on: past a stop, or with the first choice of a question. */
export async function goOn(screen: Screen): Promise<Prompt> {
  return await answer(screen, keysFor(await nextPrompt(screen)));
}

/** The keys with which somebody goes on who does not care how. */
export function keysFor(prompt: Prompt): string {
  if (prompt === 'change') return WITHOUT_CHANGE;
  assert.notEqual(prompt, 'goOn', 'the lesson is over, and what was awaited never came');
  return prompt === 'stop' || prompt === 'outcome' ? '\r' : '1\r';
}

/** Goes on to the next question, past all stops. */
export async function nextQuestion(screen: Screen): Promise<Prompt> {
  let prompt = await nextPrompt(screen);
  while (prompt === 'stop') prompt = await answer(screen, '\r');
  return prompt;
}

/** Answers what is asked, and waits until something is asked again. */
export async function answer(screen: Screen, keys: string): Promise<Prompt> {
  const before = answered(screen);
  screen.press(keys);
  await screen.until(() => answered(screen) > before && promptOn(screen) !== undefined);
  return await nextPrompt(screen);
}

/**
 * Goes through a lesson up to the question where to go next.
 *
 * @param reply the keys for a question, by its place in the lesson from 0; the first choice where left out. Nothing is changed.
 * @param on the key at a stop
 */
export async function learn(
  screen: Screen,
  reply: (question: number, prompt: Prompt) => string = () => '1\r',
  on = '\r',
): Promise<void> {
  let question = 0;
  for (let prompt = await nextPrompt(screen); prompt !== 'goOn'; ) {
    const canRunOn = /r run on|r 连续运行/.test(screen.text);
    if (prompt === 'change') {
      prompt = await answer(screen, keysFor(prompt));
      continue;
    }
    const keys = prompt !== 'stop' ? reply(question, prompt) : canRunOn ? on : '\r';
    if (prompt !== 'stop') question += 1;
    prompt = await answer(screen, keys);
  }
}
