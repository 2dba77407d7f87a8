import type { ApiItem } from '../../narrator/reference/api-item.ts';

type Net = typeof import('node:net');

/** The running module, which takes its time to load: nobody asks it of an error code. */
const runningNet = (): Net => process.getBuiltinModule('node:net');

/** Whether the running Node has an item, and how that is known. */
export interface Presence {
  has: boolean;
  /** Whether it was looked for in the running module; otherwise its version tells. */
  isAsked: boolean;
}

/** Asks the running Node where it can be asked. */
export function presenceOf(item: Asked): Presence {
  const found = isThere(item);
  return found === undefined
    ? { has: hasVersion(item.since, process.versions.node), isAsked: false }
    : { has: found, isAsked: true };
}

type Asked = Pick<ApiItem, 'id' | 'kind' | 'since' | 'variantOf'>;

/** Undefined where nobody can be asked: events, most options, and forms of a call that a function does not show. */
function isThere({ id, kind, variantOf }: Asked): boolean | undefined {
  const probe = PROBES[id];
  if (probe) return probe(runningNet());
  const { owner, member, name } = partsOf(variantOf ?? id);
  if (name.startsWith('event:') || id in YOUNGER_FORMS) return undefined;
  const holder = owner === 'net' ? runningNet() : classNamed(owner);
  if (!holder) return owner.startsWith('net.') ? false : undefined;
  if (!member || name === 'constructor') return name === 'constructor' || name in holder;
  // A property that only shows once it was set is no answer.
  return symbolOf(name) in (holder as { prototype: object }).prototype || (kind === 'property' ? undefined : false);
}

/** Signatures that came later than the function. */
const YOUNGER_FORMS: Readonly<Record<string, true>> = { 'net.Socket#setKeepAlive(options)': true };

/** `net.Socket#end`: the member `end` of `net.Socket`. `net.isIP`: `isIP` of `net`. */
function partsOf(id: string): { owner: string; member: boolean; name: string } {
  const at = id.includes('#') ? id.indexOf('#') : id.lastIndexOf('.');
  return { owner: id.slice(0, at), member: id.includes('#'), name: id.slice(at + 1) };
}

function symbolOf(name: string): string | symbol {
  const known = /^\[Symbol\.(\w+)\]$/.exec(name)?.[1];
  // `Symbol.dispose` and its like are younger than the oldest Node that this runs on.
  return known === undefined ? name : ((Symbol as unknown as Record<string, symbol>)[known] ?? name);
}

function classNamed(owner: string): object | undefined {
  const [module, name = ''] = owner.split('.');
  return module === 'net' ? (runningNet() as unknown as Record<string, object | undefined>)[name] : undefined;
}

/** Whether a refused value shows that the option is looked at. Nothing is opened: the sockets are connected to nothing. */
function refuses(make: () => unknown): boolean {
  try {
    make();
    return false;
  } catch {
    // To be refused is what was asked for.
    return true;
  }
}

const hasBoundSocket = (net: Net): boolean => 'BoundSocket' in net;

const PROBES: Readonly<Record<string, (net: Net) => boolean>> = {
  'createServer.options.blockList': (net) => refuses(() => new net.Server({ blockList: {} } as object)),
  'Socket.options.blockList': (net) => refuses(() => new net.Socket({ blockList: {} } as object)),
  'Socket.options.typeOfService': (net) => refuses(() => new net.Socket({ typeOfService: -1 } as object)),
  'listen.options.handle': hasBoundSocket,
  'Socket.options.handle': hasBoundSocket,
  'createConnection.options.handle': hasBoundSocket,
};

/** Whether a version of Node is one that has what came with these versions: the first of each release line. */
export function hasVersion(since: ApiItem['since'], version: string): boolean {
  if (since === 'unreleased') return false;
  const here = numbersOf(version);
  const first = since.map(numbersOf);
  const newest = Math.max(0, ...first.map(([major]) => major));
  return first.length === 0 || here[0] > newest || first.some((each) => each[0] === here[0] && isAtLeast(here, each));
}

type Version = [major: number, minor: number, patch: number];

function numbersOf(version: string): Version {
  const [major = 0, minor = 0, patch = 0] = (version.match(/\d+/g) ?? []).map(Number);
  return [major, minor, patch];
}

function isAtLeast([major, minor, patch]: Version, least: Version): boolean {
  return (major - least[0] || minor - least[1] || patch - least[2]) >= 0;
}

/** What a value is in the running Node, for the items whose value differs between versions. */
export function valueNow(id: string): string | undefined {
  const value = VALUES[id]?.(runningNet());
  return value === undefined ? undefined : `\`${value}\``;
}

const familyDefault = (net: Net): string => String(net.getDefaultAutoSelectFamily());
const attemptDefault = (net: Net): string => `${net.getDefaultAutoSelectFamilyAttemptTimeout()} ms`;

const VALUES: Readonly<Record<string, (net: Net) => string>> = {
  'createServer.options.highWaterMark': (net) => String(new net.Socket().writableHighWaterMark),
  'net.getDefaultAutoSelectFamily': familyDefault,
  'net.setDefaultAutoSelectFamily': familyDefault,
  'connect.options.autoSelectFamily': familyDefault,
  'net.getDefaultAutoSelectFamilyAttemptTimeout': attemptDefault,
  'net.setDefaultAutoSelectFamilyAttemptTimeout': attemptDefault,
  'connect.options.autoSelectFamilyAttemptTimeout': attemptDefault,
};
