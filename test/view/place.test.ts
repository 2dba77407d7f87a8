import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventRecord } from '../../src/model/record.ts';
import { drawLadder } from '../../src/view/ladder.ts';
import { placeText } from '../../src/view/place.ts';
import { findingsBlock as drawFindingsBlock, linesUnderRow as drawUnderRow } from '../../src/view/screen/watched.ts';
import { stringWidth } from '../../src/view/width.ts';
import { screens as en } from '../../src/words/en/screens.ts';
import { ladder as zh } from '../../src/words/zh/ladder.ts';
import { values } from '../support/values.ts';
import { ascii, call, lookOf, picture, story, written } from './story.ts';

const underRow = written(drawUnderRow);
const findingsBlock = written(drawFindingsBlock);

const FAR = { file: 'node_modules/@some-organisation/a-package/distribution/lib/connection.js', line: 12, column: 3 };

test('of a path that is too long, the end is shown, from a folder on', () => {
  const look = lookOf(80);
  assert.equal(placeText(FAR, look), `${FAR.file}:12`);
  assert.equal(placeText(FAR, look, 40), '…/distribution/lib/connection.js:12');
  assert.equal(placeText(FAR, look, 20), '…/connection.js:12');
  assert.equal(placeText(FAR, look, 5), '…/connection.js:12');
  assert.equal(placeText(FAR, lookOf(80, ascii), 30), '.../lib/connection.js:12');
  assert.equal(placeText({ ...FAR, file: 'server.js' }, look, 3), 'server.js:12');
  assert.equal(placeText({ ...FAR, via: 'ws' }, look, 30), '…/lib/connection.js:12 via ws');
  assert.equal(placeText({ ...FAR, via: 'ws' }, lookOf(80, { words: zh }), 29), '…/connection.js:12 经由 ws');
});

test('in the ladder, no place is cut within a name', () => {
  const records = story(call('server', 'server#1', 'listen', values(0), { at: FAR }));
  assert.equal(
    picture(drawLadder(records, [{ name: 'server' }, { name: 'client' }], lookOf(80))),
    `
     ms  server                              client
    0.0  ○ listen(0)  …/lib/connection.js:12
`,
  );
});

test('at no width, a line of code behind a long path is wider than the screen', () => {
  const record = { type: 'event', name: 'data', at: FAR } as EventRecord;
  const line = `  socket.on('data', (data) => answers.push(data));`;
  for (let columns = 40; columns <= 140; columns += 1) {
    const rows = underRow(record, line, undefined, lookOf(columns));
    for (const row of rows) assert.ok(stringWidth(row) <= columns, picture(rows));
    assert.match(rows.join(' '), /connection\.js:12/);
    if (columns >= 48)
      assert.match(rows.join('').replace(/\s/g, ''), /socket\.on\('data',\(data\)=>answers\.push\(data\)\);/);
  }
});

test('where a finding is told, its place is cut where a name begins, and nothing is wider than the screen', () => {
  const finding = {
    program: 'app',
    at: FAR,
    count: 1,
    word: 'socket error event',
    what: 'It has no listener.',
    why: 'So.',
  };
  for (const columns of [40, 60, 80, 120]) {
    const rows = findingsBlock([finding], en, lookOf(columns));
    for (const row of rows) assert.ok(stringWidth(row) <= columns, picture(rows));
    assert.ok(
      rows.some((row) => /^ (?:…\/|node_modules\/)\S*connection\.js:12(?: |$)/.test(row)),
      picture(rows),
    );
  }
});
