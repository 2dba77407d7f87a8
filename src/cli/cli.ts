import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { answer } from './quick.ts';

const home = new URL('./', pathToFileURL(__filename));

async function start(): Promise<void> {
  const status = await answer({ argv: process.argv.slice(2), env: process.env, lessons: new URL('lessons/', home) });
  if (status === undefined) await startWhole();
  else process.exitCode = status;
}

async function startWhole(): Promise<void> {
  // Until the rest is loaded, nothing was taken that had to be given back. It is one listener all the time: a signal that came in while
  // this process was busy would be lost if its listener were exchanged for another one.
  let leave = (): void => process.exit(130);
  process.on('SIGINT', () => leave());
  const { main } = await import('./main.ts');
  await main(home, (interrupt) => {
    leave = interrupt;
  });
}

// Built as CommonJS, which has no `await` at its top.
void start();
