type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Puts a function of the probe in the place of a method, with the same name, length and visibility.
 *
 * @param around gets what finds the original, and returns what is called in its place. An inherited method is looked up anew at
 * each call, so that whoever replaces it further up the chain is heard.
 */
export function wrapMethod(target: object, name: string, around: (original: () => Method) => Method): void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  const parent = Object.getPrototypeOf(target) as object;
  const present: unknown = own ? own.value : Reflect.get(parent, name);
  if (typeof present !== 'function') return;
  const value = around(own ? () => present as Method : () => Reflect.get(parent, name) as Method);
  disguise(value, present);
  Object.defineProperty(target, name, { ...(own ?? inherited(parent, name)), value });
}

/** Gives a function the name and the length of another one. */
function disguise(value: Method, original: object): void {
  for (const key of ['name', 'length']) {
    const was = Object.getOwnPropertyDescriptor(original, key);
    if (was) Object.defineProperty(value, key, was);
  }
}

function inherited(object: object | null, name: string): PropertyDescriptor | undefined {
  if (object === null) return undefined;
  return (
    Object.getOwnPropertyDescriptor(object, name) ?? inherited(Object.getPrototypeOf(object) as object | null, name)
  );
}
