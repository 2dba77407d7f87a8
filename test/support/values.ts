import type { ObjectId, Value } from '../../src/model/value.ts';
import { createObjectRegistry } from '../../src/probe/object-registry.ts';
import { captureValue } from '../../src/probe/values.ts';

/** A value as a probe would tell it. */
export function valueFrom(given: unknown): Value {
  return captureValue(given, createObjectRegistry());
}

export function values(...given: readonly unknown[]): Value[] {
  return given.map(valueFrom);
}

/** A server or socket as a value. */
export function ref(id: ObjectId): Value {
  return { kind: 'reference', id };
}
