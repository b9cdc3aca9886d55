import { officialLexicons } from '@lexgen/bench/official'
import { randomLexicons } from '../../../lexgen/test/support/arbitrary.ts'
import { INJECTION_DOCUMENTS } from '../../../lexgen/test/support/injection.ts'
import { LEGACY_VERSIONS, legacyLexicons } from '../../../lexgen/test/support/legacy.ts'
import { ZOO_DOCUMENTS } from '../../../lexgen/test/support/zoo.ts'
import { FULL_MATRIX } from './compile.ts'

type Documents = readonly { readonly id: string }[]

/** Of one to four documents each. */
const RANDOM_SETS = FULL_MATRIX ? 200 : 60
const RANDOM_SEED = 20_260_820

/** The sets of documents that generated code is checked on, by a name that also serves as a folder. */
export const CORPORA: Readonly<Record<string, () => Documents>> = {
  current: officialLexicons,
  ...Object.fromEntries(LEGACY_VERSIONS.map((version) => [`legacy-${version}`, () => legacyLexicons(version)])),
  together,
  zoo: () => ZOO_DOCUMENTS,
  random: () => randomLexicons(RANDOM_SETS, RANDOM_SEED).flat(),
  injection: () => INJECTION_DOCUMENTS,
}

/**
 * All of them but today's documents alone, whose modules are those of the ones that are published together, to the byte: what a
 * compiler says of the latter it says of the former.
 */
export const DISTINCT_CORPORA: readonly string[] = Object.keys(CORPORA).filter((name) => name !== 'current')

/** Where every construct is, in the documents that most people generate from and in those that were written to be hard. */
export const COMPLETE_CORPORA: readonly string[] = ['together', 'zoo']

/**
 * Today's documents and, of those that are gone, the last that was published, but for the few that refer to definitions which
 * today's documents of the same name no longer have.
 */
function together(): Documents {
  const legacy = new Map(LEGACY_VERSIONS.flatMap(legacyLexicons).map((document) => [document.id, document]))
  const official = officialLexicons()
  for (const { id } of official) legacy.delete(id)
  const defined = new Set([...legacy.values(), ...official].flatMap(definitionIds))
  let size: number
  do {
    size = legacy.size
    for (const [id, document] of legacy) {
      if (fullRefs(document).every((ref) => defined.has(ref))) continue
      legacy.delete(id)
      for (const each of definitionIds(document)) defined.delete(each)
    }
  } while (legacy.size < size)
  return [...official, ...legacy.values()]
}

function definitionIds(document: { readonly id: string; readonly defs?: unknown }): string[] {
  const { defs } = document
  return typeof defs === 'object' && defs !== null ? Object.keys(defs).map((name) => `${document.id}#${name}`) : []
}

/** Every string in a document that has the form `nsid#name`, with or without `lex:` before it: the dialects write refs in several places. */
function fullRefs(value: unknown): string[] {
  if (typeof value === 'string') return /^(?:lex:)?((?:[a-z0-9-]+\.){2,}[a-zA-Z0-9]+#\w+)$/.exec(value)?.slice(1) ?? []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(fullRefs) : []
}
