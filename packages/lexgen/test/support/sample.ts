import type { LexiconDocument } from '../../src/language/document.ts'
import { document, errors, json, object, params, procedure, query, record, ref, string } from './build.ts'

/** A small set: a query that refers to another document, a procedure with an error, a record. */
export const SAMPLE: readonly LexiconDocument[] = [
  document('com.example.defs', { thing: object({ name: string(), about: ref('com.example.note') }) }),
  document('com.example.getThing', {
    main: query({ parameters: params({ name: string() }, ['name']), output: json(ref('com.example.defs#thing')) }),
  }),
  document('com.example.note', { main: record({ text: string() }) }),
  document('com.example.putThing', { main: procedure({ input: json(), output: json(), errors: errors('TooLarge') }) }),
]

/** Documents whose every file differs between two variants; big enough to take a while to write. */
export function manyDocuments(count: number, variant: string): LexiconDocument[] {
  return Array.from({ length: count }, (_, index) =>
    document(`com.example.${index % 2 === 0 ? 'even' : 'odd'}.thing${index}`, {
      main: query({ output: json(object({ [`${variant}Value`]: string(), [`${variant}Other`]: string() })) }),
    }),
  )
}
