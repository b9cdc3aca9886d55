import { fieldsOf } from './fields-of.ts'

/** What `fetch` calls a lost network in undici (Node), Chromium, WebKit, Gecko and React Native, Deno. A bug reads otherwise. */
const WORDINGS = /^(fetch failed|failed to fetch|load failed|network ?(error|request)|error sending request)\b/i

/** Whether a handler of others hands on what `fetch` rejected with where the network failed, told by the wording of the platform. */
export function isFetchFailure(error: unknown): boolean {
  const { name, message } = fieldsOf(error)
  return name === 'TypeError' && WORDINGS.test(String(message))
}
