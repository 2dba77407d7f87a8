import process from 'node:process';

/** What Node's own code is made of, and does not hand out. */
export interface NodeInternals {
  moduleOf(name: string): Record<string, unknown>;
  bindingOf(name: string): Record<string, unknown>;
}

interface Remote {
  objectId?: string;
}

interface Property {
  name: string;
  value?: Remote;
}

/** What the inspector answers to a question about an object. */
interface InspectorReply {
  result: Remote & Property[];
  internalProperties?: Property[];
}

type InspectorRequest = (method: string, given: object) => InspectorReply;

const HANDED_OVER = Symbol('handed over');

/**
 * Asks Node's inspector what a function of Node's can see. Undefined where the inspector is not to be had: a Node that was built without
 * it, or the permission model.
 */
export function openNodeInternals(): NodeInternals | undefined {
  return useInspector(findInternals);
}

/** What the inspector tells of a script. */
export interface ParsedScript {
  url?: string;
  sourceMapURL?: string;
}

type InspectorListener = (event: string, told: ParsedScript) => void;

/**
 * Undefined where the inspector is not to be had. It is let go of afterwards.
 *
 * @param onEvent is told of what it tells by itself
 */
export function useInspector<T>(
  act: (request: InspectorRequest) => T,
  onEvent: InspectorListener = () => undefined,
): T | undefined {
  try {
    const { Session } = process.getBuiltinModule('node:inspector');
    const session = new Session();
    // As a method of its own: the program may have replaced the one that all emitters have.
    session.emit = (event: string | symbol, message?: { params: object }) => {
      onEvent(String(event), message?.params ?? {});
      return true;
    };
    session.connect();
    try {
      return act((method, given) => {
        let answer: unknown;
        // It answers at once.
        session.post(method, given, (_error: unknown, result?: object) => {
          answer = result;
        });
        return answer as InspectorReply;
      });
    } finally {
      session.disconnect();
    }
  } catch {
    // Then there is only what everybody can see.
    return undefined;
  }
}

function findInternals(request: InspectorRequest): NodeInternals | undefined {
  const known = (object: Remote | undefined) =>
    request('Runtime.getProperties', { objectId: object?.objectId, ownProperties: true });
  const called = (name: string, list: Property[] | undefined) => list?.find((each) => each.name === name)?.value;
  const { result } = request('Runtime.evaluate', { expression: 'Error.prepareStackTrace' });
  const scopes = known(called('[[Scopes]]', known(result).internalProperties)).result;
  const variables = known(scopes[0]?.value).result;
  const found: unknown[] = [];
  Object.defineProperty(globalThis, HANDED_OVER, { configurable: true, value: found });
  try {
    const functionDeclaration = `function (...found) {
      Object.getOwnPropertySymbols(globalThis).map((key) => globalThis[key]).find(Array.isArray).push(...found);
    }`;
    const own = [called('require', variables), called('internalBinding', variables)];
    request('Runtime.callFunctionOn', {
      functionDeclaration,
      objectId: own[0]?.objectId,
      arguments: own.map((each) => ({ objectId: each?.objectId })),
    });
  } finally {
    Reflect.deleteProperty(globalThis, HANDED_OVER);
  }
  const [moduleOf, bindingOf] = found as [NodeInternals['moduleOf']?, NodeInternals['bindingOf']?];
  return moduleOf && bindingOf && { moduleOf, bindingOf };
}
