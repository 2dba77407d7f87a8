import type { Unwatched } from '../../model/unwatched.ts';
import type { KeyWords } from '../keys.ts';

/** What is said when programs of somebody's own are watched. */
export interface WatchWords {
  watch: {
    /** Heading of what was found to be wrong. */
    findings(count: number): string;
    /** Said once, where several equal events are told in one row for the first time. */
    folded: string;
    /** Nothing was found, among so much. */
    noFindings(seen: { sockets: number; events: number }): string;
    quit: KeyWords;
    /** What each key does while the programs stand still, in sentences. */
    help: readonly string[];
    /** With this option of Node, stacks that are printed may differ. */
    stacks(option: string): string;
    /** Nothing was narrated, since what ran was not Node, or did not let itself be watched. */
    noNode(programs: readonly string[]): string;
    /**
     * What was not watched, and what to do to see it.
     *
     * @param inTurn the option with which the command runs its files one after the other, if there is one
     */
    unwatched(what: Unwatched, inTurn: string | undefined): string;
  };
}
