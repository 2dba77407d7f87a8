import process from 'node:process';

/** Internal modules and bindings of Node, which it does not expose. */
export interface NodeInternals {
  moduleOf(name: string): Record<string, unknown>;
  bindingOf(name: string): Record<string, unknown>;
}

interface Remote {
  objectId?: string;
}

interface InspectedProperty {
  name: string;
  value?: Remote;
}

/** The inspector's reply to a question about an object. */
interface InspectorReply {
  result: Remote & InspectedProperty[];
  internalProperties?: InspectedProperty[];
}

type InspectorRequest = (method: string, given: object) => InspectorReply;

const HANDED_OVER = Symbol('handed over');

/**
 * Asks the inspector for the variables that a function of Node's can see. Undefined if there is no inspector: Node may be built without it,
 * or the permission model forbids it.
 */
export function openNodeInternals(): NodeInternals | undefined {
  return useInspector(findInternals);
}

/** What the inspector reports about a script. */
export interface ParsedScript {
  url?: string;
  sourceMapURL?: string;
}

type InspectorListener = (event: string, told: ParsedScript) => void;

/**
 * Opens an inspector session, uses it, and closes it. Returns undefined if there is no inspector.
 *
 * @param onEvent called for each event of the inspector
 */
export function useInspector<T>(
  act: (request: InspectorRequest) => T,
  onEvent: InspectorListener = () => undefined,
): T | undefined {
  try {
    const { Session } = process.getBuiltinModule('node:inspector');
    const session = new Session();
    // Its own method, because the program may have replaced the one of `EventEmitter`.
    session.emit = (event: string | symbol, message?: { params: object }) => {
      onEvent(String(event), message?.params ?? {});
      return true;
    };
    session.connect();
    try {
      return act((method, given) => {
        let answer: unknown;
        // The callback runs synchronously.
        session.post(method, given, (_error: unknown, result?: object) => {
          answer = result;
        });
        return answer as InspectorReply;
      });
    } finally {
      session.disconnect();
    }
  } catch {
    // Then only what is public can be used.
    return undefined;
  }
}

function findInternals(request: InspectorRequest): NodeInternals | undefined {
  const known = (object: Remote | undefined) =>
    request('Runtime.getProperties', { objectId: object?.objectId, ownProperties: true });
  const called = (name: string, list: InspectedProperty[] | undefined) =>
    list?.find((each) => each.name === name)?.value;
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
