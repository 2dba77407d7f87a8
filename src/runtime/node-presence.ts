import type { TopicMeaning } from '../model/documents.ts';
import type { ApiItem } from '../narrator/reference/api-item.ts';
import { hasVersion } from './node-version.ts';

type Net = typeof import('node:net');

/** The running `net` module. Loaded late, because error codes do not need it. */
const runningNet = (): Net => process.getBuiltinModule('node:net');

/** Whether the running Node has an item. */
export type Presence = Omit<TopicMeaning['node'], 'version'>;

/** Asks the running Node, or decides by its version. */
export function presenceOf(item: ItemToFind): Presence {
  const found = isPresent(item);
  return found === undefined
    ? { has: hasVersion(item.since, process.versions.node), isAsked: false }
    : { has: found, isAsked: true };
}

type ItemToFind = Pick<ApiItem, 'id' | 'kind' | 'since' | 'variantOf'>;

/** Undefined if the module can't tell: for events, most options, and signatures of a function. */
function isPresent({ id, kind, variantOf }: ItemToFind): boolean | undefined {
  const probe = PROBES[id];
  if (probe) return probe(runningNet());
  const { owner, member, name } = splitId(variantOf ?? id);
  if (name.startsWith('event:') || id in YOUNGER_FORMS) return undefined;
  const holder = owner === 'net' ? runningNet() : findClass(owner);
  if (!holder) return owner.startsWith('net.') ? false : undefined;
  if (!member || name === 'constructor') return name === 'constructor' || name in holder;
  // Some properties only exist once they were set.
  return keyOfMember(name) in (holder as { prototype: object }).prototype || (kind === 'property' ? undefined : false);
}

/** Signatures that are newer than their function. */
const YOUNGER_FORMS: Readonly<Record<string, true>> = { 'net.Socket#setKeepAlive(options)': true };

/** Splits an id: `net.Socket#end` is the member `end` of `net.Socket`, `net.isIP` is `isIP` of `net`. */
function splitId(id: string): { owner: string; member: boolean; name: string } {
  const at = id.includes('#') ? id.indexOf('#') : id.lastIndexOf('.');
  return { owner: id.slice(0, at), member: id.includes('#'), name: id.slice(at + 1) };
}

function keyOfMember(name: string): string | symbol {
  const known = /^\[Symbol\.(\w+)\]$/.exec(name)?.[1];
  // The oldest supported Node has no `Symbol.dispose`.
  return known === undefined ? name : ((Symbol as unknown as Record<string, symbol>)[known] ?? name);
}

function findClass(owner: string): object | undefined {
  const [module, name = ''] = owner.split('.');
  return module === 'net' ? (runningNet() as unknown as Record<string, object | undefined>)[name] : undefined;
}

/** Whether making a socket throws. A bad value that throws shows that this Node knows the option. No socket is opened. */
function throwsWhen(make: () => unknown): boolean {
  try {
    make();
    return false;
  } catch {
    // The error is the answer.
    return true;
  }
}

const hasBoundSocket = (net: Net): boolean => 'BoundSocket' in net;

const PROBES: Readonly<Record<string, (net: Net) => boolean>> = {
  'createServer.options.blockList': (net) => throwsWhen(() => new net.Server({ blockList: {} } as object)),
  'Socket.options.blockList': (net) => throwsWhen(() => new net.Socket({ blockList: {} } as object)),
  'Socket.options.typeOfService': (net) => throwsWhen(() => new net.Socket({ typeOfService: -1 } as object)),
  'listen.options.handle': hasBoundSocket,
  'Socket.options.handle': hasBoundSocket,
  'createConnection.options.handle': hasBoundSocket,
};

/** A value of the running Node, for items whose value differs between versions. */
export function currentValue(id: string): string | undefined {
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
