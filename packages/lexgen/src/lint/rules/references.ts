import type { Body, FieldSchema } from '../../language/document.ts'
import { quote } from '../../text/json.ts'
import { flowsAt, isOnlyIn } from '../../program/flows.ts'
import type { LintRule } from '../rule.ts'

export const unreferencedDef: LintRule = {
  id: 'unreferenced-def',
  code: 'LEX5048',
  level: 'info',
  summary: 'No document refers to a definition.',
  why: 'It may be left over, or meant for other documents that are not part of this run.',
  fix: 'Remove it, if nobody outside uses it.',
  source: 'lexgen',
  checks: {
    def: ({ defName, pointer }, { document, facts }) =>
      defName === 'main' || facts.referenced.has(`${document.id}#${defName}`)
        ? []
        : [{ pointer, message: `expected a ref to ${quote(`#${defName}`)}, found none in this run` }],
  },
}

export const closedUnion: LintRule = {
  id: 'closed-union',
  code: 'LEX5039',
  level: 'warn',
  summary: 'A union in a record, an output or an event is closed.',
  why: 'A closed union can never grow: old software refuses every type that is added later. A service may well refuse what it does not know, and then answers with nothing that its caller has not sent.',
  fix: 'Leave `closed` out.',
  source: 'style-guide',
  checks: {
    schema: ({ schema, pointer, def }, context) =>
      schema.type === 'union' &&
      schema.closed &&
      !isOnlyIn(flowsAt(pointer, context), def.type === 'procedure' && hasClosedUnion(def.input) ? EXCHANGE : ['input'])
        ? [{ pointer: `${pointer}/closed`, message: 'expected an open union, found `closed: true`' }]
        : [],
  },
}

const EXCHANGE = ['input', 'output'] as const

/** Whether what callers send to a method is one of a closed set of types, or a list of such. */
function hasClosedUnion(body: Body | undefined): boolean {
  const schema = body?.schema
  const fields: readonly FieldSchema[] =
    schema?.type === 'object' ? Object.values(schema.properties) : schema === undefined ? [] : [schema]
  return fields.some((field) => {
    const held = field.type === 'array' ? field.items : field
    return held.type === 'union' && held.closed === true
  })
}

export const emptyUnion: LintRule = {
  id: 'empty-union',
  code: 'LEX5022',
  level: 'info',
  summary: 'An open union lists no types.',
  why: 'It holds any object with a `$type`, and nothing says which ones to expect.',
  fix: 'List the types that are known today, or use `unknown`.',
  source: 'wish',
  checks: {
    // A subscription without messages has a rule of its own.
    schema: ({ schema, pointer, site }) =>
      schema.type === 'union' && !schema.closed && schema.refs.length === 0 && site.place !== 'message'
        ? [{ pointer: `${pointer}/refs`, message: 'expected at least one ref, found none' }]
        : [],
  },
}

export const unresolvedKnownValue: LintRule = {
  id: 'unresolved-known-value',
  code: 'LEX5028',
  level: 'warn',
  summary: 'A known value names a definition that its document, which is part of the run, does not have.',
  why: 'Known values are not checked as refs are, so a misspelt token goes unseen.',
  fix: 'Correct the name, or add the token.',
  source: 'wish',
  checks: {
    schema: ({ schema, pointer }, { program, document, facts }) =>
      schema.type === 'string'
        ? (schema.knownValues ?? []).flatMap((value, index) => {
            const isNamed = value.includes('#') && facts.nsids.has(value.slice(0, value.indexOf('#')))
            return isNamed && !program.resolve(value, document.id)
              ? [
                  {
                    pointer: `${pointer}/knownValues/${index}`,
                    message: `expected the name of a definition, found ${quote(value)}`,
                  },
                ]
              : []
          })
        : [],
  },
}
