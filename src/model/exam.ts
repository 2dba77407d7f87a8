/** What a failure shows besides its text. */
export interface Evidence {
  /** Text that would have been right. */
  expected?: string;
  /** Text that came instead. */
  came?: string;
  /** The client whose conversation is shown. Default: the client that connected last. */
  client?: Client;
  /** Whether the failure is about printed text. Then no record of the conversation is marked. */
  isPrinted?: boolean;
}

/** What a check can do with the program. Everything that it awaits has its own deadline, and fails with a description. */
export interface Exam<Why extends string = string> {
  /** The port that the program was given. */
  readonly given: number;
  /** The port on which the program has to listen: the given port, or the next one if {@link StartOptions.taken} is set. */
  readonly port: number;

  /** Connects a client. Fails if the program does not accept it. */
  connect(options?: ConnectOptions): Promise<Client>;
  /** Connects many clients, a few at a time, and waits until all of them are connected. */
  connectMany(count: number, options?: ConnectOptions): Promise<Client[]>;

  /** Listens at a free port of 127.0.0.1, for programs that connect to others. It is closed after the check. */
  listen(options?: PeerOptions): Promise<Peer>;
  /**
   * Listens in the same way, but nobody who connects gets an answer, until {@link Peer.wake} is called. Undefined on platforms where a full
   * queue can't do that.
   */
  listenSilently(): Promise<Peer | undefined>;
  /**
   * Makes a path at which the program can be told to listen, in a folder that is removed after the check. Undefined on platforms where a
   * Unix socket is no file, and where the folder for temporary files has too long a name.
   */
  makeSocketPath(standing: Standing): Promise<SocketPath | undefined>;
  /**
   * Waits until the program has connected to where the exam listens: at its port, if it is a client, or at {@link StartOptions.upstream}.
   * Fails if it does not connect.
   */
  accept(options?: Pick<ConnectOptions, 'reads'>): Promise<Client>;
  /**
   * Expects that nobody accepts connections at the port any more. A program may do that some moments after something that a client has
   * seen, so it is tried again for this time.
   */
  expectRefused(withinMs: number): Promise<void>;
  /**
   * Expects that the process ends by itself, with exit code 0. For checks that say so: {@link Check.endsItself}.
   *
   * @param withinMs how long it may have nothing to do until then. Default: as long as the exam waits for anything.
   */
  expectExit(withinMs?: number): Promise<void>;
  /** Waits until the process has ended by itself, and returns its exit code: null if a signal has ended it, undefined if it stays. */
  awaitExit(): Promise<number | null | undefined>;

  /**
   * Whether a process of this number runs that the program has started, directly or indirectly. Undefined if the platform does not tell.
   */
  hasStarted(pid: number): boolean | undefined;

  /** The time on the program's clock, which {@link StartOptions.clock} sets: milliseconds since 1970. */
  programNow(): number;
  /** Sets the program's clock, if it was started with {@link StartOptions.clock}: milliseconds since 1970. */
  setClock(ms: number): void;
  /** The real time: milliseconds since 1970. A program sees it if it does not ask Node for the time. */
  trueNow(): number;
  /** Milliseconds on a monotonic clock. */
  now(): number;
  /** Waits until something is true, or until no change can be expected any more, and returns whether it is. */
  comesTrue(look: () => boolean): Promise<boolean>;
  /**
   * Lets time pass, for tasks that are about time. Must not be used to wait for something to happen. Time in which the program was busy does
   * not count: afterwards it has had this time for itself, however slow the machine is, and what it did meanwhile has come.
   */
  letPass(ms: number): Promise<void>;

  /**
   * The lines that the program has printed to stdout so far, without line breaks. Includes everything that it printed before an action that
   * a client has seen.
   */
  printed(): Promise<readonly string[]>;
  /** Waits until the printed lines are as expected, or until no more can be expected, and returns them. */
  printedOnce(isThere: (lines: readonly string[]) => boolean): Promise<readonly string[]>;

  /** Fails with a text of the check itself. `why` is the key of that text in `CheckText.why`. */
  fail(why: Why, evidence?: Evidence): never;
  /** Runs something whose failure does not count: the program passes, and the failure is shown as advice. */
  advise(run: () => Promise<void>): Promise<void>;
  /** Says that this machine was too slow to measure. The check is then run again. */
  inconclusive(): never;
}

export interface PeerOptions {
  /** Whether it keeps its side open after the program has ended its own, and sends until the program's socket is closed. */
  clings?: boolean;
}

/** A real server of the check, to which the program can connect. Unless it clings, it sends nothing, and ends its side when the program has. */
export interface Peer {
  readonly port: number;
  /** How many connections it has accepted so far. */
  readonly accepted: number;
  /** How many of them are not closed yet. */
  readonly open: number;
  /** Has a silent server accept connections. The operating system of whoever still tries asks again within a second or two. */
  wake(): void;
}

