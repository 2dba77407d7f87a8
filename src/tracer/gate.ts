import type { Trace, TraceRecord } from '../model/record.ts';
import { matchesLast, type Selector } from '../model/select.ts';

/** When a program may start and go on. */
export interface GateRules {
  name: string;
  /** The program starts after this record. */
  after?: Selector;
  /**
   * Freezes the program at one record until another one was seen. The other programs continue. If the other record was seen before, the
   * program does not freeze.
   */
  frozen?: { at: Selector; until: Selector };
}

/** Decides which programs go on, by the records that the world has passed. */
export interface Gate {
  mayStart(name: string): boolean;
  isFrozen(name: string): boolean;
  /**
   * The world passes a record.
   *
   * @param isHeld whether the program waits at this record
   * @returns the programs that go on now, usually the one of the record
   */
  settle(record: TraceRecord, isHeld: boolean): string[];
}

export function openGate(rules: readonly GateRules[]): Gate {
  const settled: TraceRecord[] = [];
  const soFar: Trace = { records: settled, over: false };
  const started = new Set(rules.filter(({ after }) => !after).map(({ name }) => name));
  const frozen = new Set<string>();
  /** Programs that will not freeze any more. The record that they would wait for can come before the one at which they would freeze. */
  const thawed = new Set<string>();
  const isNow = (selector: Selector | undefined): boolean => selector !== undefined && matchesLast(selector, soFar);

  /** Whether a program goes on from a record at which it is held. */
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
