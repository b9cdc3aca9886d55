import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { LexiconDocument, LooseDefinition } from '../document.ts'
import type { AnyKindRow, Kind } from '../kind-row.ts'
import type { JsonObject } from '../../text/json.ts'
import { KINDS } from '../kinds.ts'
import { type WalkedNode, walkJson } from '../walk.ts'
import { checkKeys } from './keys.ts'
import { checkStructure } from './structure.ts'
import { reportAt, type Where } from './where.ts'

/**
 * Reports every problem of one document, taken for itself, and says whether it has the shape of one; what is reported may still
 * forbid its use. Source: AT Protocol specification, "Lexicon".
 */
export function checkDocument(document: JsonObject, where: Where): LexiconDocument | undefined {
  const candidate: unknown = document
  const ofStructure: Diagnostic[] = []
  const hasShape = checkStructure(candidate, { ...where, report: (found) => void ofStructure.push(found) })
  // A key that is misspelt where the right one is missing is reported once.
  const missing = new Set(ofStructure.flatMap(({ code, pointer }) => (code === 'LEX2011' ? [pointer] : [])))
  const report: Where['report'] = (found) => {
    if (found.code !== 'LEX2011' || !missing.has(found.pointer)) where.report(found)
  }
  const whereKeys = { ...where, report }
  walkJson(document, (node) => {
    checkKeys(node.value, node.pointer, node.kind, whereKeys)
    if (isLoose(node)) reportLoose(node, where)
    if (isMisplaced(node)) checkAlone(node, where, report)
  })
  ofStructure.forEach(where.report)
  return hasShape ? candidate : undefined
}

/** Where a type may not stand, the schema of the language does not look at what is in it. */
function isMisplaced({ kind, place, name }: WalkedNode): boolean {
  const { stands }: AnyKindRow = KINDS[kind]
  return place !== undefined && stands[place === 'definition' && name === 'main' ? 'main' : place] !== true
}

/** Checks what is inside a node as if the node stood where it may; of the node itself it is told that it may not stand there. */
function checkAlone({ value, pointer }: WalkedNode, where: Where, report: Where['report']): void {
  const originOf = (inside: string): string => where.originOf(pointer + inside.slice(ALONE.length))
  const found: Diagnostic[] = []
  const alone = { lexicon: 1, id: 'com.example.thing', defs: { main: value } }
  checkStructure(alone, { ...where, originOf, report: (each) => void found.push(each) })
  found.filter((each) => each.pointer !== originOf(ALONE)).forEach(report)
}

const ALONE = '/defs/main'

function reportLoose({ kind, pointer }: WalkedNode, where: Where): void {
  const message = `expected something that can be a definition, found ${KINDS[kind].noun}`
  reportAt(where, 'LEX2046', `${pointer}/type`, message, { hint: 'it is read as another name for its type' })
}

/** Whether a node is a definition of a type that the language only has for fields. */
export function isLoose({ kind, place }: Pick<WalkedNode, 'kind' | 'place'>): boolean {
  return place === 'definition' && LOOSE_KINDS.has(kind)
}

const LOOSE_KINDS: ReadonlySet<Kind> = new Set<LooseDefinition['type']>(['ref', 'union', 'unknown'])
