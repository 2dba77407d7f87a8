import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProbeConfig } from '../../src/model/probe-config.ts';
import { cleanEnvironment } from '../../src/probe/config.ts';

const OURS = '--require="/a b/probe.cjs"';

for (const [title, present, before, left] of [
  ['ours alone', OURS, undefined, undefined],
  ['ours alone, which was empty', OURS, '', ''],
  ['before what was there', `${OURS} --x`, '--x', '--x'],
  ['without its quotes', '--require=/a b/probe.cjs --x', '--x', '--x'],
  ['before what a script sets', `${OURS}  --x`, undefined, '--x'],
  ['before nothing, which a script sets', `${OURS}  `, undefined, ''],
  ['within what a script adds', `--x ${OURS} --y`, undefined, '--x  --y'],
  ['gone', '--x', undefined, '--x'],
] as const)
  test(`NODE_OPTIONS is as it would be without the probe: ${title}`, () => {
    const env: NodeJS.ProcessEnv = { NODE_OPTIONS: present };
    cleanEnvironment(env, { carrier: 'environment', options: OURS, nodeOptions: before } as ProbeConfig);
    assert.equal(env.NODE_OPTIONS, left);
  });
