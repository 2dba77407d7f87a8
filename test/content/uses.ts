import {
  childOf,
  childrenOf,
  type Found,
  isFunction,
  isNode,
  nameOf,
  nodesOf,
  pathOf,
  type SyntaxNode,
} from './syntax.ts';

/** A place at which a program uses something by its name. */
export interface Use extends Found {
  how: 'call' | 'new' | 'read' | 'write';
  /** `remotePort`, `isIP`, `BlockList`. */
  name: string;
  /** What has that name, where the source tells: `net`, or a class, for its objects too. */
  of?: string;
  /** The names of the options in its first argument; of an option in another one, with both names: `onread.buffer`. */
  options: readonly string[];
  /** Variables and functions of the program whose value comes from it. */
  kept: ReadonlySet<string>;
}

/** A call that prints, such as `console.log(…)`. */
export interface Print extends Found {
  values: readonly SyntaxNode[];
}

/** What a source uses, and what it prints. */
export interface Program {
  uses: readonly Use[];
  prints: readonly Print[];
  /** All of it. */
  nodes: readonly Found[];
}

const read = new Map<string, Program>();

/** Reads a source, each one once. */
export function programOf(source: string): Program {
  const known = read.get(source);
  if (known) return known;
  const nodes = nodesOf(source);
  const names = variablesOf(nodes);
  const program = { nodes, uses: nodes.flatMap((found) => usesOf(found, names)), prints: nodes.flatMap(printOf) };
  read.set(source, program);
  return program;
}

function printOf({ node, around }: Found): Print[] {
  const isPrint = node.type === 'CallExpression' && /^console\.\w+$/.test(pathOf(childOf(node, 'callee')) ?? '');
  return isPrint ? [{ node, around, values: childrenOf(node, 'arguments') }] : [];
}

/** What the variables of a program are given when they are declared. */
interface Variable {
  names: readonly string[];
  value: SyntaxNode;
}

function variablesOf(nodes: readonly Found[]): Variable[] {
  return nodes.flatMap(({ node }) => {
    if (node.type !== 'VariableDeclarator' && node.type !== 'AssignmentExpression') return [];
    const [target, value] =
      node.type === 'VariableDeclarator'
        ? [childOf(node, 'id'), childOf(node, 'init')]
        : [childOf(node, 'left'), childOf(node, 'right')];
    return target && value ? [{ names: namesIn(target), value }] : [];
  });
}

/** The variables that a pattern such as `{ remotePort }` gives a value to. */
function namesIn(target: SyntaxNode): string[] {
  if (target.type === 'Identifier') return [nameOf(target) ?? ''];
  if (target.type !== 'ObjectPattern') return [];
  return childrenOf(target, 'properties').flatMap((property) => {
    const value = childOf(property, 'value');
    return value ? namesIn(value.type === 'AssignmentPattern' ? (childOf(value, 'left') ?? value) : value) : [];
  });
}

function usesOf(found: Found, variables: readonly Variable[]): Use[] {
  const { node } = found;
  const implied = (name: string, value: SyntaxNode | undefined): Use[] => [
    { ...found, how: 'call', name, of: classOf(value, variables), options: [], kept: new Set() },
  ];
  switch (node.type) {
    case 'MemberExpression':
      return memberUse(found, variables);
    case 'ObjectPattern':
      return patternUses(found, variables);
    case 'VariableDeclarator': {
      const kind = found.around[0]?.kind;
      if (kind === 'using') return implied('dispose', childOf(node, 'init'));
      return kind === 'await using' ? implied('asyncDispose', childOf(node, 'init')) : [];
    }
    case 'ForOfStatement':
      // Most such loops read a stream: of something whose class is not told, nothing is known.
      return node.await === true ? implied('asyncIterator', childOf(node, 'right')).filter(({ of }) => of) : [];
    default:
      return [];
  }
}

/** `socket.remotePort` */
function memberUse(found: Found, variables: readonly Variable[]): Use[] {
  const { node, around } = found;
  const [holder] = around;
  const name = nameOf(node);
  if (name === undefined || !holder) return [];
  const how = howOf(node, holder);
  // A method has a value once it is called.
  const kept = keptBy(how === 'call' || how === 'new' ? holder : node, variables);
  return [
    {
      ...found,
      how,
      name,
      of: classOf(childOf(node, 'object'), variables),
      options: optionsOf(holder, variables),
      kept,
    },
  ];
}

/** `const { remotePort } = socket` */
function patternUses(found: Found, variables: readonly Variable[]): Use[] {
  const of = classOf(childOf(found.around[0], 'init'), variables);
  return childrenOf(found.node, 'properties').flatMap((property): Use[] => {
    const name = nameOf(childOf(property, 'key'));
    const kept = new Set(namesIn({ ...found.node, properties: [property] }));
    return name === undefined ? [] : [{ ...found, how: 'read', name, of, options: [], kept: spread(kept, variables) }];
  });
}

