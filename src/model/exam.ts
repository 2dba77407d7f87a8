/** What is shown of a failure, besides what is wrong. Any of them may be left out. */
export interface Evidence {
  /** Text that would have been right. */
  expected?: string;
  /** Text that came instead. */
  came?: string;
  /** Whose conversation is to be shown; left out, that of the client that connected last. */
  client?: Client;
  /** It is about what the program printed: nothing in the conversation is marked. */
  isPrinted?: boolean;
}

/** What a check does with the program. All that it awaits has a deadline of its own, and fails with a name. */
export interface Exam<Why extends string = string> {
  /** The port that the program was given. */
  readonly given: number;
  /** The port that it is to listen on, and does: the given one, or the next one that is not {@link StartOptions.taken}. */
  readonly port: number;

  /** Connects a client. Fails if the program does not accept it. */
  connect(options?: ConnectOptions): Promise<Client>;
  /** Connects many clients, a few at a time, and waits until all of them are connected. */
  connectMany(count: number, options?: ConnectOptions): Promise<Client[]>;

  /** Milliseconds since 1970 on the program's own clock, as set by {@link StartOptions.clock}. */
  programNow(): number;
  /** Has the program's clock, one set by {@link StartOptions.clock}, go on from another time: milliseconds since 1970. */
  setClock(ms: number): void;
  /** Milliseconds since 1970, truly: what a program gets that does not ask Node for the time. */
  trueNow(): number;
  /** Milliseconds on a monotonic clock. */
  now(): number;
  /** Lets time pass because the task is about time; it never waits for something to happen. */
  letPass(ms: number): Promise<void>;

  /**
   * The lines that the program has printed on stdout so far, without their ends. What it printed before it did something that a client
   * has noticed is among them.
   */
  printed(): Promise<readonly string[]>;
  /** The same, once it is as it should be, or nothing more is to be expected. */
  printedOnce(isThere: (lines: readonly string[]) => boolean): Promise<readonly string[]>;

  /** Fails with a text of the check's own: `why` is its key in `CheckText.why`. */
  fail(why: Why, evidence?: Evidence): never;
  /** What fails in it is shown, and not counted: the program passes with a remark. */
  advise(run: () => Promise<void>): Promise<void>;
  /** This machine was too slow for the check to say anything: it is run again. For checks that measure time. */
  inconclusive(): never;
}

export interface ConnectOptions {
  /** Port to connect to; left out, the one that the program is to listen on. */
  port?: number;
  /**
   * Whether the client reads what comes at once, as it does where this is left out; otherwise it begins once something is expected, and
   * then it may read slowly: a piece at a time.
   */
  reads?: boolean | 'slowly';
  /** Whether it connects from another address than the one it connects to, where the machine has another loopback address. */
  isElsewhere?: boolean;
}

/**
 * A real client. It never ends its side by itself, not even once the program has: a check says `end()`. What is left open when the
 * check is over, is closed then. Each `expect…` fails on its own where the connection is reset, ends too early, or nothing comes until the deadline.
 */
export interface Client {
  readonly localAddress: string;
  readonly localPort: number;
  /** Address of the program's end, as the client sees it. */
  readonly remoteAddress: string;
  readonly remotePort: number;
  /** What has come so far and was not yet taken by an `expect…`. */
  readonly pending: Buffer;
  /** How many bytes have come so far. */
  readonly bytesRead: number;
  /** Whether the program's FIN has come, and all before it. */
  readonly hasEnded: boolean;
  /** Monotonic time at which the last bytes, or the end, came; of the connection, if nothing has. */
  readonly heardAt: number;

  /** Sends, and resolves once all was handed to the operating system. Not to be awaited before reading, where much is sent to an echo. */
  send(data: string | Uint8Array): Promise<void>;
  /** Sends each byte on its own. */
  sendByteByByte(data: string | Uint8Array): Promise<void>;
  /** Half-close: sends its FIN, perhaps after some last bytes, and goes on reading. */
  end(data?: string | Uint8Array): void;
  /** Sends an RST, without a FIN. */
  reset(): void;

  /** Exactly this comes next. */
  expectText(expected: string): Promise<void>;
  /** Exactly these bytes come next. */
  expectBytes(expected: Uint8Array): Promise<void>;
  /** Anything comes next, at least one byte; it is left to be taken. */
  expectAny(): Promise<void>;
  /** A line comes next: returned without its `\n`. Fails if the program ends without a newline. */
  expectLine(): Promise<string>;
  /** The program's FIN comes next, and nothing before it. */
  expectEnd(): Promise<void>;
  /** Takes all that comes until the program's FIN. */
  readToEnd(): Promise<Buffer>;
  /**
   * Waits until the program has closed its socket of this connection (its 'close'), after the client has closed its own. Resolves at
   * once for a program that can't be looked into.
   */
  expectLetGo(): Promise<void>;
  /** Waits for the same, and says whether it came: for checks that are about something else. */
  awaitLetGo(): Promise<boolean>;
}
