import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ITEMS } from '../../src/narrator/reference/items.ts';

interface Row {
  id: string;
  kind: string;
  since: string;
  variantOf?: string;
  deprecated?: boolean;
}

const ROWS = JSON.parse(readFileSync(new URL('../content/net-api.json', import.meta.url), 'utf8')) as Row[];

test('the items are those that Node documents, each once: 171 and 18 signatures', () => {
  assert.deepEqual(
    ITEMS.map(({ id }) => id),
    ROWS.map(({ id }) => id),
  );
  assert.equal(new Set(ITEMS.map(({ id }) => id)).size, 189);
  assert.equal(ITEMS.filter((item) => !('variantOf' in item)).length, 171);
});

test('what an item is, and of what it is a signature, is as documented', () => {
  for (const [index, item] of ITEMS.entries()) {
    const row = ROWS[index]!;
    assert.equal(item.kind, row.kind, item.id);
    assert.equal('variantOf' in item ? item.variantOf : undefined, row.variantOf, item.id);
    assert.equal('isDeprecated' in item, row.deprecated === true, item.id);
  }
});

test('the versions are those that are documented or were found', () => {
  for (const [index, { id, since }] of ITEMS.entries()) {
    const stated = ROWS[index]!.since;
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
