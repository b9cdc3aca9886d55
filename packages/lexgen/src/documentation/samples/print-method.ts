import { type Layout, block } from '../../layout/builders.ts'
import type { Body } from '../../language/document.ts'
import { followAlias } from '../../program/aliases.ts'
import { targetOf } from '../../program/look-up.ts'
import { type Sampling, sampleSchema } from '../../sampling/sample-value.ts'
import { type Json, isObject } from '../../text/json.ts'
import { type MethodDef, type MethodShape, describeMethod } from '../../typescript/describe-method.ts'
import { isJson } from '../../typescript/encodings.ts'
import { camelCase, isWord } from '../../typescript/symbols/identifiers.ts'
import type { PrintSpecial } from '../../typescript/json-literal.ts'
import type { MethodRequest, RequestBody } from './method-request.ts'
import { createSampleLiterals } from './sample-literals.ts'
import {
  FILE_IMPORT,
  printCall,
  printClient,
  printCompact,
  printFields,
  printLines,
  printLog,
  printSampleModule,
  quote,
} from './sample-module.ts'
import { type SampleScope, smallest } from './sample-scope.ts'

/** Most fields of an output that a sample takes out of it. */
const MAX_FIELDS = 3
/** Names that mean something in a sample, so that no field is called so. */
const TAKEN: ReadonlySet<string> = new Set(
  'client console error file globalThis openAsBlob process undefined NaN Infinity'.split(' '),
)

/** A call of a query or a procedure with a generated SDK. */
export function printMethod(def: MethodDef, request: MethodRequest, scope: SampleScope): string {
  const method = describeMethod(def, scope.program, scope.symbols)
  const fields = fieldsOfOutput(def, scope)
  const [error] = method.errors
  const foreign = [method.function, ...(error ? [error.class] : [])]
  const literals = createSampleLiterals(smallest(scope))
  return printSampleModule(
    { declared: [...TAKEN, 'output', ...fields], foreign, literals },
    ({ imports, printSpecial }) => {
      const client = printClient(scope, request.needsLogin, imports)
      const call = printCall(imports.symbolValue(method.function), [
        'client',
        ...printArguments(def, method, request, { sampling: literals.sampling, printSpecial }),
      ])
      const lines = printOutcome(call, method, fields)
      const file = request.body?.kind === 'file' && printFile(request.body)
      return {
        ...(file && { builtIn: FILE_IMPORT }),
        paragraphs: [
          file ? printLines([client, file]) : client,
          error ? printCatch(lines, imports.symbolValue(error.class)) : printLines(lines),
        ],
      }
    },
  )
}

function printArguments(
  { definition, nsid }: MethodDef,
  method: MethodShape,
  { body }: MethodRequest,
  { sampling, printSpecial }: { readonly sampling: Sampling; readonly printSpecial: PrintSpecial },
): Layout[] {
  const { parameters } = definition
  const params = (parameters && sampleSchema(parameters, nsid, sampling)) ?? {}
  const printed = printCompact(params, printSpecial)
  if (method.kind === 'query')
    return method.params && !isEmpty(params) ? [printed] : method.params?.optional === false ? ['{}'] : []
  const options = method.params && !isEmpty(params) ? [printFields([['params: ', printed]])] : []
  if (definition.type !== 'procedure' || body === undefined) return options
  const schema = definition.input?.schema
  const value = body.kind === 'json' && schema ? (sampleSchema(schema, nsid, sampling) ?? {}) : {}
  if (body.kind === 'json' && isEmpty(value) && method.input?.optional && options.length === 0) return []
  return [printInput(body, value, printSpecial), ...options]
}

function printInput(body: RequestBody, value: Json, printSpecial: PrintSpecial): Layout {
  switch (body.kind) {
    case 'json':
      return printCompact(value, printSpecial)
    case 'text':
      return printCompact(body.value)
    case 'file':
      return 'file'
  }
}

// const file = await openAsBlob('photo.png', { type: 'image/png' })
function printFile({ file, encoding }: Extract<RequestBody, { readonly kind: 'file' }>): Layout {
  const options = printFields([`type: ${quote(encoding)}`])
  return ['const file = await ', printCall('openAsBlob', [quote(file), options])]
}

function isEmpty(value: Json): boolean {
  return isObject(value) && Object.keys(value).length === 0
}

/** What of an output a sample names: its first required fields, as far as their names can be those of constants. */
function fieldsOfOutput({ definition, nsid }: MethodDef, { program }: SampleScope): readonly string[] {
  const output: Body | undefined = definition.type === 'subscription' ? undefined : definition.output
  if (output?.schema === undefined || !isJson(output.encoding)) return []
  const { schema } = output
  const object =
    schema.type === 'ref' ? followAlias(targetOf(schema.ref, nsid, program), program.resolve)?.definition : schema
  if (object?.type !== 'object') return []
  return (object.required ?? [])
    .filter((name) => Object.hasOwn(object.properties, name))
    .filter((name) => isWord(name) && camelCase(name) === name && !TAKEN.has(name))
    .slice(0, MAX_FIELDS)
}

function printOutcome(call: Layout, { output }: MethodShape, fields: readonly string[]): Layout[] {
  if (output === undefined) return [['await ', call]]
  if (fields.length === 0) return [['const output = await ', call], printLog('output')]
  return [[`const { ${fields.join(', ')} } = await `, call], printLog(fields.join(', '))]
}

// try { ... } catch (error) { if (!(error instanceof X)) throw error; ... }
function printCatch(lines: readonly Layout[], error: string): Layout {
  const handling = [`if (!(error instanceof ${error})) throw error`, printLog('error.message')]
  return ['try ', block(lines), ' catch (error) ', block(handling)]
}
