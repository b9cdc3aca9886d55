import type { LexiconDocument } from '../language/document.ts'
import type { JsonObject } from '../text/json.ts'

/** A piece of text (or an already parsed value) that should hold one Lexicon document. */
export interface LexiconSource {
  /**
   * What is shown to people: the path as it leads there from the working directory, with `/`; `module:<specifier>#<export>[3]`
   * for an element of a module's export; `<stdin>` for standard input.
   */
  readonly path: string
  /** The document's text without a byte order mark. For values that never were text, their JSON with two spaces. */
  readonly text: string
  /** The parsed value; where it is absent, `text` is yet to be parsed. */
  readonly value?: unknown
  /** JSON pointer of the document in `text`, where the text holds more than it (an array of documents, a fetched record). @default '' */
  readonly pointer?: string
  /** Lines of the file before `text` begins (a fence in a Markdown page). @default 0 */
  readonly lineOffset?: number
  /** The NSID that the surroundings promise: `--id`, or a heading of a Markdown page. */
  readonly expectedId?: string
}

/** The sound definitions of a document with errors: checked for references, and never generated from. */
export interface PartialUnit extends LexiconUnit {
  /** Names of the definitions that it has or may have besides. */
  readonly dropped: ReadonlySet<string>
  /** Whether it does not say its id: `document.id` is where it was found then. */
  readonly isNameless: boolean
}

/** The id of a document, where it says one. */
export function nsidOf(unit: LexiconUnit | PartialUnit): string | undefined {
  return 'isNameless' in unit && unit.isNameless ? undefined : unit.document.id
}

/** One document in today's language, and the way back to where it was read. */
export interface LexiconUnit {
  readonly document: LexiconDocument
  readonly source: LexiconSource
  /** The JSON pointer in the source's text for one in `document` (they differ where a legacy document was rewritten). */
  readonly originOf: (pointer: string) => string
  /** What slips of the document hide. @default nothing */
  readonly hidden?: Hidden
}

/** A document that has slips as it is most likely meant: references in it are checked, and it is never generated from. */
export interface Hidden {
  readonly document: JsonObject
  readonly originOf: (pointer: string) => string
  /** Whether a place in the source is inside a key that is ignored: what is wrong there is no more than a warning. */
  readonly isIgnored: (origin: string) => boolean
  /** Whether something is wrong at a place in the source that was told of already. */
  readonly isReported: (origin: string) => boolean
}
