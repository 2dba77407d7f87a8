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
  // Until the rest is loaded, there is nothing to release. The listener stays the same: if it were replaced, a signal that came while the
  // process was busy would be lost.
  let leave = (): void => process.exit(130);
  process.on('SIGINT', () => leave());
  const { main } = await import('./main.ts');
  await main(started, request, (interrupt) => {
    leave = interrupt;
  });
}

/** Bun and Deno also claim to be Node. */
function otherRuntime({ bun, deno }: NodeJS.ProcessVersions): string | undefined {
  if (bun !== undefined) return `Bun ${bun}`;
  return deno === undefined ? undefined : `Deno ${deno}`;
}