/**
 * What stands at a path before the program comes: nothing, what a server has left that was killed, a file that is no socket, or the file of
 * a server of the check, which sends this text to whoever connects, and ends. One that is patient does so only when the other side has ended.
 */
export type Standing = 'nothing' | 'leftover' | 'file' | { answers: string; isPatient?: boolean };

/** A path for a Unix socket. */
export interface SocketPath {
  readonly path: string;
  /** What stands there now. */
  look(): 'nothing' | 'socket' | 'other';
  /** Connects there. Resolves to the text that comes until the other side ends, or to the code of the error; undefined if nothing comes. */
  call(): Promise<string | undefined>;
}

export interface ConnectOptions {
  /** Port to connect to. Default: the port on which the program has to listen. */
  port?: number;
  /**
   * Whether the client reads data as it comes, which is the default. Otherwise it starts to read when something is expected; with 'slowly',
   * it then reads one chunk at a time.
   */
  reads?: boolean | 'slowly';
  /** Whether it connects from another loopback address, if the machine has one. */
  isElsewhere?: boolean;
  /** Whether the program may reset the connection as soon as it has it: then that is no failure, also if the client has not noticed before that it is connected. */
  mayBreak?: boolean;
}

/**
 * A real client, or where the program is one, the end that a real server has of its connection. It never ends its side by itself, not even
 * after the program has ended: the check has to call `end()`. Connections that are still open after the check are closed. Each `expect…` fails by itself if the connection is reset, ends too early, or is silent until
 * the deadline.
 */
export interface Client {
  readonly localAddress: string;
  readonly localPort: number;
  /** Address of the program's end, as the client sees it. */
  readonly remoteAddress: string;
  readonly remotePort: number;
  /** Data that has come and that no `expect…` has taken yet. */
  readonly pending: Buffer;
  /** How many bytes have come so far. */
  readonly bytesRead: number;
  /** Whether the program's FIN has come. All data has come before it. */
  readonly hasEnded: boolean;
  /** Whether the connection broke, with an RST. After the program's FIN, a client learns of it only when it sends once more. */
  readonly hasBroken: boolean;
  /** Time of the last data or of the end, on the monotonic clock. If neither has come, the time of the connection. */
  readonly cameAt: number;

  /**
   * Sends data. Resolves when all of it was given to the operating system. When sending a lot to an echo server, do not await this before
   * reading.
   */
  send(data: string | Uint8Array): Promise<void>;
  /** Sends each byte in a write of its own, once the program has read the one before: each comes alone. */
  sendByteByByte(data: string | Uint8Array): Promise<void>;
  /** Half-close: sends an FIN, optionally after some data, and continues to read. */
  end(data?: string | Uint8Array): void;
  /** Sends an RST, without a FIN; after `end()`, behind the FIN. */
  reset(): void;

  /** Expects exactly this text next. */
  expectText(expected: string): Promise<void>;
  /** Expects exactly these bytes next. */
  expectBytes(expected: Uint8Array): Promise<void>;
  /** Expects at least one byte. The data is not taken. */
  expectAny(): Promise<void>;
  /** Expects a line, and returns it without `\n`. Fails if the program ends without a newline. */
  expectLine(): Promise<string>;
  /** Expects the program's FIN, and no data before it. */
  expectEnd(): Promise<void>;
  /** Expects that the program closes the connection, with an FIN or an RST, and no data before that. */
  expectClosed(): Promise<void>;
  /** Reads all data until the program's FIN. */
  readToEnd(): Promise<Buffer>;
  /** Waits for a moment until the program has read all that was sent, and returns whether that was seen. */
  awaitRead(): Promise<boolean>;
  /**
   * Waits until the program has got the connection ('connection'), and not only the kernel: what still waits there is reset when a server
   * closes. Returns whether it was seen.
   */
  awaitAccepted(): Promise<boolean>;
  /**
   * Waits until the program has been told that the client has ended its side ('end'), after `end()`: it has read all by then. Returns
   * whether that was seen.
   */
  awaitHeard(): Promise<boolean>;
  /**
   * Waits until the program has closed its socket ('close'), after the client has closed its own. Resolves immediately if the program's
   * sockets can't be observed.
   */
  expectLetGo(): Promise<void>;
  /** Waits in the same way, and returns whether it happened. For checks that are about something else. */
  awaitLetGo(): Promise<boolean>;
  /**
   * The most that waited in the program's socket of this connection until now, as `writableLength` says, at its calls and events that are
   * known: 0 if the program's sockets can't be observed. What a pipe writes is no call of the program, and known at the socket's next event.
   */
  mostWaiting(): Promise<number>;
}
