import { type OutgoingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'

/** What a browser does for a person: it keeps cookies, and says from which page a request comes. */
export interface Browser {
  /** Opens a page. */
  readonly visit: (url: URL) => Promise<void>
  /** Sends JSON from a script of the page, and gives the JSON of the answer. */
  readonly post: (
    page: URL,
    path: string,
    body: object,
    headers?: OutgoingHttpHeaders,
  ) => Promise<{ [key: string]: unknown }>
}

/** Not `fetch`: that one writes the `sec-fetch-*` headers itself, and they would say that this is no browser. */
export function createBrowser(): Browser {
  const cookies = new Map<string, string>()
  const send = async (url: URL, method: string, headers: OutgoingHttpHeaders, body?: string): Promise<string> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = request(url, {
      method,
      headers: { ...headers, 'accept-language': 'en', ...(cookie !== '' && { cookie }) },
    })
    sent.end(body)
    const [response, answer] = await new Promise<[{ status: number; cookies: string[] }, string]>((resolve, reject) => {
      sent.once('error', reject)
      sent.once('response', (message) => {
        const head = { status: message.statusCode ?? 0, cookies: message.headers['set-cookie'] ?? [] }
        text(message).then((content) => resolve([head, content]), reject)
      })
    })
    for (const line of response.cookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name !== undefined && value !== undefined) cookies.set(name, value)
    }
    if (response.status !== 200)
      throw new Error(`${method} ${url.pathname} was answered with ${response.status}: ${answer}`)
    return answer
  }
  return {
    visit: async (url) => {
      await send(url, 'GET', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })
    },
    post: async (page, path, body, headers = {}) => {
      const fromPage = {
        'sec-fetch-site': 'same-origin',
        'sec-fetch-mode': 'same-origin',
        origin: page.origin,
        referer: page.href,
      }
      const csrf = { 'x-csrf-token': cookies.get('csrf-token') ?? '' }
      const type = { 'content-type': 'application/json' }
      const answer = await send(
        new URL(path, page),
        'POST',
        { ...fromPage, ...csrf, ...type, ...headers },
        JSON.stringify(body),
      )
      return JSON.parse(answer) as { [key: string]: unknown }
    },
  }
}
