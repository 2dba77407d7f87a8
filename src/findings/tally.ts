import type { Finding, FindingKind, FindingOf, SocketRole } from '../model/finding.ts';
import type { Place } from '../model/record.ts';

/** The most findings that are kept. A program that generates code while it runs must not fill our memory. */
const MAX_FINDINGS = 500;

/** Collects findings, and merges those of the same kind, line and subject. */
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

/** How two findings of one kind and line are merged. */
interface MergeRule<F extends Finding> {
  /** Fields that keep findings apart: one line may create both ends of a connection. */
  apart: readonly (keyof F & string)[];
  /** Chooses the worse values of the two. The counts are added in any case. */
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

/** A key for a place. */
export function placeKey(at: Place | undefined): string {
  return at ? `${at.file}:${at.line}` : '';
}

/** A key for the origin of a socket: its line and its role. */
export function originKey(made: Place | undefined, role: SocketRole): string {
  return `${role} ${placeKey(made)}`;
}

function merge<F extends Finding>(known: F, more: F): F {
  return { ...known, count: known.count + more.count, ...mergeRuleOf(known).worse?.(known, more) };
}
