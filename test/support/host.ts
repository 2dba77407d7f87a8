/** A process of its own that starts programs, says so, and then dies in some way, or waits until it is killed or left alone. */
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { startRun } from '../../src/tracer/run.ts';

const [, , fate, mode, probe = '', ...files] = process.argv;
const run = await startRun({
  programs: files.map((file, index) => ({ name: `p${index + 1}`, file })),
  probe: pathToFileURL(probe),
  env: process.env,
  step: mode === 'held',
});
/** Programs that have come so far that their servers listen. */
const listening = new Set<string>();
while (mode === 'running' ? listening.size < files.length : mode === 'held' && listening.size === 0) {
  const step = await run.next();
  if (step.kind !== 'record') throw new Error('nothing came');
  if (step.record.type === 'event') listening.add(step.record.program);
}
process.stdout.write(`${JSON.stringify(run.header.programs.map(({ pid }) => pid))}\n`);

switch (fate) {
  case 'throws':
    setImmediate(() => {
      throw new Error('made up');
    });
    break;
  case 'exits':
    process.exit(3);
    break;
  default:
    process.stdin.on('end', () => process.exit()).resume();
}
