import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ITEMS } from '../../src/narrator/reference/items.ts';

/** What the documentation says of each item. */
const DOCUMENTED: Readonly<Record<string, { since: string }>> = JSON.parse(
  readFileSync(new URL('found.json', import.meta.url), 'utf8'),
);

test('the items are those that Node documents, each once: 171 and 18 signatures', () => {
  assert.deepEqual(
    ITEMS.map(({ id }) => id),
    Object.keys(DOCUMENTED),
  );
  assert.equal(new Set(ITEMS.map(({ id }) => id)).size, 189);
  assert.equal(ITEMS.filter((item) => !('variantOf' in item)).length, 171);
});

test('what an item is can be told by its id, and a signature is one of an item that is called', () => {
  const kinds = ['class', 'event', 'function', 'method', 'option', 'property'];
  for (const { id, kind, variantOf } of ITEMS) {
    assert.ok(kinds.includes(kind), id);
    assert.equal(kind === 'event', id.includes('#event:'), id);
    assert.equal(kind === 'option', id.includes('.options.'), id);
    assert.equal(variantOf, /^(.+)\(.+\)$/.exec(id)?.[1], id);
    if (variantOf !== undefined) assert.equal(ITEMS.find((item) => item.id === variantOf)?.kind, kind, id);
  }
  assert.deepEqual(
    ITEMS.filter(({ isDeprecated }) => isDeprecated).map(({ id }) => id),
    ['net.Socket#bufferSize'],
  );
});

test('the versions are those that are documented or were found', () => {
  for (const { id, since } of ITEMS) {
    const stated = DOCUMENTED[id]!.since;
    if (since === 'unreleased') assert.match(stated, /unreleased/, id);
    else for (const version of since) assert.ok(stated.includes(version), `${id}: ${version} is not in ${stated}`);
    if (since.length === 0) assert.match(stated, /not stated/, id);
  }
});

test('a signature names its item', () => {
  for (const { id, name, signature, kind } of ITEMS) {
    const word = /\w+$/.exec(name.replace(']', ''))?.[0] ?? name;
    if (['asyncDispose', 'asyncIterator', 'dispose', 'promises', 'constructor'].includes(word)) continue;
    assert.ok(signature.includes(word), `${id}: ${signature}`);
    if (kind === 'event') assert.ok(signature.includes(`.on('${name}', `), signature);
  }
});
