import type { ObjectSchema, ParamsSchema, QueryDefinition } from '../../language/document.ts'
import type { Finding, LintContext, LintRule } from '../rule.ts'

export const paginationShape: LintRule = {
  id: 'pagination-shape',
  code: 'LEX5041',
  level: 'info',
  summary: 'A query with a `cursor` is not of the shape that pagination usually has.',
  why: 'Clients page through all such queries with one piece of code, which needs an optional `cursor` string on both sides.',
  fix: 'Parameters: optional `cursor` string, optional `limit` integer with minimum, maximum and default. Output: optional `cursor` string.',
  source: 'style-guide',
  checks: {
    def: ({ def, pointer }, context) => {
      if (def.type !== 'query') return []
      const output = outputObject(def, context)
      const inParams = hasKey(def.parameters, 'cursor')
      const inOutput = hasKey(output, 'cursor')
      if (!inParams && !inOutput) return []
      return [
        ...checkCursor(def.parameters, `${pointer}/parameters`, 'parameters', pointer),
        ...(def.parameters && inParams ? checkLimit(def.parameters, `${pointer}/parameters`) : []),
        ...checkCursor(output, `${pointer}/output`, 'output', `${pointer}/output`),
      ]
    },
  },
}

function checkCursor(
  owner: ObjectSchema | ParamsSchema | undefined,
  pointer: string,
  where: string,
  fallback: string,
): Finding[] {
  if (!owner || !hasKey(owner, 'cursor'))
    return [{ pointer: owner ? pointer : fallback, message: `expected a \`cursor\` in the ${where}, found none` }]
  if (owner.properties['cursor']?.type !== 'string')
    return [
      {
        pointer,
        message: `expected \`cursor\` in the ${where} to be a string, found ${owner.properties['cursor']?.type}`,
      },
    ]
  return owner.required?.includes('cursor')
    ? [{ pointer, message: `expected \`cursor\` in the ${where} to be optional, found it required` }]
    : []
}

function checkLimit(params: ParamsSchema, pointer: string): Finding[] {
  const limit = hasKey(params, 'limit') ? params.properties['limit'] : undefined
  if (!limit) return [{ pointer, message: 'expected a `limit` beside `cursor`, found none' }]
  if (limit.type !== 'integer')
    return [{ pointer, message: `expected \`limit\` to be an integer, found ${limit.type}` }]
  const missing = (['minimum', 'maximum', 'default'] as const).filter((key) => limit[key] === undefined)
  const names = missing.map((key) => `\`${key}\``).join(', ')
  return missing.length === 0
    ? []
    : [{ pointer: `${pointer}/properties/limit`, message: `expected \`limit\` to have ${names}, found none` }]
}

/** The output's object, also where the output is a ref to one. */
function outputObject(def: QueryDefinition, { program, document }: LintContext): ObjectSchema | undefined {
  const schema = def.output?.schema
  if (schema?.type === 'object') return schema
  const target = schema?.type === 'ref' ? program.resolve(schema.ref, document.id)?.definition : undefined
  return target?.type === 'object' ? target : undefined
}

function hasKey(owner: ObjectSchema | ParamsSchema | undefined, key: string): boolean {
  return owner !== undefined && Object.hasOwn(owner.properties, key)
}
