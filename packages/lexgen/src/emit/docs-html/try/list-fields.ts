import { describeBounds } from '../../../documentation/describe-bounds.ts'
import type { ParamItemSchema, ParamsSchema } from '../../../language/document.ts'
import type { QueryField } from './query-data.ts'

/** The parameters of a query, in the author's order. */
export function listFields(parameters: ParamsSchema | undefined): QueryField[] {
  const required = new Set(parameters?.required)
  return Object.entries(parameters?.properties ?? {}).map(([name, schema]) => {
    const item = schema.type === 'array' ? schema.items : schema
    const values = valuesOf(item)
    const format = item.type === 'string' ? item.format : undefined
    return {
      name,
      type: item.type,
      hint: [format ?? item.type, ...describeBounds(schema)].join(', '),
      ...(schema.type === 'array' && { isList: true as const }),
      ...(required.has(name) && { isRequired: true as const }),
      ...('default' in schema && schema.default !== undefined && { default: String(schema.default) }),
      ...(values.length > 0 && { values }),
    }
  })
}

function valuesOf(schema: ParamItemSchema): string[] {
  if (schema.const !== undefined) return [String(schema.const)]
  if (schema.type === 'boolean') return []
  const known = schema.type === 'string' ? schema.knownValues : undefined
  return (schema.enum ?? known ?? []).map(String)
}
