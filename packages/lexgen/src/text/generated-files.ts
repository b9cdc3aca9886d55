/** Name of the manifest in an output folder. */
export const MANIFEST_NAME = 'lexgen.manifest.json'

/** Name of the snapshot of the lexicons that goes with a generated package: a list of documents, beside the manifest. */
export const SNAPSHOT_NAME = 'lexicons.json'

/** The modules beside that of a document: `createSession.validator.ts`. */
export const PARTS = ['validator', 'sample'] as const

/** What the file of a document's JSON Schema ends in. */
export const SCHEMA_ENDING = '.schema.json'
