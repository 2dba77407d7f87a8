import type { Readable } from 'node:stream';
import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { createPromptModule } from 'inquirer';
import type { Canvas } from './canvas.ts';
import { pressOf } from './press.ts';
import { begin, draw, type Happening, type Prompt, step } from './prompt.ts';

/** Where a question is asked, and until when. */
export interface Place {
  input: Readable;
  output: Canvas;
  signal: AbortSignal;
}

/** As long as a key may take that was pressed before somebody saw what is asked, in milliseconds. */
const IN_FLIGHT_MS = 250;

/**
 * Has inquirer ask one question, which is erased once it is answered.
 *
 * @throws an error of inquirer's own once the signal is aborted
 */
export async function inquire<Own, Value extends string>(prompt: Prompt<Own, Value>, place: Place): Promise<Value> {
  const ask = createPromptModule({ ...place, clearPromptOnDone: true });
  ask.registerPrompt('ours', ours);
  const question = { type: 'ours', name: 'answer', message: '', prompt, canvas: place.output };
  const { answer } = await ask([question]);
  return answer;
}

/** Lends a prompt inquirer's keys and its screen. */
const ours = createPrompt<string, { prompt: Prompt<unknown>; canvas: Canvas }>(({ prompt, canvas }, done) => {
  const [state, setState] = useState(() => begin(prompt, { ...sizeOf(canvas), inSight: Number.POSITIVE_INFINITY }));
  // Effects and keys may come before the next drawing.
  const now = useRef(state);
  const { lines, below } = draw(prompt, state);
  const content = useRef('');
  content.current = lines.join('\n');

  function happen(happening: Happening): string | undefined {
    const next = step(prompt, now.current, happening);
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
      happen({ kind: 'resized', window: { ...sizeOf(canvas), inSight } });
    };
    canvas.terminal.on('resize', onResize);
    return () => void canvas.terminal.off('resize', onResize);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => happen({ kind: 'seen' }), IN_FLIGHT_MS);
    return () => clearTimeout(timer);
  }, []);
  useKeypress((key, rl) => {
    const line = happen({ kind: 'pressed', ...pressOf(key, rl.line) });
    if (line !== undefined) rewrite(rl, line);
  });
  return [content.current, below.join('\n')];
});

function sizeOf({ columns, rows }: Canvas): { columns: number; rows: number } {
  return { columns, rows };
}

/** Readline empties its line on Enter and changes it on the arrows: it is to hold what the prompt says, and nothing else. */
function rewrite(rl: { clearLine(direction: 0): void; write(text: string): void }, line: string): void {
  rl.clearLine(0);
  rl.write(line);
}
