import { discard } from '../internal/discard.ts'
import { isStream } from '../internal/is-stream.ts'
import { fetchFrom } from './fetch-from.ts'
import { originOf } from './origin-of.ts'
import type { FetchHandler } from './request.ts'

/** Redirects that are followed for one request; the next one is handed back. */
const MAX_REDIRECTS = 5

/** What a client sends, or anybody else. */
type SentInit = RequestInit & { readonly nsid?: string | undefined }

/**
 * A handler that sends to one service and follows redirects by hand, since every platform's `fetch` carries headers to other origins, all
 * but `Authorization`. A query goes on there with nothing of its own; a procedure stays within the origin and follows 307 and 308 only,
 * with a body that can be sent again. A redirect that is not followed is handed back; browsers hide where one leads, so there all are.
 * A session follows by hand with `fetch: (url, init) => serviceHandler(url)(url, init)`.
 *
 * @throws {TypeError} where `service` is no address
 */
export function serviceHandler(service: string | URL): FetchHandler {
  const origin = originOf(service)
  return async (path, init) => {
    let url = new URL(path, origin)
    let sent: SentInit = { ...init, redirect: 'manual' }
    const { nsid } = sent
    for (let hops = 0; ; hops++) {
      const response = await fetchFrom(url.href, sent)
      const { status, headers } = response
      const location = headers.get('location')
      if (!location || !/30[12378]/.test(`${status}`) || hops === MAX_REDIRECTS) return response
      url = new URL(location, url)
      const isElsewhere = url.origin !== origin
      if (init.method !== 'GET' && (isElsewhere || status < 307 || isStream(init.body))) return response
      if (!url.protocol.startsWith('http')) return response
      if (isElsewhere) sent = { nsid, redirect: 'manual', signal: init.signal ?? null }
      await discard(response)
    }
  }
}
