/** The probe's configuration. It gets it in its environment, as JSON. */
export interface ProbeConfig {
  /** Descriptor of the socket to the tracer. */
  fd: number;
  /**
   * A symbolic link whose target is the inode number of the socket at that descriptor. A shell or launcher may have opened something else
   * there. Not set if nothing runs between us and the program. The link does not exist if the system does not tell the number.
   */
  socket?: string;
  /** Whether the process waits at each record until it may go on, and at each timer for the world's clock. */
  hold: boolean;
  /** Whether to report the events that streams use internally. */
  all: boolean;
  /** Whether to report the error that a call throws. Then Node does not show the line that threw it, only the stack. */
  tellsThrown?: boolean;
  /** Whether to report which listeners are registered and which sockets are left open. */
  heard: boolean;
  /** Whether servers only get connections from this machine, wherever they listen. */
  loopbackOnly?: boolean;
  /** How much is reported before events are only counted. Default: no limit. */
  budget?: Budget;
  /** The events and methods to report. */
  watch: WatchedNames;
  /** Whether to report what the program prints. */
  outputs: boolean;
  /** What happens to the program when the tracer is gone. */
  orphan: 'end' | 'goOn';
  /**
   * A file that the watched process creates, with its process id, so that only one process of the command is watched. Not set if there is
   * only one.
   */
  claim?: string;
  /**
   * How the probe gets into the program: in `NODE_OPTIONS`, or as a command-line option. The latter is needed if Node has to find
   * `NODE_OPTIONS` in a file (`--env-file`): it ignores that file's value if the environment has one.
   */
  carrier: 'environment' | 'option';
  /** Names of the launchers that started the process, in order. */
  launched?: readonly string[];
  /** Our part of `NODE_OPTIONS`. */
  options: string;
  /** The original `NODE_OPTIONS`, which the probe restores. */
  nodeOptions?: string;
}

/**
 * Limits the reports of a busy program, because they would slow it down. Beginnings and ends of known servers and sockets are always
 * reported.
 */
export interface Budget {
  /** How many reports may come at once. */
  burst: number;
  /** How many more reports are allowed per second. */
  perSecond: number;
}

/** Names of events and methods. */
export interface WatchedNames {
  serverEvents: readonly string[];
  socketEvents: readonly string[];
  serverMethods: readonly string[];
  socketMethods: readonly string[];
}
