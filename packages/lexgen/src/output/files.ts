/** A file that generation wants on disk. */
export interface OutputFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string
  readonly text: string
}

/** Name of the manifest in the output folder. */
export const MANIFEST_NAME = 'lexgen.manifest.json'
/** Folder in which files are staged before they replace others; it exists only while lexgen writes. */
export const STAGING_NAME = '.lexgen-tmp'
/** Lock file: two runs on one folder take turns. */
export const LOCK_NAME = '.lexgen-lock'
