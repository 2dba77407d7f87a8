import type { StdioOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { withProbe } from '../model/environment.ts';
import type { ProbeConfig } from '../model/probe-config.ts';
import { insertOptions } from './carrier.ts';
import { FIRST_FREE } from './given-descriptors.ts';

/** How a program is started. */
export interface LaunchOptions {
  command: string;
  args: readonly string[];
  /** Places are relative to this folder. */
  folder: string;
  /** What the standard streams are connected to. */
  stdin: 'ignore' | 'inherit' | 'pipe';
  output: 'pipe' | 'inherit';
  /**
   * Whether it is a user's own program, which runs in our environment and process group. Other programs have their own group: Ctrl-C
   * reaches only us, and we can end the program with all its children.
   */
  isForeign: boolean;
  /** Our descriptors that the program gets. Default: none. */
  descriptors?: readonly number[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** The built probe, a CommonJS file. */
  probe: URL;
  config: Omit<ProbeConfig, 'fd' | 'socket' | 'carrier' | 'options' | 'nodeOptions' | 'outputs' | 'orphan'>;
  /** Receives output of a piped program as it comes. Then it is not part of the trace. */
  onOutput?: (stream: 'stdout' | 'stderr', bytes: Buffer) => void;
}

/**
 * A user's own program keeps the descriptors between the standard streams and the channel that it would have without us. Its channel has a
 * high number, so that shells and launchers pass it on to the program.
 */
export function stdioOf({ stdin, output, descriptors = [] }: LaunchOptions, fd: number): StdioOptions {
  const between = Array.from({ length: fd - FIRST_FREE }, (_, index) => {
    const each = FIRST_FREE + index;
    return descriptors.includes(each) ? each : ('ignore' as const);
  });
  return [stdin, output, output, ...between, 'pipe'];
}

/** Path of the link that tells which socket is ours. Undefined if the command starts only one process. */
export function socketLinkOf({ config }: LaunchOptions): string | undefined {
  return config.claim === undefined ? undefined : `${config.claim}.socket`;
}

export function argsFor(given: LaunchOptions, carrier: ProbeConfig['carrier']): readonly string[] {
  return carrier === 'option' ? [...preloadOptions(given), ...given.args] : insertOptions(given.args, optionsOf(given));
}

/** Our part of `NODE_OPTIONS`. */
function optionsOf(given: LaunchOptions): string {
  return preloadOptions(given).map(quoteOption).join(' ');
}

/** The program's original environment, with the probe added. */
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
 * `--require` and not `--import`, because `--import` changes how Node loads the program: a CommonJS program would run inside a promise, so
 * its ticks would come after its microtasks, and its exceptions would be unhandled rejections.
 */
function preloadOptions(given: LaunchOptions): string[] {
  const file = fileURLToPath(given.probe);
  return [`--require=${file}`, ...(hasPermissionModel(given) ? [`--allow-fs-read=${file}`] : [])];
}

/**
 * Whether the program may read only some files. Then the probe must be allowed. Without the permission model, Node does not accept such an
 * option.
 */
function hasPermissionModel({ args, env }: LaunchOptions): boolean {
  const options = [...args, ...(env.NODE_OPTIONS?.split(/\s+/) ?? [])];
  return options.some((option) => /^--(?:experimental-)?permission$/.test(option));
}

function quoteOption(option: string): string {
  return option.replace(/=(.*)$/s, (_all, value: string) => `="${value.replace(/["\\]/g, '\\$&')}"`);
}
