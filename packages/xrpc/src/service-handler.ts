import type { FetchHandler } from './types.ts'

/** Redirects that are followed for one request; the next one is handed back. */
const MAX_REDIRECTS = 5

/**
 * The handler of a service without a session. Redirects are followed by hand, because `fetch` would carry headers and bodies to other
 * origins: a query goes on there with nothing but its `accept` header, a procedure only within the origin, by 307 or 308, with a body
 * that can be sent again. A redirect that is not followed is handed back. Browsers hide where a redirect leads; there a redirected
 * query is asked once more without credentials.
 *
 * @throws {TypeError} where `service` is no URL
 */
export function serviceHandler(service: string | URL): FetchHandler {
  const { origin } = new URL(service)
  return async (path, init) => {
    const isQuery = init.method === 'GET'
    let url = new URL(path, origin)
    let { headers } = init
    for (let hops = 0; ; hops++) {
      const response = await fetch(url, { ...init, headers: headers as Headers, redirect: 'manual' })
      const anonymous = (): Headers => new Headers({ accept: new Headers(headers).get('accept') ?? '*/*' })
      if (isQuery && response.type === 'opaqueredirect')
        return fetch(url, { signal: init.signal ?? null, headers: anonymous() })
      const location = response.headers.get('location')
      if (!location || !/30[12378]/.test(`${response.status}`) || hops === MAX_REDIRECTS) return response
      url = new URL(location, url)
      const isElsewhere = url.origin !== origin
      if (
        !/^http/.test(url.protocol) ||
        (!isQuery && (isElsewhere || response.status < 307 || init.body instanceof ReadableStream))
      )
        return response
      if (isElsewhere) headers = anonymous()
      await response.body?.cancel()
    }
  }
}
