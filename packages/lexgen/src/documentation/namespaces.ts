import type { LexiconDocument } from '../language/document.ts'
import { addToGroup } from '../text/lists.ts'

/** An NSID without its last segment. */
export function namespaceOf(nsid: string): string {
  return nsid.slice(0, nsid.lastIndexOf('.'))
}

/** The NSIDs of each namespace, both in their order. */
export function groupByNamespace(documents: readonly LexiconDocument[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const { id } of documents) addToGroup(groups, namespaceOf(id), id)
  return groups
}
