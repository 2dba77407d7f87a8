import type { Place } from '../model/record.ts';
import type { Finding, FindingKind, FindingOf, SocketRole } from './finding.ts';

/** More than anybody reads: a program that makes up its source lines as it runs does not fill our memory. */
const MAX_FINDINGS = 500;

/** Gathers findings: one for each kind, line, and what it is about. */
export interface Tally {
  add(finding: Finding): void;
  list(): Finding[];
}

export function createTally(before: readonly Finding[] = []): Tally {
  const findings = new Map<string, Finding>();

  function add(finding: Finding): void {
    const key = keyOf(finding);
    const known = findings.get(key);
    if (known) findings.set(key, merge(known, finding));
    else if (findings.size < MAX_FINDINGS) findings.set(key, finding);
  }

  for (const finding of before) add(finding);
  return { add, list: () => [...findings.values()] };
}

/** How findings of one kind on one line are counted as one. */
interface MergeRule<F extends Finding> {
  /** What they are told apart by all the same: a line may make both ends of a connection. */
  apart: readonly (keyof F & string)[];
  /** The worse of two that are one, besides how often in all. */
  worse?(known: F, more: F): Partial<F>;
}

const MERGE_RULES: { readonly [K in FindingKind]: MergeRule<FindingOf<K>> } = {
  noErrorListener: { apart: ['role'], worse: (known, more) => ({ code: known.code ?? more.code }) },
  neverFires: { apart: ['object', 'event'] },
  unread: { apart: ['role'], worse: (known, more) => ({ bytes: Math.max(known.bytes, more.bytes) }) },
  lateWrite: { apart: ['after'] },
  ignoredFalse: { apart: [], worse: (known, more) => ({ waiting: Math.max(known.waiting, more.waiting) }) },
  neverClosed: { apart: ['role', 'because'] },
  piling: { apart: ['object', 'event'], worse: (known, more) => ({ count: Math.max(known.count, more.count) }) },
  openToAll: { apart: [] },
};

function mergeRuleOf<F extends Finding>({ kind }: F): MergeRule<F> {
  return MERGE_RULES[kind] as unknown as MergeRule<F>;
}

function keyOf(finding: Finding): string {
  const { kind, program, at } = finding;
  const values = mergeRuleOf(finding).apart.map((name) => finding[name]);
  return [kind, program, placeKey(at), ...values].join(' ');
}

/** One word for a place. */
export function placeKey(at: Place | undefined): string {
  return at ? `${at.file}:${at.line}` : '';
}

/** One word for where a socket was made, and which end of its connection it is. */
export function originKey(made: Place | undefined, role: SocketRole): string {
  return `${role} ${placeKey(made)}`;
}

function merge<F extends Finding>(known: F, more: F): F {
  return { ...known, count: known.count + more.count, ...mergeRuleOf(known).worse?.(known, more) };
}
