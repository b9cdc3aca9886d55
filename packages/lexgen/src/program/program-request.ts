import type { OnConflict } from './versions.ts'
import type { NoteProgress } from '../text/progress.ts'

/** Which lexicons to load. */
export interface ProgramRequest {
  /** Directories, files, globs, `module:<specifier>#<export>`, and `-` for standard input. */
  readonly sources: readonly string[]
  /** Directory that relative paths start from, absolute. */
  readonly cwd: string
  /** Reads all of standard input. */
  readonly stdin?: (() => Promise<string>) | undefined
  /** NSID globs of the documents to take and to leave out, and paths of their files. */
  readonly include?: readonly string[] | undefined
  readonly exclude?: readonly string[] | undefined
  /** `today` refuses documents of earlier eras. @default 'any' */
  readonly era?: 'any' | 'today' | undefined
  /** NSID of a bare definition. */
  readonly id?: string | undefined
  /** Generated packages whose documents are taken from them. @default none */
  readonly external?: readonly string[] | undefined
  /** Which of different documents with one id counts. @default 'error', which lets none */
  readonly onConflict?: OnConflict | undefined
  /** Whether documents in which something is wrong, and those that refer to them, are left out. @default false */
  readonly skipInvalid?: boolean | undefined
  /** Whether documents that others refer to may be missing: of those only the names are known then. @default false */
  readonly mayLack?: boolean | undefined
  /** Folder of the generated code, absolute: what lexgen made there is no source. @default none */
  readonly out?: string | undefined
  /** Hears how far reading and linking have come. @default nobody does */
  readonly progress?: NoteProgress | undefined
}
