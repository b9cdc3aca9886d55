/** Name of the manifest in an output folder. */
export const MANIFEST_NAME = 'lexgen.manifest.json'

/** Name of the snapshot of the lexicons that goes with a generated package: a list of documents, beside the manifest. */
export const SNAPSHOT_NAME = 'lexicons.json'
