import type { Body } from '../../language/document.ts'
import { type Sampling, sampleSchema } from '../../sampling/sample-value.ts'
import { splitEncodings } from '../../text/encodings.ts'
import { type Json, isObject } from '../../text/json.ts'
import type { MethodDef } from '../../typescript/describe-method.ts'
import { isJson, isText } from '../../typescript/encodings.ts'
import { marksOf } from '../marks.ts'
import { type SampleScope, asJson, smallest } from './sample-scope.ts'

/** What a call of a query or a procedure sends, and what comes back. */
export interface MethodRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly needsLogin: boolean
  readonly body: RequestBody | undefined
  readonly answer: Answer
}

export type RequestBody =
  | { readonly kind: 'json' | 'text'; readonly encoding: string; readonly value: Json }
  | { readonly kind: 'file'; readonly encoding: string; readonly file: string }

/** What an answer is read as. */
export type Answer =
  | { readonly kind: 'json' | 'text' | 'nothing' }
  /** Bytes, for which this is a name. */
  | { readonly kind: 'file'; readonly file: string }

/** The smallest request that a method allows; undefined where it allows none. */
export function makeRequest({ definition, nsid }: MethodDef, scope: SampleScope): MethodRequest | undefined {
  if (definition.type === 'subscription') return undefined
  const sampling = asJson(smallest(scope))
  const { parameters } = definition
  const params = parameters === undefined ? {} : sampleSchema(parameters, nsid, sampling)
  const input = definition.type === 'procedure' ? definition.input : undefined
  const body = input && makeBody(input, nsid, sampling)
  if (params === undefined || (input !== undefined && body === undefined)) return undefined
  return {
    method: definition.type === 'query' ? 'GET' : 'POST',
    url: `${scope.service}/xrpc/${nsid}${printQuery(params)}`,
    needsLogin: marksOf(nsid, definition.description).includes('needs login'),
    body,
    answer: answerOf(definition.output),
  }
}

function makeBody({ encoding, schema }: Body, nsid: string, sampling: Sampling): RequestBody | undefined {
  const sent = encodingToSend(encoding)
  if (isJson(encoding)) {
    const value = schema === undefined ? {} : sampleSchema(schema, nsid, sampling)
    return value === undefined ? undefined : { kind: 'json', encoding: sent, value }
  }
  if (isText(encoding)) return { kind: 'text', encoding: sent, value: 'hello' }
  return { kind: 'file', encoding: sent, file: fileOf(sent) }
}

function answerOf(output: Body | undefined): Answer {
  if (output === undefined) return { kind: 'nothing' }
  if (isJson(output.encoding)) return { kind: 'json' }
  if (isText(output.encoding)) return { kind: 'text' }
  return { kind: 'file', file: fileOf(output.encoding) }
}

/** Of several the first; of a pattern something that it stands for. */
function encodingToSend(encoding: string): string {
  const [first = ''] = splitEncodings(encoding)
  if (!first.includes('*')) return first
  return first.startsWith('video/') ? 'video/mp4' : first.startsWith('audio/') ? 'audio/mpeg' : 'image/png'
}

const FILES: Readonly<Record<string, string>> = {
  'application/vnd.ipld.car': 'repo.car',
  'audio/mpeg': 'sound.mp3',
  'image/jpeg': 'photo.jpg',
  'image/png': 'photo.png',
  'text/vtt': 'captions.vtt',
  'video/mp4': 'video.mp4',
}

/** A name for a file of a media type. */
function fileOf(encoding: string): string {
  const [type = ''] = encoding.split(';', 1)
  return Object.hasOwn(FILES, type) ? (FILES[type] ?? '') : 'file.bin'
}

/** A value for each parameter, several for a list, in a form that needs no quoting but the usual. */
function printQuery(params: Json): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(isObject(params) ? params : {})) {
    for (const each of Array.isArray(value) ? value : [value]) search.append(name, String(each))
  }
  const text = search
    .toString()
    .replaceAll('+', '%20')
    .replaceAll(/%3A|%2F|%40/g, decodeURIComponent)
  return text === '' ? '' : `?${text}`
}
