import { version } from '../../package.json';
import type { ProcessStart } from './main.ts';
import { parse, type Request } from './parse.ts';
import { printingSurroundings } from './printing.ts';
import { run } from './run.ts';

/** Runs net-lessons, and sets its exit status. `home` is where the built files are. */
export async function start(home: URL): Promise<void> {
  const started: ProcessStart = {
    argv: process.argv.slice(2),
    env: process.env,
    lessons: new URL('lessons/', home),
    probe: new URL('probe.cjs', home),
    version,
    runtime: otherRuntime(process.versions),
  };
  const request = parse(started.argv);
  const onlyPrints = 'mistake' in request || request.command.onlyPrints?.(request.given);
  const surroundings = onlyPrints ? printingSurroundings(started) : undefined;
  if (surroundings) process.exitCode = await run(surroundings, request);
  else await startWhole(started, request);
}

async function startWhole(started: ProcessStart, request: Request): Promise<void> {
  // Until the rest is loaded, nothing was taken that had to be given back. It is one listener all the time: a signal that came in while
  // this process was busy would be lost if its listener were exchanged for another one.
  let leave = (): void => process.exit(130);
  process.on('SIGINT', () => leave());
  const { main } = await import('./main.ts');
  await main(started, request, (interrupt) => {
    leave = interrupt;
  });
}

/** Both say that they are Node too. */
function otherRuntime({ bun, deno }: NodeJS.ProcessVersions): string | undefined {
  if (bun !== undefined) return `Bun ${bun}`;
  return deno === undefined ? undefined : `Deno ${deno}`;
}
