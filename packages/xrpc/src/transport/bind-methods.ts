/**
 * Lets every method of an object be taken out of it: `const { getSession } = client.com.atproto.server`. Generated namespaces do so as they
 * are made. Methods of a subclass count in place of what they override; accessors stay what they are.
 */
export function bindMethods(target: object): void {
  for (
    let level: object = Object.getPrototypeOf(target);
    level !== Object.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (typeof value !== 'function' || name === 'constructor' || Object.hasOwn(target, name)) continue
      Object.defineProperty(target, name, { value: value.bind(target), configurable: true, writable: true })
    }
  }
}
