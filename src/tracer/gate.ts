import type { Trace, TraceRecord } from '../model/record.ts';
import { meansLast, type Selector } from '../model/select.ts';

/** When a program may start and go on. */
export interface GateRules {
  name: string;
  /** Starts only once this was seen. */
  after?: Selector;
  /** Stays frozen at one record until another was seen, while the world goes on. */
  frozen?: { at: Selector; until: Selector };
}

/** Decides who goes on, from what the world has moved on from so far. */
export interface Gate {
  mayStart(name: string): boolean;
  /**
   * The world moves on from a record.
   *
   * @param isHeld whether the record's program waits at it
   * @returns the programs that go on now: usually that one
   */
  settle(record: TraceRecord, isHeld: boolean): string[];
}

export function openGate(rules: readonly GateRules[]): Gate {
  const settled: TraceRecord[] = [];
  const soFar: Trace = { records: settled, over: false };
  const started = new Set(rules.filter(({ after }) => !after).map(({ name }) => name));
  const frozen = new Map<string, Selector>();
  const isNow = (selector: Selector | undefined): boolean => selector !== undefined && meansLast(selector, soFar);

  /** Whether the program goes on from a record at which it is held. */
  function goesOn(name: string): boolean {
    const freeze = rules.find((rule) => rule.name === name)?.frozen;
    if (!freeze || !isNow(freeze.at)) return true;
    frozen.set(name, freeze.until);
    return false;
  }

  function thaw(): string[] {
    const thawing = [...frozen].filter(([, until]) => isNow(until)).map(([name]) => name);
    for (const name of thawing) frozen.delete(name);
    return thawing;
  }

  return {
    mayStart: (name) => started.has(name),
    settle(record, isHeld) {
      settled.push(record);
      for (const { name, after } of rules) if (isNow(after)) started.add(name);
      const own = isHeld && goesOn(record.program) ? [record.program] : [];
      return [...own, ...thaw()];
    },
  };
}
