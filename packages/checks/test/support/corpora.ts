import { officialLexicons } from '@lexgen/bench/official'
import { randomLexicons } from '../../../lexgen/test/support/arbitrary.ts'
import { INJECTION_DOCUMENTS } from '../../../lexgen/test/support/injection.ts'
import { LEGACY_VERSIONS, legacyLexicons } from '../../../lexgen/test/support/legacy.ts'
import { ZOO_DOCUMENTS } from '../../../lexgen/test/support/zoo.ts'

type Documents = readonly { readonly id: string }[]

const RANDOM_SETS = 200
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

/** Today's documents and, of those that are gone, the last that was published. */
function together(): Documents {
  const byId = new Map<string, { readonly id: string }>()
  for (const version of LEGACY_VERSIONS) for (const document of legacyLexicons(version)) byId.set(document.id, document)
  for (const document of officialLexicons()) byId.set(document.id, document)
  return [...byId.values()]
}
