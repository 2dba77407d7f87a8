import assert from 'node:assert/strict';
import net from 'node:net';
import { test } from 'node:test';
import { PROPERTIES, type Property } from '../../src/model/properties.ts';

test('a property that is shown as a call is a method of its object', () => {
  for (const { of, written } of Object.values<Property>(PROPERTIES)) {
    if (written === undefined) continue;
    const { prototype } = of === 'server' ? net.Server : net.Socket;
    const [, name = ''] = /^(\w+)\(\)$/.exec(written) ?? [];
    assert.equal(typeof Reflect.get(prototype, name), 'function', `${of} has no ${written}`);
  }
});
