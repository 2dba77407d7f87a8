import { parseAst } from 'rolldown/parseAst';

/** A node of a program's syntax tree (https://github.com/estree/estree), with its place in the source. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A node, and all nodes that hold it, from the nearest to the whole program. */
export interface Found {
  node: SyntaxNode;
  around: readonly SyntaxNode[];
}

/** All nodes of a source, in its order. None where it can't be read as a program. */
export function nodesOf(source: string): Found[] {
  try {
    return [...walk(parseAst(source) as unknown as SyntaxNode, [])];
  } catch {
    return [];
  }
}

function* walk(node: SyntaxNode, around: readonly SyntaxNode[]): Generator<Found> {
  yield { node, around };
  const inside = [node, ...around];
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* walk(child, inside);
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The node in a field of another one. */
export function childOf(node: SyntaxNode | undefined, field: string): SyntaxNode | undefined {
  const child = node?.[field];
  return isNode(child) ? child : undefined;
}

export function childrenOf(node: SyntaxNode | undefined, field: string): SyntaxNode[] {
  const children = node?.[field];
  return Array.isArray(children) ? children.filter(isNode) : [];
}

/** The name that is written there: of a variable, of a property behind a dot, of a key, of a symbol in brackets. */
export function nameOf(node: SyntaxNode | undefined): string | undefined {
  switch (node?.type) {
    case 'Identifier':
      return String(node.name);
    case 'Literal':
      return typeof node.value === 'string' ? node.value : undefined;
    case 'MemberExpression':
      return nameOf(childOf(node, 'property'));
    default:
      return undefined;
  }
}

/** `net.isIP` of an expression that is only names with dots between them. */
export function pathOf(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'Identifier') return nameOf(node);
  if (node?.type !== 'MemberExpression' || node.computed === true) return undefined;
  const before = pathOf(childOf(node, 'object'));
  return before === undefined ? undefined : `${before}.${nameOf(node)}`;
}

export function isFunction({ type }: SyntaxNode): boolean {
  return /Function/.test(type);
}

/** Where a node may run while what stands before it has not, or the other way round: a block, a branch, the body of a function. */
export function stretchOf({ node, around }: Found): SyntaxNode | undefined {
  const way = [node, ...around];
  return around.find((outer, index) => isParted(outer, way[index] as SyntaxNode));
}

function isParted(outer: SyntaxNode, inner: SyntaxNode): boolean {
  if (isFunction(outer)) return true;
  switch (outer.type) {
    case 'Program':
    case 'BlockStatement':
    case 'SwitchCase':
      return true;
    case 'ConditionalExpression':
    case 'IfStatement':
      return outer.test !== inner;
    case 'LogicalExpression':
      return outer.right === inner;
    case 'AssignmentPattern':
      return outer.right === inner;
    default:
      return false;
  }
}
