import path from 'node:path';
import type { Answer, CallMessage, DueMessage, ProbeMessage, ReturnMessage } from '../model/wire.ts';
import type { Item, Merge } from './merge.ts';
import { now } from './now.ts';
import { type Launch, launch, type ProgramProcess } from './process.ts';
import { type Draft, type Turn, turnFor } from './turn.ts';

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
  /** Stops it where it is, as far as the platform can. */
  freeze(): void;
  /** Ends it; its exit then says that it was ended by us. */
  end(): void;
}

/** Who hears of what came in. */
export interface Listening {
  /** A process is held, or has ended, from this time on. */
  held(at: number): void;
  /** Something new has come in. */
  stirred(): void;
}

/** How long a call may hold back what others report, in milliseconds. */
const CALL_PATIENCE_MS = 1000;

/** Starts a program, and puts what it reports into the merge. */
export function followProgram(name: string, given: Launch, merge: Merge<Arrival>, listening: Listening): Program {
  return new FollowedProgram(name, given, merge, listening);
}

interface OpenCall {
  message: CallMessage;
  item: Item<Arrival>;
  patience: NodeJS.Timeout;
}

class FollowedProgram implements Program {
  readonly name: string;
  status: Program['status'] = 'booting';
  due: DueMessage | undefined;
  readonly #process: ProgramProcess;
  readonly #turn: Turn;
  readonly #merge: Merge<Arrival>;
  readonly #listening: Listening;
  readonly #probe: URL;
  readonly #lastWords = { stdout: '', stderr: '' };
  #openCall: OpenCall | undefined;
  #exit: Item<Arrival> | undefined;
  #isEnded = false;

  constructor(name: string, given: Launch, merge: Merge<Arrival>, listening: Listening) {
    this.name = name;
    this.#turn = turnFor(path.dirname(given.file));
    this.#merge = merge;
    this.#listening = listening;
    this.#probe = given.probe;
    this.#process = launch(given, {
      message: (message) => this.#take(message),
      stray: (stream, text) => this.#takeStray(stream, text),
      gone: (code, signal) => this.#takeExit(code, signal),
    });
  }

  get pid(): number {
    return this.#process.pid;
  }

  answer(answer: Answer): void {
    this.#process.answer(answer);
  }

  freeze(): void {
    if (this.status !== 'gone') this.#process.kill('SIGSTOP');
  }

  end(): void {
    if (this.status === 'gone') return;
    this.#isEnded = true;
    this.#process.kill('SIGKILL');
  }

  #take(message: ProbeMessage): void {
    if (message.kind !== 'return') this.#closeCall();
    switch (message.kind) {
      case 'hello':
        this.status = 'ready';
        break;
      case 'event':
        this.#push(message.at, this.#turn.event(message), message.held);
        break;
      case 'call':
        this.#open(message);
        break;
      case 'return':
        if (!this.#closeCall(message) && message.held) this.answer({});
        break;
      case 'output':
        this.#push(message.at, this.#turn.output({ ...message, text: this.#bare(message.text) }), message.held);
        break;
      case 'crash':
        this.#push(message.at, this.#turn.crash(message), message.held);
        break;
      case 'due':
        this.due = message;
        break;
      case 'exiting':
        this.#exit = { at: message.at, value: undefined };
        this.#merge.push(this.name, this.#exit);
        break;
    }
    this.#listening.stirred();
  }

  #push(at: number, draft: Draft, held = false): void {
    if (held) this.#listening.held(at);
    this.#merge.push(this.name, { at, value: this.#arrival(at, draft, held) });
  }

  #arrival(at: number, draft: Draft, held = false): Arrival {
    return { program: this.name, at, draft, held };
  }

  #open(message: CallMessage): void {
    const item: Item<Arrival> = { at: message.at, value: undefined };
    const patience = setTimeout(() => {
      this.#closeCall();
      this.#listening.stirred();
    }, CALL_PATIENCE_MS);
    this.#openCall = { message, item, patience };
    this.#merge.push(this.name, item);
  }

  /** Completes the call that is under way: with its end, or without it when something else came first. */
  #closeCall(end?: ReturnMessage): boolean {
    if (!this.#openCall) return false;
    const { message, item, patience } = this.#openCall;
    clearTimeout(patience);
    this.#openCall = undefined;
    if (end?.held) this.#listening.held(end.at);
    item.value = this.#arrival(message.at, this.#turn.call(message, end), end?.held);
    return true;
  }

  #takeStray(stream: 'stdout' | 'stderr', text: string): void {
    // What Node prints while it dies comes in pieces.
    if (this.#exit) this.#lastWords[stream] += text;
    else this.#push(now(), { type: 'output', stream, text: this.#bare(text) });
    this.#listening.stirred();
  }

  #takeExit(code: number | null, signal: string | null): void {
    this.#closeCall();
    this.status = 'gone';
    this.due = undefined;
    const at = this.#exit?.at ?? now();
    this.#listening.held(at);
    this.#sayLastWords(at);
    const value = this.#arrival(at, { type: 'exit', code, signal, ...(this.#isEnded ? { ended: true } : {}) });
    if (this.#exit) this.#exit.value = value;
    else this.#merge.push(this.name, { at, value });
    this.#listening.stirred();
  }

  #sayLastWords(at: number): void {
    for (const stream of ['stdout', 'stderr'] as const) {
      const text = this.#bare(this.#lastWords[stream]);
      if (text)
        this.#merge.pushBeforeLast(this.name, { at, value: this.#arrival(at, { type: 'output', stream, text }) });
    }
  }

  /** A stack as the program would print it without us: the probe's own frames are left out. */
  #bare(text: string): string {
    const { href } = this.#probe;
    if (!text.includes(href)) return text;
    const isFrame = (line: string): boolean => /^\s+at /.test(line) && line.includes(href);
    return text
      .split('\n')
      .filter((line) => !isFrame(line))
      .join('\n');
  }
}
