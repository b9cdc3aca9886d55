import type { MethodDefinition } from '../../language/document.ts'
import { printJsonFile } from '../../layout/json-file.ts'
import { assertNever } from '../../text/assert-never.ts'
import { type Json, isObject } from '../../text/json.ts'
import { methodsOf } from '../../typescript/describe-method.ts'
import type { Emitter } from '../emitter.ts'
import { METHODS_OPTIONS, type MethodsOptions } from './options.ts'

/**
 * `methods.json`: every query, procedure and subscription by NSID, with what a gateway needs to let it through or to route it: its
 * kind, the names of its parameters, its encodings or subprotocol, the names of its errors.
 */
export const methodsEmitter: Emitter<MethodsOptions> = {
  name: 'methods',
  options: METHODS_OPTIONS,
  isOn: ({ methods }) => methods,
  *emit({ program, documents, style }) {
    const entries = methodsOf(program, documents).map(({ nsid, definition }): [string, Json] => [
      nsid,
      describe(definition),
    ])
    yield { path: 'methods.json', text: printJsonFile(Object.fromEntries(entries), style), isLikeIt: isMethods }
  },
}

function isMethods(value: unknown): boolean {
  const entries = isObject(value) ? Object.values(value) : []
  return entries.length > 0 && entries.every((each) => isObject(each) && 'kind' in each && 'errors' in each)
}

// { "kind": "query", "parameters": ["actor"], "output": "application/json", "errors": [] }
function describe(definition: MethodDefinition): Json {
  return {
    kind: definition.type,
    parameters: Object.keys(definition.parameters?.properties ?? {}),
    ...encodingsOf(definition),
    errors: (definition.errors ?? []).map(({ name }) => name),
  }
}

function encodingsOf(definition: MethodDefinition): { readonly [key: string]: Json } {
  switch (definition.type) {
    case 'query':
      return { ...(definition.output && { output: definition.output.encoding }) }
    case 'procedure':
      return {
        ...(definition.input && { input: definition.input.encoding }),
        ...(definition.output && { output: definition.output.encoding }),
      }
    case 'subscription':
      return { ...(definition.subprotocol !== undefined && { subprotocol: definition.subprotocol }) }
    default:
      return assertNever(definition)
  }
}
