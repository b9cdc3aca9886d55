import type { LexiconDocument } from '../../src/language/document.ts'
import { DEFINITION_CLASHES } from './zoo/definitions.ts'
import { ERROR_CLASHES } from './zoo/errors.ts'
import { GLOBAL_CLASHES } from './zoo/globals.ts'
import { IMPORT_CLASHES } from './zoo/imports.ts'
import { PROPERTY_CLASHES } from './zoo/properties.ts'
import { ROLE_CLASHES } from './zoo/roles.ts'
import { SEGMENT_CLASHES } from './zoo/segments.ts'

export { CASE_TWIN_DOCUMENTS } from './zoo/segments.ts'

/** One way in which names can clash: valid documents that must generate, compile and run. */
export interface ZooEntry {
  readonly name: string
  readonly documents: readonly LexiconDocument[]
}

/** Every naming clash that we know of. The entries share no NSID, so that they also fit into one output. */
export const ZOO: readonly ZooEntry[] = [
  ...SEGMENT_CLASHES,
  ...DEFINITION_CLASHES,
  ...ROLE_CLASHES,
  ...ERROR_CLASHES,
  ...GLOBAL_CLASHES,
  ...PROPERTY_CLASHES,
  ...IMPORT_CLASHES,
]

/** The whole zoo as one set of documents. */
export const ZOO_DOCUMENTS: readonly LexiconDocument[] = ZOO.flatMap(({ documents }) => documents)
