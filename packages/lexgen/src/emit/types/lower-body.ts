import type { Body } from '../../language/document.ts'
import { docOf } from '../../typescript/docs.ts'
import { isJson, isText } from '../../typescript/encodings.ts'
import { type LowerContext, lowerSchema } from '../../typescript/lower-type.ts'
import { type TypeExpr, keyword, runtime } from '../../typescript/model.ts'
import type { Declaration } from './declaration.ts'
import { lowerProperties } from './lower-object.ts'

/** The type of an input or output: what its schema says where it is JSON, else text or bytes. */
export function lowerBody(body: Body, side: 'input' | 'output', context: LowerContext): Declaration {
  const role = side === 'input' ? 'Input' : 'Output'
  const { name } = context.symbols.of(context.def, role)
  const { schema, encoding } = body
  if (schema === undefined || !isJson(encoding)) {
    const doc = docOf([body.description, schema?.description], [{ name: 'encoding', text: encoding }])
    return { kind: 'alias', name, doc, type: rawType(encoding, side) }
  }
  const pointer = `/defs/main/${side}/schema`
  const doc = docOf([body.description, schema.description])
  return schema.type === 'object' && Object.keys(schema.properties).length > 0
    ? { kind: 'interface', name, doc, properties: lowerProperties(schema, pointer, side, context) }
    : { kind: 'alias', name, doc, type: lowerSchema(schema, pointer, context) }
}

function rawType(encoding: string, side: 'input' | 'output'): TypeExpr {
  if (isJson(encoding)) return keyword('unknown')
  if (isText(encoding)) return side === 'input' ? runtime('TextInput') : keyword('string')
  return runtime(side === 'input' ? 'BinaryInput' : 'BinaryOutput')
}
