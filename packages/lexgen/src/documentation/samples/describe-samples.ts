import type { LexiconDocument } from '../../language/document.ts'
import { isMethod, schemaOf } from '../../language/types.ts'
import { defsOf } from '../../program/look-up.ts'
import type { LinkedDef } from '../../program/program.ts'
import { sampleDefinition, sampleSchema } from '../../sampling/sample-value.ts'
import type { Json } from '../../text/json.ts'
import type { MethodDef } from '../../typescript/describe-method.ts'
import { isJson } from '../../typescript/encodings.ts'
import type { Sample } from '../page.ts'
import { makeRequest } from './method-request.ts'
import { printCurl } from './print-curl.ts'
import { printExample } from './print-example.ts'
import { printFetch } from './print-fetch.ts'
import { printMethod } from './print-method.ts'
import { printRecord } from './print-record.ts'
import { printSubscription } from './print-subscription.ts'
import { printValue } from './print-value.ts'
import { type SampleScope, asJson, telling } from './sample-scope.ts'

/**
 * What a reader can copy from the page of a document: how its method is called, how its record is written, what a value looks like. Of
 * several definitions that is of `main`, or of the first that has a value.
 */
export function describeSamples(document: LexiconDocument, scope: SampleScope): Sample[] {
  const defs = defsOf(document, scope.program)
  const main = defs.find(({ name }) => name === 'main')
  const def = main ?? defs.find(hasValue)
  if (def === undefined) return []
  const { definition } = def
  if (isMethod(definition)) return describeMethodSamples({ ...def, definition }, scope)
  if (!hasValue(def)) return []
  const code = definition.type === 'record' ? printRecord(def, definition.key, scope) : printValue(def, scope)
  const label = definition.type === 'record' ? 'Record' : 'Example'
  return [...sampleOf('typescript', code), ...exampleOf(label, sampleDefinition(def, asJson(telling(scope))))]
}

function describeMethodSamples(def: MethodDef, scope: SampleScope): Sample[] {
  const { definition, nsid } = def
  if (definition.type === 'subscription') {
    const schema = definition.message?.schema
    const message = schema && sampleSchema({ ...schema, closed: true }, nsid, asJson(telling(scope)))
    return [...sampleOf('typescript', printSubscription(def, scope)), ...exampleOf('Message', message)]
  }
  const request = makeRequest(def, scope)
  const { output } = definition
  const answer =
    output?.schema && isJson(output.encoding) ? sampleSchema(output.schema, nsid, asJson(telling(scope))) : undefined
  const calls = request
    ? [
        ...sampleOf('typescript', printMethod(def, request, scope)),
        ...sampleOf('fetch', printFetch(request)),
        ...sampleOf('curl', printCurl(request)),
      ]
    : []
  return [...calls, ...exampleOf('Output', answer)]
}

function hasValue({ definition }: LinkedDef): boolean {
  const schema = schemaOf(definition)
  return schema !== undefined && schema.type !== 'token'
}

const KINDS: Readonly<Record<Exclude<Sample['id'], 'example'>, Pick<Sample, 'label' | 'language'>>> = {
  typescript: { label: 'TypeScript', language: 'ts' },
  fetch: { label: 'fetch', language: 'js' },
  curl: { label: 'curl', language: 'sh' },
}

function sampleOf(id: keyof typeof KINDS, code: string | undefined): Sample[] {
  return code === undefined ? [] : [{ id, ...KINDS[id], code }]
}

function exampleOf(label: string, value: Json | undefined): Sample[] {
  return value === undefined ? [] : [{ id: 'example', label, language: 'json', code: printExample(value) }]
}
