type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Puts a function of the probe in the place of a method, with the same name, length and visibility. An inherited method is looked up
 * anew at each call, so that whoever replaces it further up the chain is heard.
 *
 * @param around gets the original and returns what is called in its place
 */
export function wrapMethod(target: object, name: string, around: (original: Method) => Method): void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  const parent = Object.getPrototypeOf(target) as object;
  const present = own?.value ?? Reflect.get(parent, name);
  if (typeof present !== 'function') return;
  const original: Method = own
    ? (present as Method)
    : function (...args) {
        return Reflect.apply(Reflect.get(parent, name) as Method, this, args);
      };
  const value = around(original);
  for (const key of ['name', 'length']) {
    const was = Object.getOwnPropertyDescriptor(present, key);
    if (was) Object.defineProperty(value, key, was);
  }
  Object.defineProperty(target, name, own ? { ...own, value } : { value, writable: true, configurable: true });
}
