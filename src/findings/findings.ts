import type { Finding, FindingKind } from '../model/finding.ts';
import type { TraceRecord } from '../model/record.ts';
import type { Detector } from './detector.ts';
import { ignoredFalse } from './ignored-false.ts';
import { lateWrite } from './late-write.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { neverClosed } from './never-closed.ts';
import { neverFires } from './never-fires.ts';
import { noErrorListener } from './no-error-listener.ts';
import { openToAll } from './open-to-all.ts';
import { piling } from './piling.ts';
import { createTally } from './tally.ts';
import { unread } from './unread.ts';
import { pruneLedger, updateLedger } from './update-ledger.ts';

/** Finds probable faults in the programs of a run. */
export interface Findings {
  /** Looks at the next record of the trace. */
  see(record: TraceRecord): void;
  /**
   * The findings so far, the most important first.
   *
   * @param stopped programs that were ended from outside, by Ctrl-C or a signal. They may leave sockets open
   */
  report(stopped?: ReadonlySet<string>): Finding[];
}

/**
 * Finds faults in the trace of watched programs. It keeps only a few numbers for each open socket and each source line, so that runs may be
 * long. The run must report listeners (`heard`). Otherwise only faults that have already caused an error are found.
 */
export function createFindings(): Findings {
  const ledgers = new Map<string, Ledger>();
  const detectors = Object.values(DETECTORS).map((create) => create());
  const tally = createTally();

  function ledgerOf(program: string): Ledger {
    const ledger = ledgers.get(program) ?? createLedger(program);
    ledgers.set(program, ledger);
    return ledger;
  }

  return {
    see(record) {
      const ledger = ledgerOf(record.program);
      updateLedger(ledger, record);
      for (const detector of detectors) detector.see(record, ledger, tally);
      pruneLedger(ledger, record);
    },
    report(stopped = new Set()) {
      const final = createTally(sortByRank(tally.list()));
      for (const ledger of ledgers.values()) for (const detector of detectors) detector.conclude(ledger, final);
      const found = withoutConsequences(sortByRank(final.list()));
      return found.filter((finding) => !(isLeaving(finding) && stopped.has(finding.program)));
    },
  };
}

function isLeaving(finding: Finding): boolean {
  return finding.kind === 'neverClosed' && finding.because === 'exit';
}

/** A program that listens for 'data' on the server does not read its sockets. That is one mistake and not two. */
function withoutConsequences(findings: readonly Finding[]): Finding[] {
  const misled = findings.filter(
    ({ kind, word }) => kind === 'neverFires' && (word === 'socket data event' || word === 'socket end event'),
  );
  const programs = new Set(misled.map(({ program }) => program));
  return findings.filter(({ kind, program }) => kind !== 'unread' || !programs.has(program));
}

/** The most important first: what ends the process, what does not work, what loses data, what grows, what is good to know. */
const DETECTORS: Readonly<Record<FindingKind, () => Detector>> = {
  noErrorListener,
  neverFires,
  unread,
  lateWrite,
  ignoredFalse,
  neverClosed,
  piling,
  openToAll,
};

const RANKS = Object.keys(DETECTORS);

/** By importance, then by whether it has already caused an error, then by count. */
function sortByRank(findings: readonly Finding[]): Finding[] {
  const rank = ({ kind }: Finding): number => RANKS.indexOf(kind);
  return findings.toSorted((a, b) => rank(a) - rank(b) || Number(didHarm(b)) - Number(didHarm(a)) || b.count - a.count);
}

function didHarm(finding: Finding): boolean {
  return finding.kind === 'noErrorListener' && finding.code !== undefined;
}