function howOf(node: SyntaxNode, holder: SyntaxNode): Use['how'] {
  if (holder.callee === node) return holder.type === 'NewExpression' ? 'new' : 'call';
  return holder.type === 'AssignmentExpression' && holder.left === node && holder.operator === '=' ? 'write' : 'read';
}

/** What makes objects of a class, besides `new`. */
const MADE_BY: Readonly<Record<string, string>> = {
  'net.createServer': 'net.Server',
  'net.connect': 'net.Socket',
  'net.createConnection': 'net.Socket',
  'net.SocketAddress.parse': 'net.SocketAddress',
};

/** `net.BlockList` of an object of that class, and of the class itself; `net` and `netPromises` of the modules. */
function classOf(value: SyntaxNode | undefined, variables: readonly Variable[]): string | undefined {
  const path = pathOf(value);
  if (path === 'net') return path;
  if (path === 'net.promises') return 'netPromises';
  if (path && /^net\.[A-Z]\w*$/.test(path)) return path;
  if (value?.type === 'NewExpression') return pathOf(childOf(value, 'callee'));
  if (value?.type === 'CallExpression') return MADE_BY[pathOf(childOf(value, 'callee')) ?? ''];
  if (value?.type === 'AwaitExpression') return classOf(childOf(value, 'argument'), variables);
  if (value?.type !== 'Identifier') return undefined;
  const made = variables.find(({ names }) => names.includes(path ?? ''));
  return made && made.value.type !== 'Identifier' ? classOf(made.value, variables) : undefined;
}

/** The options that a call or `new` is given, written there or kept in a variable. */
function optionsOf(holder: SyntaxNode, variables: readonly Variable[]): string[] {
  const [first] = childrenOf(holder, 'arguments');
  return keysOf(first, variables);
}

/** The keys of an object that is written somewhere, or kept in a variable, and of those that are spread into it. */
function keysOf(given: SyntaxNode | undefined, variables: readonly Variable[]): string[] {
  const kept = variables.find(({ names }) => names.includes(nameOf(given) ?? ''))?.value;
  const object = given?.type === 'Identifier' ? kept : given;
  if (object?.type !== 'ObjectExpression') return [];
  return childrenOf(object, 'properties').flatMap((property) => {
    if (property.type === 'SpreadElement') return keysOf(childOf(property, 'argument'), variables);
    const name = nameOf(childOf(property, 'key'));
    const value = childOf(property, 'value');
    const inside = value?.type === 'ObjectExpression' ? keysOf(value, variables) : [];
    return name === undefined ? [] : [name, ...inside.map((inner) => `${name}.${inner}`)];
  });
}

/** The variables that get a value. A function has it where it returns nothing else: `() => socket.remotePort`. */
function keptBy(node: SyntaxNode, variables: readonly Variable[]): ReadonlySet<string> {
  const first = variables.filter(({ value }) => holds(value, (part) => part === node));
  return spread(new Set(first.flatMap(({ names }) => names)), variables);
}

/** Follows a value from the variables that have it to all that get it from these. */
function spread(from: ReadonlySet<string>, variables: readonly Variable[]): ReadonlySet<string> {
  const further = variables.filter(({ value }) => holds(value, (part) => isOneOf(from, part)));
  const kept = new Set([...from, ...further.flatMap(({ names }) => names)]);
  return kept.size > from.size ? spread(kept, variables) : kept;
}

/** Whether a node is one of some variables. */
export function isOneOf(names: ReadonlySet<string>, node: SyntaxNode): boolean {
  return node.type === 'Identifier' && names.has(nameOf(node) ?? '');
}

/** Whether some part of what an expression gives is so. What stands in a function is none, but for what an arrow returns. */
export function holds(value: SyntaxNode, isSo: (node: SyntaxNode) => boolean): boolean {
  if (isSo(value)) return true;
  const isReturned = value.type === 'ArrowFunctionExpression' && value.expression === true;
  if (isReturned) return holds(childOf(value, 'body') ?? value, isSo);
  if (isFunction(value)) return false;
  return partsOf(value).some((part) => !isFunction(part) && holds(part, isSo));
}

/** What a node is made of, without the names of its properties. */
function partsOf(node: SyntaxNode): SyntaxNode[] {
  const named = node.type === 'MemberExpression' ? 'property' : node.type === 'Property' ? 'key' : undefined;
  const parts = Object.entries(node).filter(([field]) => node.computed === true || field !== named);
  return parts.flatMap(([, part]) => part).filter(isNode);
}
