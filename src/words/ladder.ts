/** The words in drawings. Everything else in a drawing comes from the run. */
export interface LadderWords {
  /** Stands before a program's output, with a colon, and a space if the language has one. */
  prints: string;
  /** The same for standard error. */
  printsError: string;
  /** Stands for so many lines of an error about Node's own files. */
  insideNode(count: number): string;
  /** `null` if the system gave no status. */
  exit(code: number | null): string;
  killedBy(signal: string): string;
  /** The program would have run on. net-lessons has ended it. */
  ended: string;
  /** An event that has no listener. */
  noListener: string;
  /** Events that were only counted. Their names are quoted. */
  omitted(total: number, events: readonly { name: string; count: number }[]): string;
  /** Calls that were only counted. */
  omittedCalls(count: number): string;
  /** How often something came again, its bytes, and the time it took. Each part should stay in one line. */
  more(repeated: { count: number; isLeast: boolean; bytes: number | undefined; ms: number }): string[];
  /** Stands after a place that has called a package. */
  via(name: string): string;
  from(address: string): string;
  /** `local` is this side's port, as in `:53112`. */
  connected(remote: string, local: string): string;
  bytes(count: number): string;
  /** The data of a 'data' event if an encoding is set: characters, not bytes. */
  string: string;
  idle(ms: number): string;
  closedAfterError: string;
  closedWithoutError: string;
  /** Stands before the error that a call threw. */
  throws: string;
  /** The side of the connection that a socket is. */
  role: string;
  roles: { accepted: string; client: string };
  kernel: KernelWords;
  chart: ChartWords;
}

/** What stands beside the states that the kernel tells. */
export interface KernelWords {
  /** At the start of the row, in at most seven columns. */
  name: string;
  /** Above the table of sockets. */
  heading: string;
  /** In place of the table, where the platform tells nothing. */
  unavailable: string;
  /** In place of the table, if the kernel has no TCP socket of the programs. */
  none: string;
  /** Bytes that came and that the program has not read. */
  unread(bytes: number): string;
  /** Bytes that were written and that the other side has not acknowledged. */
  unacknowledged(bytes: number): string;
  /** What is left of the keep-alive timer, in whole seconds. */
  keepAlive(seconds: number): string;
  /** Connections that a server has not accepted yet. */
  queued(count: number): string;
  /** A connection that no program has yet. */
  isQueued: string;
}

/** A value, and the time in milliseconds at which a record told it. */
interface ChartPoint {
  t: number;
  value: number;
}

/** The words of a chart of bytes over time. */
export interface ChartWords {
  title(followed: { property: string; program: string }): string;
  time(ms: number): string;
  /** Beside the axis: an exact number of bytes. */
  bytes(count: number): string;
  /** Tells the chart to somebody who does not see it. */
  caption(told: { property: string; first: ChartPoint; highest: ChartPoint; last: ChartPoint }): string;
}
