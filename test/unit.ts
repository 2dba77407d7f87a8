/** Runs all tests. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { testFiles } from './files.ts';

const OPTIONS = ['--test-concurrency=8', '--test-timeout=600000', '--test-reporter=spec'];

const together = fileURLToPath(new URL('together.ts', import.meta.url));
const child = spawn(process.execPath, ['--import', 'tsx', '--test', ...OPTIONS, together, ...testFiles().alone], {
  stdio: 'inherit',
});
const [status] = await once(child, 'close');
process.exitCode = status ?? 1;
