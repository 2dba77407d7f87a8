import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ReferenceFile, ReferenceTexts } from '../../src/model/explanation.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { CODE_WORDS, CODES, codeFolder } from '../../src/narrator/reference/codes.ts';
import { referenceTexts } from '../../src/words/reference.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test('the programs of each code are there, no others, and the built ones are the same', async () => {
  const wanted = CODE_WORDS.flatMap((code) =>
    (CODES[code].programs ?? []).map((file) => path.join(codeFolder(code), file)),
  );
  const found = (await readdir(path.join(ROOT, 'codes'), { recursive: true })).filter((file) => file.endsWith('.js'));
  assert.deepEqual(found.sort(), wanted.sort());
  for (const file of wanted)
    assert.equal(
      await readFile(path.join(ROOT, 'dist/codes', file), 'utf8'),
      await readFile(path.join(ROOT, 'codes', file), 'utf8'),
    );
});

test('each program fits beside another one, and names no place but the loopback', async () => {
  for (const code of CODE_WORDS)
    for (const file of CODES[code].programs ?? []) {
      const source = await readFile(path.join(ROOT, 'codes', codeFolder(code), file), 'utf8');
      for (const line of source.split('\n')) assert.ok(line.length <= 66, `${code}: ${line}`);
      const addresses: string[] = source.match(/\d+\.\d+\.\d+\.\d+|'::\d?'/g) ?? [];
      assert.deepEqual(
        addresses.filter((address) => !['127.0.0.1', "'::1'"].includes(address)),
        [],
      );
    }
});

test('the built texts are those of the source', async () => {
  for (const language of LANGUAGES) {
    const read = async (file: ReferenceFile): Promise<ReferenceTexts> =>
      JSON.parse(await readFile(path.join(ROOT, `dist/explain/${language}/${file}.json`), 'utf8'));
    const [codes, names] = [await read('codes'), await read('names')];
    const built = { explanations: { ...codes.explanations, ...names.explanations }, notHere: codes.notHere };
    assert.deepEqual(built, referenceTexts(language));
  }
});
