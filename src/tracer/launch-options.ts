import type { StdioOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { withProbe } from '../model/environment.ts';
import type { ProbeConfig } from '../model/probe-config.ts';
import { insertOptions } from './carrier.ts';
import { FIRST_FREE } from './given-descriptors.ts';

/** How one program is started. */
export interface LaunchOptions {
  command: string;
  args: readonly string[];
  /** Places are told relative to this folder. */
  folder: string;
  /** What becomes of the streams. */
  stdin: 'ignore' | 'inherit' | 'pipe';
  output: 'pipe' | 'inherit';
  /**
   * Whether it is somebody's own program, in our own surroundings and process group; otherwise it has a group of its own: Ctrl-C reaches
   * us alone, and we can end it with all its children.
   */
  isForeign: boolean;
  /** Descriptors of ours that it gets; none where left out. */
  descriptors?: readonly number[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** The built probe, a CommonJS file. */
  probe: URL;
  config: Omit<ProbeConfig, 'fd' | 'socket' | 'carrier' | 'options' | 'nodeOptions' | 'outputs' | 'orphan'>;
  /** Takes what a piped program prints, as it comes: it is then no part of the trace. */
  onOutput?: (stream: 'stdout' | 'stderr', bytes: Buffer) => void;
}

/**
 * Of descriptors between the standard streams and the channel, somebody's own program has those that it would have without us. Its channel
 * is a high one, which gets through shells and launchers to the program that they start.
 */
export function stdioOf({ stdin, output, descriptors = [] }: LaunchOptions, fd: number): StdioOptions {
  const between = Array.from({ length: fd - FIRST_FREE }, (_, index) => {
    const each = FIRST_FREE + index;
    return descriptors.includes(each) ? each : ('ignore' as const);
  });
  return [stdin, output, output, ...between, 'pipe'];
}

/** Where a command may start several processes, there is a link that tells which socket is ours. */
export function socketLinkOf({ config }: LaunchOptions): string | undefined {
  return config.claim === undefined ? undefined : `${config.claim}.socket`;
}

export function argsFor(given: LaunchOptions, carrier: ProbeConfig['carrier']): readonly string[] {
  return carrier === 'option' ? [...preloadOptions(given), ...given.args] : insertOptions(given.args, optionsOf(given));
}

/** What of `NODE_OPTIONS` is ours. */
function optionsOf(given: LaunchOptions): string {
  return preloadOptions(given).map(quoteOption).join(' ');
}

/** The surroundings that the program would have without us, with the probe in front. */
export function probedEnv(given: LaunchOptions, fd: number, carrier: ProbeConfig['carrier']): NodeJS.ProcessEnv {
  const { env, config } = given;
  const listener: ProbeConfig = {
    ...config,
    fd,
    socket: socketLinkOf(given),
    carrier,
    options: optionsOf(given),
    nodeOptions: env.NODE_OPTIONS,
    outputs: given.output === 'pipe' && !given.onOutput,
    orphan: given.isForeign ? 'goOn' : 'end',
  };
  return withProbe(env, listener);
}

/**
 * `--require`, because `--import` would make Node load the program itself in another way: a CommonJS program would run as part of a
 * promise, with its ticks after its microtasks and its exceptions as unhandled rejections.
 */
function preloadOptions(given: LaunchOptions): string[] {
  const file = fileURLToPath(given.probe);
  return [`--require=${file}`, ...(hasPermissionModel(given) ? [`--allow-fs-read=${file}`] : [])];
}

/** Where the program may read but a few files, the probe is to be one of them. Without such a limit, Node takes no exception from it. */
function hasPermissionModel({ args, env }: LaunchOptions): boolean {
  const options = [...args, ...(env.NODE_OPTIONS?.split(/\s+/) ?? [])];
  return options.some((option) => /^--(?:experimental-)?permission$/.test(option));
}

function quoteOption(option: string): string {
  return option.replace(/=(.*)$/s, (_all, value: string) => `="${value.replace(/["\\]/g, '\\$&')}"`);
}
