import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { test } from 'node:test';

const DESCRIPTOR = new URL('../../src/tracer/descriptor.ts', import.meta.url);

/** Prints the numbers of descriptors that were picked, and how a program ends that gets a pipe at the highest of them. */
const PICKING = `
  import { spawnSync } from 'node:child_process';
  import { freeDescriptor } from ${JSON.stringify(DESCRIPTOR)};
  const picked = Array.from({ length: 500 }, () => freeDescriptor());
  const highest = Math.max(...picked);
  const stdio = Array.from({ length: highest + 1 }, (_, fd) => (fd === highest ? 'pipe' : 'ignore'));
  const { status, error } = spawnSync(process.execPath, ['--version'], { stdio });
  console.log(JSON.stringify({ count: new Set(picked).size, highest, status, code: error?.code }));
`;

test('however few files may be open, a program can be started with whichever descriptor is picked', {
  skip: process.platform === 'win32',
}, () => {
  for (const limit of [64, 256]) {
    const script = `ulimit -n ${limit}; exec "$@"`;
    const words = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', PICKING];
    const { count, highest, ...ended } = JSON.parse(
      execFileSync('/bin/sh', ['-c', script, 'sh', ...words], { encoding: 'utf8' }),
    );
    assert.deepEqual(ended, { status: 0 }, `at ${highest} of ${limit}`);
    assert.ok(count > 20, `${count} different ones`);
  }
});
