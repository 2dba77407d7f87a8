import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import process from 'node:process';
import { test } from 'node:test';
import { ITEMS } from '../../src/narrator/reference/items.ts';
import { currentValue, presenceOf } from '../../src/runtime/node-presence.ts';
import { hasVersion } from '../../src/runtime/node-version.ts';

/** The release lines of Node in which each item was found. */
const FOUND: Readonly<Record<string, { found: readonly string[] }>> = JSON.parse(
  readFileSync(new URL('found.json', import.meta.url), 'utf8'),
);
const LINES = ['v20', 'v22', 'v24', 'v26'];
const line = `v${process.versions.node.split('.')[0]}`;

test('what is said to be in the running Node is what was found in its release line', (t) => {
  if (!LINES.includes(line)) return t.diagnostic(`nothing was found out about ${line}`);
  for (const item of ITEMS) {
    assert.equal(presenceOf(item).has, FOUND[item.id]?.found.includes(line), item.id);
  }
});

test('most classes, functions, methods and properties are asked for, and not told by the version', () => {
  const asked = ITEMS.filter(({ kind }) => ['class', 'function', 'method'].includes(kind)).filter(
    (item) => !presenceOf(item).isAsked,
  );
  assert.deepEqual(
    asked.map(({ id }) => id),
    ITEMS.filter(({ id }) => /^netPromises|setKeepAlive\(options\)/.test(id))
      .filter(({ kind }) => kind !== 'option')
      .map(({ id }) => id),
  );
});

const VERSIONS: [readonly string[], string, boolean][] = [
  [['v26.4.0', 'v24.19.0'], '26.4.0', true],
  [['v26.4.0', 'v24.19.0'], '26.3.9', false],
  [['v26.4.0', 'v24.19.0'], '25.9.0', false],
  [['v26.4.0', 'v24.19.0'], '24.19.0', true],
  [['v26.4.0', 'v24.19.0'], '24.18.1', false],
  [['v26.4.0', 'v24.19.0'], '27.0.0', true],
  [['v0.1.90'], '20.17.0', true],
  [['v23.1.0', 'v22.12.0'], '22.12.0', true],
  [['v23.1.0', 'v22.12.0'], '20.20.2', false],
  [[], '20.17.0', true],
];

for (const [since, version, has] of VERSIONS) {
  test(`Node ${version} ${has ? 'has' : 'does not have'} what came with ${since.join(', ') || 'no version that is written down'}`, () => {
    assert.equal(hasVersion(since, version), has);
  });
}

test('values that differ between versions are those of the running Node', () => {
  assert.equal(currentValue('createServer.options.highWaterMark'), `\`${new net.Socket().writableHighWaterMark}\``);
  const ms = net.getDefaultAutoSelectFamilyAttemptTimeout();
  assert.equal(currentValue('connect.options.autoSelectFamilyAttemptTimeout'), `\`${ms} ms\``);
  assert.equal(currentValue('net.Socket#end'), undefined);
});
