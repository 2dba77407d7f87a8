/** Given to the probe in its environment, as JSON. */
export interface ProbeConfig {
  /** Descriptor for both directions. */
  fd: number;
  /**
   * A link that leads to the number of the socket which is at that descriptor. Whoever starts the program may have opened something else
   * there. Left out where nobody is in between; the link is not made where the system does not tell the number.
   */
  socket?: string;
  /** Whether to wait for "go on" at each record, and for the world's clock at each timer. */
  hold: boolean;
  /** Whether to report the events that streams use internally. */
  all: boolean;
  /** Whether an error that a call throws is told with the call. Node then shows the probe as the place that it was thrown from. */
  tellsThrown?: boolean;
  /** Whether to report which listeners are registered, and which sockets are left open. */
  heard: boolean;
  /** How much is reported before it is only counted; left out for everything. */
  budget?: Budget;
  /** What to report. */
  watch: WatchedNames;
  /** Whether to report what the program prints. */
  outputs: boolean;
  /** What becomes of the program when nobody watches any more. */
  orphan: 'end' | 'goOn';
  /**
   * Where a command may start several processes: a file that the one which is watched creates, with its process id. Left out where there
   * is only one.
   */
  claim?: string;
  /**
   * How the probe gets into the program: by `NODE_OPTIONS`, or by an option of the command line where Node is to find the former in a file
   * (`--env-file`), which it does not heed if the environment has it.
   */
  carrier: 'environment' | 'option';
  /** Names of the launchers that have started the process, one by the other. */
  launched?: readonly string[];
  /** What of `NODE_OPTIONS` is ours. */
  options: string;
  /** What `NODE_OPTIONS` was before us, to be put back. */
  nodeOptions?: string;
}

/**
 * A program may be so busy that telling everything would slow it down. What begins or ends something is told all the same, of the servers
 * and sockets that were told of before.
 */
export interface Budget {
  /** How many reports there may be at once. */
  burst: number;
  /** How many more there may be in each second. */
  perSecond: number;
}

/** Names of events and methods. */
export interface WatchedNames {
  serverEvents: readonly string[];
  socketEvents: readonly string[];
  serverMethods: readonly string[];
  socketMethods: readonly string[];
}
