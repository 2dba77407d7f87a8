import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mermaidDiagram } from '../../src/view/diagram/mermaid.ts';
import { call, event, exit, lookOf, prints, story } from './story.ts';

const PROGRAMS = [{ name: 'server' }, { name: 'client' }];
const leftOut = (records: number): string => `and ${records} more`;
const port = [{ kind: 'number', value: 8000 }] as const;
const RECORDS = story(
  call('server', 'server#1', 'listen', [...port], { state: { listening: false } }),
  event('server', 'server#1', 'listening', {
    state: { listening: true, address: { address: '127.0.0.1', family: 'IPv4', port: 8000 } },
  }),
  call('client', 'socket#1', 'net.connect', [...port]),
  exit('client', 0),
);

const diagram = (records = RECORDS, title: readonly string[] = ['run.jsonl']): string[] =>
  mermaidDiagram({ title, programs: PROGRAMS, records }, leftOut, lookOf(80));

test('a run is a sequence diagram in a fence: notes for what happens in a program, arrows for what it sends', () => {
  assert.deepEqual(diagram(), [
    '```mermaid',
    'sequenceDiagram',
    '  title run.jsonl',
    '  participant p0 as server',
    '  participant p1 as client',
    '  Note over p0: ○ listen(8000)',
    "  Note over p0: ● 'listening' 127.0.0.1:8000",
    '  p1->>p0: ○ net.connect(8000)',
    '  Note over p1: ■ exit 0',
    '```',
  ]);
});

test('nothing that a program prints ends a statement, a diagram or a fence, or is markup', () => {
  const hostile = ['; participant x', '<script>', '```', '%%{init: {}}%%', '#quot;', '\u001b[31m', '\u202e'];
  const lines = diagram(story(...hostile.map((text) => prints('server', `${text}\n`))), hostile);
  assert.equal(lines.length, hostile.length + 6);
  for (const line of lines.slice(2, -1)) {
    assert.doesNotMatch(line.replace(/#\d+;/g, ''), /[#;<>`%{}]|\p{C}/u, line);
    assert.match(line, /^ {2}(?:title|participant|Note over p\d:) /);
  }
});

test('what GitHub would not draw any more is left out, and the last note says how much', () => {
  const many = story(...Array.from({ length: 3000 }, () => prints('server', 'a line of some length, said again\n')));
  const lines = diagram(many);
  assert.ok(lines.join('\n').length < 50_000);
  const [, left = ''] = /and (\d+) more/.exec(lines.at(-2) ?? '') ?? [];
  assert.equal(lines.length - 7 + Number(left), many.length);
});
