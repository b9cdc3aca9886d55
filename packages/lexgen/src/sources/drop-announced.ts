import { childPointer } from '../text/pointer.ts'
import { ANNOUNCED } from '../language/kinds.ts'
import { reportAt, type Where } from '../language/check/where.ts'
import { isObject, type JsonObject } from '../text/json.ts'

/** The document without definitions of announced types; undefined where nothing else is in it. */
export function dropAnnounced(document: JsonObject, where: Where): JsonObject | undefined {
  const { defs } = document
  if (!isObject(defs) || !Object.values(defs).some(isAnnounced)) return document
  for (const [name, definition] of Object.entries(defs)) {
    if (!isAnnounced(definition)) continue
    const message = 'expected a type of today, found the announced type "space"'
    reportAt(where, 'LEX2033', `${childPointer('/defs', name)}/type`, message, { hint: `${name} is left out` })
  }
  const kept = Object.entries(defs).filter(([, definition]) => !isAnnounced(definition))
  return kept.length === 0 ? undefined : { ...document, defs: Object.fromEntries(kept) }
}

function isAnnounced(definition: unknown): boolean {
  return isObject(definition) && ANNOUNCED.has(definition['type'])
}
