import path from 'node:path';
import type { Answer, CallMessage, DueMessage, ProbeMessage, ReturnMessage } from '../model/wire.ts';
import type { Item, Merge } from './merge.ts';
import { type Launch, launch, type ProgramProcess } from './process.ts';
import { type Draft, turnFor } from './turn.ts';

/** Something that a program did, on its way into the trace. */
export interface Arrival {
  program: string;
  /** Milliseconds on the shared clock. */
  at: number;
  draft: Draft;
  /** Whether the process waits for an answer. */
  held: boolean;
}

/** A program of a run: what it is doing, as far as the tracer knows. */
export interface Program {
  readonly name: string;
  readonly pid: number;
  /** `ready`: loaded up to its first line, and waiting there. */
  status: 'booting' | 'ready' | 'running' | 'gone';
  /** A timer that waits to hear whether it is really due. */
  due: DueMessage | undefined;
  answer(answer: Answer): void;
  /** Ends it; its exit then says that it was ended by us. */
  end(): void;
}

/** What a run does when something came in. */
export interface Listening {
  now(): number;
  /** A process is held, or has ended, from this time on. */
  held(at: number): void;
  /** Something new has come in. */
  stirred(): void;
}

/** How long a call may hold back what others report, in milliseconds. */
const CALL_PATIENCE_MS = 1000;

interface OpenCall {
  message: CallMessage;
  item: Item<Arrival>;
  patience: NodeJS.Timeout;
}

/** Starts a program, and puts what it reports into the merge. */
export function followProgram(name: string, given: Launch, merge: Merge<Arrival>, run: Listening): Program {
  const turn = turnFor(path.dirname(given.file));
  let openCall: OpenCall | undefined;
  let exit: Item<Arrival> | undefined;
  let ended = false;

  const arrival = (at: number, draft: Draft, held = false): Arrival => ({ program: name, at, draft, held });

  function push(at: number, draft: Draft, held = false): void {
    if (held) run.held(at);
    merge.push(name, { at, value: arrival(at, draft, held) });
  }

  function openCallItem(message: CallMessage): void {
    const item: Item<Arrival> = { at: message.at, value: undefined };
    const patience = setTimeout(() => {
      closeCall();
      run.stirred();
    }, CALL_PATIENCE_MS);
    openCall = { message, item, patience };
    merge.push(name, item);
  }

  /** Completes the call that is under way: with its end, or without it when something else came first. */
  function closeCall(end?: ReturnMessage): boolean {
    if (!openCall) return false;
    clearTimeout(openCall.patience);
    const { message, item } = openCall;
    openCall = undefined;
    if (end?.held) run.held(end.at);
    item.value = arrival(message.at, turn.call(message, end), end?.held);
    return true;
  }

  function message(given: ProbeMessage): void {
    if (given.kind !== 'return') closeCall();
    switch (given.kind) {
      case 'hello':
        program.status = 'ready';
        break;
      case 'event':
        push(given.at, turn.event(given), given.held);
        break;
      case 'call':
        openCallItem(given);
        break;
      case 'return':
        if (!closeCall(given) && given.held) proc.answer({});
        break;
      case 'output':
        push(given.at, turn.output(given), given.held);
        break;
      case 'crash':
        push(given.at, turn.crash(given), given.held);
        break;
      case 'due':
        program.due = given;
        break;
      case 'exiting':
        exit = { at: given.at, value: undefined };
        merge.push(name, exit);
        break;
    }
    run.stirred();
  }

  function stray(stream: 'stdout' | 'stderr', text: string): void {
    const at = exit?.at ?? run.now();
    const item = { at, value: arrival(at, { type: 'output', stream, text }) };
    if (exit) merge.pushBeforeLast(name, item);
    else merge.push(name, item);
    run.stirred();
  }

  function gone(code: number | null, signal: string | null): void {
    closeCall();
    program.status = 'gone';
    program.due = undefined;
    const at = exit?.at ?? run.now();
    const draft: Draft = { type: 'exit', code, signal, ...(ended ? { ended: true as const } : {}) };
    run.held(at);
    if (exit) exit.value = arrival(at, draft);
    else merge.push(name, { at, value: arrival(at, draft) });
    run.stirred();
  }

  const proc: ProgramProcess = launch(given, { message, stray, gone });
  const program: Program = {
    name,
    pid: proc.pid,
    status: 'booting',
    due: undefined,
    answer: (answer) => proc.answer(answer),
    end() {
      if (program.status === 'gone') return;
      ended = true;
      proc.kill();
    },
  };
  return program;
}
