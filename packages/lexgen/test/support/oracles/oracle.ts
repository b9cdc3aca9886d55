import type { MethodPart } from '../../../src/data/method-parts.ts'
import { METHOD_PARTS, schemaOfPart } from '../../../src/data/method-parts.ts'
import type { LexiconDocument } from '../../../src/language/document.ts'
import { isMethod } from '../../../src/language/types.ts'

/** What data can be of: a definition, or a part of a method. */
export interface Subject {
  /** `com.example.defs#thing`, `#main` spelled out. */
  readonly ref: string
  readonly part?: MethodPart
}

/** Says whether JSON is valid; undefined where it has no opinion. */
export type Oracle = (subject: Subject, value: unknown) => boolean | undefined

/** Every subject of some documents, permission sets and tokens aside. */
export function subjectsOf(documents: readonly LexiconDocument[]): Subject[] {
  return documents.flatMap(({ id, defs }) =>
    Object.entries(defs).flatMap(([name, definition]): Subject[] => {
      const ref = `${id}#${name}`
      if (definition.type === 'permission-set') return []
      if (!isMethod(definition)) return [{ ref }]
      const parts = METHOD_PARTS.filter((part) => schemaOfPart(definition, part) !== undefined)
      return parts.map((part) => ({ ref, part }))
    }),
  )
}

export const nameOf = ({ ref, part }: Subject): string => (part === undefined ? ref : `${ref} ${part}`)
