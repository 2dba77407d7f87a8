import type { Trace, TraceRecord } from '../model/record.ts';
import { matchesLast, type Selector } from '../model/select.ts';

/** When a program may start and go on. */
export interface GateRules {
  name: string;
  /** Starts only once this was seen. */
  after?: Selector;
  /** Stays frozen at one record until another was seen, while the world goes on. Does not freeze if that was seen before. */
  frozen?: { at: Selector; until: Selector };
}

/** Decides who goes on, from what the world has moved on from so far. */
export interface Gate {
  mayStart(name: string): boolean;
  isFrozen(name: string): boolean;
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
  const frozen = new Set<string>();
  /** Programs that nothing freezes any more: what they wait for can be seen before they get to where they would wait. */
  const thawed = new Set<string>();
  const isNow = (selector: Selector | undefined): boolean => selector !== undefined && matchesLast(selector, soFar);

  /** Whether the program goes on from a record at which it is held. */
  function goesOn(name: string): boolean {
    const freeze = rules.find((rule) => rule.name === name)?.frozen;
    if (!freeze || thawed.has(name) || !isNow(freeze.at)) return true;
    frozen.add(name);
    return false;
  }

  function thaw(): string[] {
    for (const { name, frozen: freeze } of rules) if (isNow(freeze?.until)) thawed.add(name);
    return [...frozen].filter((name) => thawed.has(name) && frozen.delete(name));
  }

  return {
    mayStart: (name) => started.has(name),
    isFrozen: (name) => frozen.has(name),
    settle(record, isHeld) {
      settled.push(record);
      for (const { name, after } of rules) if (isNow(after)) started.add(name);
      const going = thaw();
      return isHeld && goesOn(record.program) ? [record.program, ...going] : going;
    },
  };
}
