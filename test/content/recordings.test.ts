import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Recording } from '../../src/model/recording.ts';
import { recordings } from './recordings.ts';
import { lines, RECORDS, sample } from './sample.ts';

const FILES = { 'server.js': 'net.createServer();\n' };
const NEEDS = { needs: ['net.promises'] };

function recorded(more: Partial<Recording['header']> = {}): Map<string, Recording> {
  const header: Recording['header'] = {
    type: 'trace',
    version: 1,
    node: 'v26.12.1',
    platform: 'linux',
    programs: [],
    recorded: '2026-11-27',
    sources: FILES,
    ...more,
  };
  return new Map([['only', { header, records: RECORDS }]]);
}

test('a scene that every Node can run needs no recording, and one with its recording passes', () => {
  assert.deepEqual(lines(recordings(sample())), []);
  assert.deepEqual(lines(recordings(sample({ scene: NEEDS, files: FILES, recordings: recorded() }))), []);
});

test('a recording that is missing, or of a scene that needs none, is found', () => {
  assert.match(lines(recordings(sample({ scene: NEEDS, files: FILES }))).join(), /recording: is missing/);
  assert.match(lines(recordings(sample({ recordings: recorded() }))).join(), /only: is of no scene that needs one/);
});

test('a recording of a program as it was before is found', () => {
  const old = recorded({ sources: { 'server.js': 'net.connect(1);\n' } });
  assert.match(lines(recordings(sample({ scene: NEEDS, files: FILES, recordings: old }))).join(), /another server\.js/);
});

test('a recording that tells where it was made is found', () => {
  const told = recorded({ lesson: ['', 'home', 'ada', 'x'].join('/') });
  assert.match(lines(recordings(sample({ scene: NEEDS, files: FILES, recordings: told }))).join(), /names a folder/);
});
