import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { toPlace } from '../../src/tracer/place.ts';
import { withoutProbeLines } from '../../src/tracer/probe-lines.ts';

const FOLDER = path.resolve('/lessons/a b');
const at = (file: string) => toPlace({ file, line: 3, column: 7 }, FOLDER);
const placed = (file: string) => ({ file, line: 3, column: 7 });

test('a place is relative to the folder of the program where it lies in there', () => {
  const inside = path.join(FOLDER, 'server.js');
  assert.deepEqual(at(inside), placed('server.js'));
  assert.deepEqual(at(pathToFileURL(inside).href), placed('server.js'));
  assert.deepEqual(at(path.join(FOLDER, 'lib', 'x.js')), placed(path.join('lib', 'x.js')));
  assert.deepEqual(at(path.join(FOLDER, '..x.js')), placed('..x.js'));
});

test('a place outside keeps its whole path, and no site is no place', () => {
  const outside = path.resolve('/lessons/other.js');
  assert.deepEqual(at(outside), placed(outside));
  assert.deepEqual(at(pathToFileURL(outside).href), placed(outside));
  assert.equal(toPlace(undefined, FOLDER), undefined);
});

test('what is in no file keeps its name, cut where it is long, and nothing that is called a file makes us fail', () => {
  for (const name of ['[eval]', 'evalmachine.<anonymous>', 'a\0b.js', 'file://host/x.js', 'file:///%2f', ''])
    assert.deepEqual(at(name), placed(name));
  assert.deepEqual(at(`data:text/javascript,${'x'.repeat(1e6)}`), placed(`data:text/javascript,${'x'.repeat(58)}…`));
});

test(`the probe's lines are left out of stacks, and nothing else`, () => {
  const probe = pathToFileURL(path.resolve('/dist/a b/probe.cjs'));
  const file = path.resolve('/dist/a b/probe.cjs');
  const stack = [
    'Error: x',
    '    at f (file:///p.js:1:2)',
    `    at Server.emit (${file}:3:4)`,
    `    at emit (${probe.href}:3:4)`,
    '    at g (node:net:1:2)',
    '',
  ];
  assert.equal(
    withoutProbeLines(stack.join('\n'), probe),
    'Error: x\n    at f (file:///p.js:1:2)\n    at g (node:net:1:2)\n',
  );
  assert.equal(withoutProbeLines(`see ${file}\n`, probe), `see ${file}\n`);
  assert.equal(withoutProbeLines('    at home\n', probe), '    at home\n');
});
