import type { Place } from '../model/record.ts';
import { byImportance, type Finding, type Role } from './finding.ts';

/** More than anybody reads: a program that makes up its source lines as it runs does not fill our memory. */
const MOST = 500;

/** Gathers findings: one for each kind, line, and what it is about. */
export interface Tally {
  add(finding: Finding): void;
  list(): Finding[];
}

export function newTally(before: readonly Finding[] = []): Tally {
  const findings = new Map<string, Finding>();

  function add(finding: Finding): void {
    const key = keyOf(finding);
    const known = findings.get(key);
    if (known) findings.set(key, merged(known, finding));
    else if (findings.size < MOST) findings.set(key, finding);
  }

  for (const finding of before) add(finding);
  return { add, list: () => [...findings.values()].sort(byImportance) };
}

/** What findings are told apart by, besides their line: it may make both ends of a connection. */
const TELLING = ['role', 'object', 'event', 'after', 'because'];

function keyOf(finding: Finding): string {
  const { kind, program, at } = finding;
  const values = Object.entries(finding).filter(([name]) => TELLING.includes(name));
  return [kind, program, placeKey(at), ...values.map(([, value]) => value)].join(' ');
}

/** One word for a place. */
export function placeKey(at: Place | undefined): string {
  return at ? `${at.file}:${at.line}` : '';
}

/** One word for where a socket was made, and which end of its connection it is. */
export function makingKey(made: Place | undefined, role: Role): string {
  return `${role} ${placeKey(made)}`;
}

/** Two of one kind and line: how often in all, and the worst of both. */
function merged(known: Finding, more: Finding): Finding {
  const both = { ...known, count: known.count + more.count };
  switch (both.kind) {
    case 'noErrorListener':
      return { ...both, code: both.code ?? (more as typeof both).code };
    case 'unread':
      return { ...both, bytes: Math.max(both.bytes, (more as typeof both).bytes) };
    case 'ignoredFalse':
      return { ...both, waiting: Math.max(both.waiting, (more as typeof both).waiting) };
    case 'piling':
      return { ...both, count: Math.max(known.count, more.count) };
    default:
      return both;
  }
}
