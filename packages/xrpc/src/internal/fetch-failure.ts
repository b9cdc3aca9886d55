import { fieldsOf } from './fields-of.ts'

/**
 * What `fetch` calls a lost network in undici (Node), Chromium, WebKit, Gecko and React Native, Deno, Bun (which leads with the code of the
 * system) and workerd. A bug reads otherwise.
 */
const WORDINGS =
  /^(TypeError: (fetch failed|Failed to fetch|Load failed|[Nn]etwork ?([Ee]rror|request)|error sending request|E[A-Z]{3,}(?=:)|getaddrinfo)|Error: Network connection lost)\b/

/** Whether a handler of others hands on what `fetch` rejected with where the network failed, told by the wording of the platform. */
export function isFetchFailure(error: unknown): boolean {
  const { name, message } = fieldsOf(error)
  return WORDINGS.test(`${name}: ${message}`)
}
