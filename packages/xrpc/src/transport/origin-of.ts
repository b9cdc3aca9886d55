import { malformed } from './encode.ts'

/**
 * Origin of a service; XRPC lives at its root, whatever the path.
 *
 * @throws {TypeError} with the value where it is no address of http(s) or ws(s), such as a host without its scheme
 */
export function originOf(service: string | URL): string {
  try {
    const { origin } = new URL(service)
    if (/^(http|ws)/.test(origin)) return origin
  } catch {
    // The platform's own error does not say what it was given.
  }
  throw malformed('service', `expected an http(s):// address, found "${service}"`)
}
