import type { Place } from '../model/record.ts';
import { byImportance, type Finding } from './finding.ts';

/** More than anybody reads: a program that makes up its source lines as it runs does not fill our memory. */
const MOST = 500;

/** Gathers findings: one for each kind and line. */
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

function keyOf(finding: Finding): string {
  return [finding.kind, finding.program, placeKey(finding.at), 'event' in finding ? finding.event : ''].join(' ');
}

/** One word for a place. */
export function placeKey(at: Place | undefined): string {
  return at ? `${at.file}:${at.line}` : '';
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
