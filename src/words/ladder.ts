/** The words that drawings are labelled with. Everything else on them was reported by the run. */
export interface LadderWords {
  /** Goes before what a program printed, with its colon and the space where the language has one. */
  prints: string;
  /** The same for standard error. */
  printsError: string;
  /** In place of so many lines of an error that are about Node's own files. */
  insideNode(count: number): string;
  /** `null` where the operating system gave no status. */
  exit(code: number | null): string;
  killedBy(signal: string): string;
  /** The program would have gone on; net-lessons ended it. */
  ended: string;
  /** An event that has no listener. */
  noListener: string;
  /** Events that were not told one by one, by their names, quoted. */
  omitted(total: number, events: readonly { name: string; count: number }[]): string;
  /** Calls that were not told, of the program or of Node's own code in the midst of others. */
  omittedCalls(count: number): string;
  /** How often what stands before came again, what it carried, and in which time: parts that had better stay whole. */
  more(repeated: { count: number; isLeast: boolean; bytes: number | undefined; ms: number }): string[];
  /** Goes behind a place that called a package which did it. */
  via(name: string): string;
  from(address: string): string;
  /** `local` is this side's port, as in `:53112`. */
  connected(remote: string, local: string): string;
  bytes(count: number): string;
  /** What 'data' brings where an encoding is set; it has characters, and no longer the bytes that came. */
  string: string;
  idle(ms: number): string;
  closedAfterError: string;
  closedWithoutError: string;
  /** Goes before the error that a call threw. */
  throws: string;
  /** Which side of a connection a socket is. */
  role: string;
  roles: { accepted: string; client: string };
}
