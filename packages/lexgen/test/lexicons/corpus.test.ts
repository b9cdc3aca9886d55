import { readFileSync, readdirSync } from 'node:fs'
import { schemas } from '@atproto/api'
import { describe, expect, test } from 'vitest'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const LEXICONS = new URL('../../../../lexicons/com/atproto/', import.meta.url)
const SERVER_DOCUMENTS = 26

/** Follows the published record of the document, whose keys are in the order of the data model, not of an author. */
const RECORD_ORDER = new Set(['com.atproto.server.refreshSession', 'com.atproto.server.getServiceAuth'])

/** Where a document of ours wins over the package, by JSON pointer: what we have, what the package has. */
const KNOWN_DIFFERENCES: { readonly [nsid: string]: readonly { at: string; ours?: Json; theirs?: Json }[] } = {
  'com.atproto.server.getServiceAuth': [
    { at: '/$type', ours: 'com.atproto.lexicon.schema' },
    { at: '/defs/main/parameters/properties/aud/format', ours: 'did' },
    { at: '/defs/main/parameters/properties/aud/maxLength', theirs: 2048 },
    { at: '/defs/main/parameters/properties/aud_svc', ours: { type: 'string' } },
  ],
}

/** What two writings of one document share: no descriptions, every ref in full and without the `lex:` of the package. */
function facts(value: Json, nsid: string): Json {
  if (Array.isArray(value)) return value.map((item) => facts(item, nsid))
  if (value === null || typeof value !== 'object') return typeof value === 'string' ? fullRef(value, nsid) : value
  const kept = Object.entries(value).filter(([key, item]) => key !== 'description' || typeof item !== 'string')
  return Object.fromEntries(kept.map(([key, item]) => [key, facts(item, nsid)]))
}

function fullRef(text: string, nsid: string): string {
  return text.startsWith('#') ? nsid + text : text.replace(/^lex:/, '')
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every place where the two differ, objects compared key by key whatever their order. */
function differences(
  ours: Json | undefined,
  theirs: Json | undefined,
  at = '',
): { at: string; ours?: Json; theirs?: Json }[] {
  if (isObject(ours) && isObject(theirs)) {
    const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].toSorted()
    return keys.flatMap((key) => differences(ours[key], theirs[key], `${at}/${key}`))
  }
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return []
  return [{ at, ...(ours !== undefined && { ours }), ...(theirs !== undefined && { theirs }) }]
}

/** Pointers of all descriptions below a value. */
function described(value: Json, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => described(item, `${at}/${index}`))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'description' && typeof item === 'string' ? [at] : described(item, `${at}/${key}`),
  )
}

function readOurs(path: string): { text: string; json: JsonObject } {
  const text = readFileSync(new URL(path, LEXICONS), 'utf8')
  return { text, json: JSON.parse(text) as JsonObject }
}

const packaged = new Map((schemas as unknown as JsonObject[]).map((doc) => [String(doc['id']), doc]))
const packagedServer = [...packaged.keys()].filter((nsid) => nsid.startsWith('com.atproto.server.')).toSorted()
const fileOf = (nsid: string): string => `server/${nsid.split('.').at(-1)}.json`

describe('the current com.atproto.server documents', () => {
  test('there is one file for each document of the package, and no other', () => {
    expect(packagedServer).toHaveLength(SERVER_DOCUMENTS)
    expect(readdirSync(new URL('server/', LEXICONS)).toSorted()).toEqual(
      packagedServer.map((nsid) => `${nsid.split('.').at(-1)}.json`),
    )
  })

  test.each(packagedServer)('%s says what the package says, known differences aside', (nsid) => {
    const ours = facts(readOurs(fileOf(nsid)).json, nsid)
    const theirs = facts(packaged.get(nsid) ?? null, nsid)
    expect(differences(ours, theirs)).toEqual(KNOWN_DIFFERENCES[nsid] ?? [])
    if (!RECORD_ORDER.has(nsid)) expect(JSON.stringify(ours)).toBe(JSON.stringify(theirs))
  })

  test.each(packagedServer)('%s describes everything that the package describes', (nsid) => {
    const ours = described(readOurs(fileOf(nsid)).json)
    expect(described(packaged.get(nsid) ?? null).filter((at) => !ours.includes(at))).toEqual([])
  })

  test.each(packagedServer)('%s refers only to documents that are here', (nsid) => {
    const text = JSON.stringify(facts(readOurs(fileOf(nsid)).json, nsid))
    const targets = [...text.matchAll(/"ref":"([^#"]+)/g)].map(([, target]) => target)
    expect(targets.filter((target) => !packagedServer.includes(target ?? ''))).toEqual([])
  })
})

/** A JSON body whose properties are all required strings. */
function plainBody(required: string[] | undefined): JsonObject | undefined {
  if (required === undefined) return undefined
  const properties = Object.fromEntries(required.map((key) => [key, { type: 'string' }]))
  return { encoding: 'application/json', schema: { type: 'object', required, properties } }
}

describe('the legacy com.atproto.session documents', () => {
  /** The first session of the protocol in one table: kind, required input, required output. */
  const LEGACY: [name: string, kind: string, input: string[] | undefined, output: string[] | undefined][] = [
    ['create', 'procedure', ['handle', 'password'], ['accessJwt', 'refreshJwt', 'handle', 'did']],
    ['delete', 'procedure', undefined, undefined],
    ['get', 'query', undefined, ['handle', 'did']],
    ['refresh', 'procedure', undefined, ['accessJwt', 'refreshJwt', 'handle', 'did']],
  ]

  test('there are four of them', () => {
    expect(readdirSync(new URL('session/', LEXICONS)).toSorted()).toEqual(LEGACY.map(([name]) => `${name}.json`))
  })

  test.each(LEGACY)('com.atproto.session.%s is a %s with plain string fields', (name, kind, input, output) => {
    const nsid = `com.atproto.session.${name}`
    const [inputBody, outputBody] = [plainBody(input), plainBody(output)]
    expect(facts(readOurs(`session/${name}.json`).json, nsid)).toEqual({
      lexicon: 1,
      id: nsid,
      defs: { main: { type: kind, ...(inputBody && { input: inputBody }), ...(outputBody && { output: outputBody }) } },
    })
  })
})

test.each([
  ...packagedServer.map(fileOf),
  ...['create', 'delete', 'get', 'refresh'].map((name) => `session/${name}.json`),
])('%s is indented by two spaces and ends with one line end', (path) => {
  const { text, json } = readOurs(path)
  expect(text).toBe(`${JSON.stringify(json, null, 2)}\n`)
})
