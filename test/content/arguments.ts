import { portOf, propertyOf } from '../../src/model/argument.ts';
import type { CallRecord, Value } from '../../src/model/record.ts';

/** Whether a call was made in the way that an id has in its brackets, such as `net.Server#listen(port)`. */
export function isVariant(id: string, [first]: readonly Value[]): boolean {
  const way = /\((\w*).*\)$/.exec(id)?.[1] ?? '';
  switch (way) {
    case 'options':
      return first?.kind === 'object';
    case 'path':
      return isPath(first);
    case 'port':
      return isPort(first);
    case 'enable':
      return first?.kind === 'boolean';
    default:
      return first?.kind === 'reference' || first?.kind === 'boolean' || first?.kind === 'undefined';
  }
}

/** A port may be written as text. */
function isPort(argument: Value | undefined): boolean {
  return portOf(argument) !== undefined;
}

function isPath(argument: Value | undefined): boolean {
  return argument?.kind === 'string' && !isPort(argument);
}

/** Which calls take the options of an owner, and which of the options can also be given by their place. */
const TAKERS: Record<string, { calls: readonly string[]; placed: readonly string[] }> = {
  listen: { calls: ['listen'], placed: ['port', 'host', 'backlog'] },
  connect: { calls: ['connect', 'net.connect', 'net.createConnection'], placed: ['port', 'host'] },
  createConnection: { calls: ['net.connect', 'net.createConnection'], placed: [] },
  createServer: { calls: ['net.createServer'], placed: [] },
  setKeepAlive: { calls: ['setKeepAlive'], placed: ['enable', 'initialDelay', 'interval', 'count'] },
};

/** Functions that hand all of their options to the constructor of a socket as well. */
const MAKERS = ['net.connect', 'net.createConnection'];

/** Whether the calls of this name take the options of an owner: `net.connect` those of `connect`. */
export function takesOptions(owner: string, name: string): boolean {
  return TAKERS[owner]?.calls.includes(name) ?? false;
}

/** Whether a call got an option, such as `listen.options.port`. */
export function isOptionGiven(id: string, calls: readonly CallRecord[]): boolean {
  const [owner = '', option = ''] = id.split('.options.');
  const taker = TAKERS[owner];
  if (owner === 'Socket' && calls.some(({ name, args }) => MAKERS.includes(name) && isNamed(option, args))) return true;
  if (!taker) return false;
  return calls
    .filter(({ name }) => taker.calls.includes(name))
    .some(({ args }) => isNamed(option, args) || isPlaced(option, args, taker.placed));
}

/** An option of an option, such as `onread.buffer`, is looked for in the value of the outer one. */
function isNamed(option: string, args: readonly Value[]): boolean {
  return args.some((arg) => option.split('.').reduce<Value | undefined>(propertyOf, arg) !== undefined);
}

function isPlaced(option: string, args: readonly Value[], placed: readonly string[]): boolean {
  const [first] = args;
  if (option === 'path') return isPath(first);
  const given = args[placed.indexOf(option)];
  return isPort(first) && given !== undefined && given.kind !== 'function';
}
