import type { FieldSchema, ParamsSchema, TokenSchema } from '../../language/document.ts'
import { SET_KEYS } from '../../language/types.ts'
import { quote, stringsOf } from '../../text/json.ts'
import { childPointer } from '../../text/pointer.ts'
import type { Finding, LintRule } from '../rule.ts'

export const caseFoldDuplicate: LintRule = {
  id: 'case-fold-duplicate',
  code: 'LEX5046',
  level: 'warn',
  summary: 'Two definitions of a document, or two fields of an object, differ in nothing but upper and lower case.',
  why: 'They are easily taken for one another, and are one identifier in languages that ignore case.',
  fix: 'Rename one of them.',
  source: 'lexgen',
  checks: {
    document: ({ document }) => findFoldedDuplicates(Object.keys(document.defs), '/defs'),
    schema: ({ schema, pointer }) =>
      schema.type === 'object' ? findFoldedDuplicates(Object.keys(schema.properties), `${pointer}/properties`) : [],
    params: ({ params, pointer }) => findFoldedDuplicates(Object.keys(params.properties), `${pointer}/properties`),
  },
}

export const duplicateEntry: LintRule = {
  id: 'duplicate-entry',
  code: 'LEX5047',
  level: 'warn',
  summary: 'A list that is a set names something twice.',
  why: 'It is a slip: most often the second one was meant to be something else.',
  fix: 'Remove or correct the second one.',
  source: 'lexgen',
  checks: {
    params: ({ params, pointer }) => findRepeatedIn(params, pointer),
    schema: ({ schema, pointer }) => findRepeatedIn(schema, pointer),
  },
}

/** The reader refuses the same value twice in `enum`, `knownValues` and `errors`. */
function findRepeatedIn(node: ParamsSchema | FieldSchema | TokenSchema, pointer: string): Finding[] {
  return (SET_KEYS.get(node.type) ?? []).flatMap((key) =>
    findRepeated(stringsOf(Reflect.get(node, key)), `${pointer}/${key}`),
  )
}

function findFoldedDuplicates(names: readonly string[], pointer: string): Finding[] {
  const seen = new Map<string, string>()
  return names.flatMap((name) => {
    const folded = name.toLowerCase()
    const twin = seen.get(folded)
    if (twin === undefined) seen.set(folded, name)
    return twin === undefined
      ? []
      : [
          {
            pointer: childPointer(pointer, name),
            message: `expected a name that differs from ${quote(twin)} by more than case, found ${quote(name)}`,
          },
        ]
  })
}

function findRepeated(values: readonly string[], pointer: string): Finding[] {
  const seen = new Set<string>()
  return values.flatMap((value, index) => {
    if (!seen.has(value)) {
      seen.add(value)
      return []
    }
    return [{ pointer: `${pointer}/${index}`, message: `expected each entry once, found ${quote(value)} again` }]
  })
}
