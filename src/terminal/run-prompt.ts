import type { Readable } from 'node:stream';
import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { createPromptModule } from 'inquirer';
import type { Canvas } from './canvas.ts';
import { toKeyPress } from './press.ts';
import { applyEvent, draw, initialState, type Prompt, type PromptEvent } from './prompt.ts';

/** The streams of a prompt, and the signal that ends it. */
export interface PromptStreams {
  input: Readable;
  output: Canvas;
  signal: AbortSignal;
}

/** Keys that come within this time were pressed before the learner saw the prompt, in milliseconds. */
const IN_FLIGHT_MS = 250;

/**
 * Runs a prompt with inquirer. The prompt is erased once it is answered.
 *
 * @throws inquirer's own error once the signal is aborted
 */
export async function runPrompt<Own, Value extends string>(
  prompt: Prompt<Own, Value>,
  place: PromptStreams,
): Promise<Value> {
  const ask = createPromptModule({ ...place, clearPromptOnDone: true });
  ask.registerPrompt('ours', inquirerPrompt);
  const question = { type: 'ours', name: 'answer', message: '', prompt, canvas: place.output };
  const { answer } = await ask([question]);
  return answer;
}

/** Connects a prompt with inquirer, which reads the keys and writes the lines. */
const inquirerPrompt = createPrompt<string, { prompt: Prompt<unknown>; canvas: Canvas }>(({ prompt, canvas }, done) => {
  const [state, setState] = useState(() =>
    initialState(prompt, { ...sizeOf(canvas), inSight: Number.POSITIVE_INFINITY }),
  );
  // Effects and keys need the newest state, also before the next drawing.
  const now = useRef(state);
  const { lines, below } = draw(prompt, state);
  const content = useRef('');
  content.current = lines.join('\n');

  function apply(happening: PromptEvent): string | undefined {
    const next = applyEvent(prompt, now.current, happening);
    if (next.kind === 'answered') {
      done(next.value);
      return undefined;
    }
    now.current = next.state;
    setState(next.state);
    return next.line;
  }

  useEffect(() => {
    const onResize = (): void => {
      const inSight = canvas.erase(content.current);
      apply({ kind: 'resized', window: { ...sizeOf(canvas), inSight } });
    };
    canvas.terminal.on('resize', onResize);
    return () => void canvas.terminal.off('resize', onResize);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => apply({ kind: 'seen' }), IN_FLIGHT_MS);
    return () => clearTimeout(timer);
  }, []);
  useKeypress((key, rl) => {
    const line = apply({ kind: 'pressed', ...toKeyPress(key, rl.line) });
    if (line !== undefined) replaceLine(rl, line);
  });
  return [content.current, below.join('\n')];
});

function sizeOf({ columns, rows }: Canvas): { columns: number; rows: number } {
  return { columns, rows };
}

/** Readline empties its line on Enter, and changes it on the arrow keys. This puts the prompt's line back. */
function replaceLine(rl: { clearLine(direction: 0): void; write(text: string): void }, line: string): void {
  rl.clearLine(0);
  rl.write(line);
}
