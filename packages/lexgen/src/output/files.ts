/** A file that generation wants on disk. */
export interface OutputFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string
  /** Of a file that is staged it is read back when it is asked for: a large site would not fit into memory. */
  readonly text: string
  /** SHA-256 of `text`, where it is known already. @default taken when it is needed */
  readonly hash?: string
  /**
   * Only for a file in which others write too (package.json, README.md): the text without anything of theirs. Such a file may replace one that
   * no manifest lists, since theirs is merged into it; the manifest hashes `own`, so that what others change is no drift; and it is
   * deleted only while it is nothing else.
   */
  readonly own?: string
  /**
   * Only for JSON, which has no banner: whether a value is like what lexgen writes there, and like nothing else. Where others write the
   * like, that a manifest lists the file has to count, too.
   */
  readonly isLikeIt?: (value: unknown, isListed: boolean) => boolean
  /** Made where it is missing, and then its owner's: neither written again nor listed in the manifest. @default false */
  readonly isMadeOnce?: boolean
}

/** Where output goes. */
export interface OutputFolder {
  /** An absolute path. */
  readonly absolute: string
  /** The same for people: relative to the working directory, with `/`. */
  readonly shown: string
}

/** What the names of folders begin with in which files are staged before they replace others; they exist only while lexgen writes. */
export const STAGING_PREFIX = '.lexgen-tmp.'
/** What the names of lock files begin with: runs on one folder take turns. */
export const LOCK_PREFIX = '.lexgen-lock.'

/** A path of an output folder as people see it. */
export function showOutputPath(folder: OutputFolder, path: string): string {
  return folder.shown === '.' ? path : `${folder.shown}/${path}`
}
