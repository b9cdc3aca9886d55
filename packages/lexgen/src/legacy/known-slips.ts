import { type JsonObject } from '../text/json.ts'

/**
 * Official documents that were published with a name in `required` that is no property, and that nothing else tells from
 * documents of today. In any other document that is a mistake of its author; in these it is history, and N8b drops the name.
 */
const SLIPS: ReadonlySet<unknown> = new Set([
  'app.bsky.feed.embed',
  'app.bsky.graph.defs',
  'com.atproto.repo.applyWrites',
  'com.atproto.sync.requestCrawl',
])

/** Whether a document is one of those that history published with the mistake. */
export function isKnownSlip(document: JsonObject): boolean {
  return SLIPS.has(document['id'])
}
