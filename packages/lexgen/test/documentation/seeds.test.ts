import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { generateDocs, pageText } from '../support/generate-docs.ts'

/**
 * What pages of others show of a method, fact by fact: a browser of published lexicons of refreshSession and of getServiceAuth, and a
 * generated SDK of the former's output. Each is on the page in HTML and on its twin in Markdown.
 */

interface Field {
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  /** What else is said of it. */
  readonly said?: readonly string[]
}

interface Facts {
  readonly nsid: string
  readonly kind: string
  /** What stands on the page as it is. */
  readonly said: readonly string[]
  readonly part: string
  readonly fields: readonly Field[]
  readonly errors: readonly { readonly name: string; readonly said?: string }[]
}

const REFRESH_SESSION: Facts = {
  nsid: 'com.atproto.server.refreshSession',
  kind: 'procedure',
  said: [
    "Refresh an authentication session. Requires auth using the 'refreshJwt' (not the 'accessJwt').",
    'application/json',
    'needs login',
    'Raw schema',
    // How the output is used, as the page of a model shows it: the name of its type, where it is imported from, and a value of it.
    'RefreshSessionOutput',
    "from './gen/com/atproto/server/refreshSession.js'",
    "import { createXrpcClient } from '@lexgen/xrpc'",
    'const { accessJwt, refreshJwt, handle } = await refreshSession(client)',
    '"accessJwt": "accessJwt"',
    '"refreshJwt": "refreshJwt"',
    '"handle": "alice.example.com"',
    '"did": "did:web:example.com"',
    'The lasting identifier of an account, such as did:',
    'The domain name that an account goes by, such as alice.example.com.',
  ],
  part: 'main.output',
  fields: [
    { name: 'accessJwt', type: 'string', isRequired: true },
    { name: 'active', type: 'boolean', isRequired: false },
    { name: 'did', type: 'string · did', isRequired: true },
    { name: 'didDoc', type: 'unknown', isRequired: false },
    { name: 'email', type: 'string', isRequired: false },
    { name: 'emailAuthFactor', type: 'boolean', isRequired: false },
    { name: 'emailConfirmed', type: 'boolean', isRequired: false },
    { name: 'handle', type: 'string · handle', isRequired: true },
    { name: 'refreshJwt', type: 'string', isRequired: true },
    {
      name: 'status',
      type: 'string',
      isRequired: false,
      said: [
        "Hosting status of the account. If not specified, then assume 'active'.",
        'Known values',
        'takendown, suspended, deactivated',
      ],
    },
  ],
  errors: [{ name: 'AccountTakedown' }, { name: 'InvalidToken' }, { name: 'ExpiredToken' }],
}

const GET_SERVICE_AUTH: Facts = {
  nsid: 'com.atproto.server.getServiceAuth',
  kind: 'query',
  said: [
    'Get a signed token on behalf of the requesting DID for the requested service.',
    'application/json',
    'Raw schema',
    'GetServiceAuthParams',
    'GetServiceAuthOutput',
    '"token": "token"',
  ],
  part: 'main.parameters',
  fields: [
    {
      name: 'aud',
      type: 'string · did',
      isRequired: true,
      said: ['The DID of the service that the token will be used to authenticate with'],
    },
    {
      name: 'exp',
      type: 'integer',
      isRequired: false,
      said: ['The time in Unix Epoch seconds that the JWT expires. Defaults to 60 seconds in the future.'],
    },
    {
      name: 'lxm',
      type: 'string · nsid',
      isRequired: false,
      said: ['Lexicon (XRPC) method to bind the requested token to'],
    },
    {
      name: 'aud_svc',
      type: 'string',
      isRequired: false,
      said: [
        "The id of the service endpoint under the 'aud' DID",
        "required to match the name part of the 'aud' field",
      ],
    },
  ],
  errors: [{ name: 'BadExpiration', said: 'Indicates that the requested expiration date is not a valid.' }],
}

const LEXICONS = new URL('../../../../lexicons/', import.meta.url)
const documents = [REFRESH_SESSION, GET_SERVICE_AUTH].map(({ nsid }): object => {
  const path = fileURLToPath(new URL(`${nsid.replaceAll('.', '/')}.json`, LEXICONS))
  return JSON.parse(readFileSync(path, 'utf8')) as object
})
const files = generateDocs(documents)

const ENTITIES: Readonly<Record<string, string>> = {
  '&#39;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}

/** What a reader sees of HTML. */
function readHtml(html: string): string {
  const text = html.replaceAll(/<wbr>|<[^>]*>/g, (tag) =>
    /^<(?:wbr|\/?(?:code|a|b|i|u|var|span))\b/.test(tag) ? '' : ' ',
  )
  return text.replaceAll(/&(?:#39|quot|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? '').replaceAll(/\s+/g, ' ')
}

/** What a reader sees of Markdown, tables apart. */
function readMarkdown(markdown: string): string {
  return markdown.replaceAll('<br/>', ' ').replaceAll(/<[^>]*>|[`\\]/g, '')
}

describe.each([
  ['refreshSession', REFRESH_SESSION],
  ['getServiceAuth', GET_SERVICE_AUTH],
])('every fact of %s is', (_what, { nsid, kind, said, part, fields, errors }) => {
  const html = pageText(files, nsid)
  const markdown = files.get(`${nsid.replaceAll('.', '/')}.md`) ?? ''
  /** What stands between a place and the next one. */
  const placeIn = (id: string): string => (html.split(` id="${id}"`)[1] ?? '').split(/ id="/)[0] ?? ''
  const rowOf = (id: string): string[] => {
    const row = markdown.split('\n').find((line) => line.includes(`<a id="${id}"></a>`)) ?? ''
    return row.split(' | ').map((cell) =>
      readMarkdown(cell)
        .replaceAll(/^\| | \|$/g, '')
        .trim(),
    )
  }

  test.each([nsid, kind, ...said])('on both pages: %s', (text) => {
    expect(readHtml(html)).toContain(text)
    expect(readMarkdown(markdown)).toContain(text)
  })

  test.each(fields)('in its place: the field $name', (field) => {
    const id = `${part}.${field.name}`
    const place = readHtml(placeIn(id))
    expect(place).toContain(field.name)
    expect(place).toContain(field.type)
    expect(/\brequired\b/.test(place.replaceAll(/required to/g, ''))).toBe(field.isRequired)
    const [name, type, required, description = ''] = rowOf(id)
    expect([name, type, required]).toEqual([field.name, field.type, field.isRequired ? 'yes' : 'no'])
    for (const text of field.said ?? []) {
      expect(place).toContain(text)
      expect(description).toContain(text)
    }
  })

  test.each(errors)('in its place: the error $name', (error) => {
    const id = `error.${error.name}`
    const [name, errorClass, description = ''] = rowOf(id)
    expect([name, errorClass]).toEqual([error.name, `${error.name}Error`])
    for (const text of [error.name, `${error.name}Error`, error.said ?? ''])
      expect(readHtml(placeIn(id))).toContain(text)
    expect(description).toContain(error.said ?? '')
  })

  test('in the tools of the page: validating, with references that lead nowhere as one likes', () => {
    expect(html).toContain(`data-validate="${nsid}"`)
    const [script = ''] = /(?<=data-load="[./]*)assets\/validate\.\w+\.js/.exec(html) ?? []
    expect(files.get(script)).toContain('Unresolved references are valid')
  })

  test('in the document: on both pages and beside them', () => {
    const raw = JSON.parse(files.get(`lexicons/${nsid}.json`) ?? '') as unknown
    expect(documents).toContainEqual(raw)
    expect(JSON.parse(/```json\n([^]*?)\n```/.exec(markdown.split('## Raw schema')[1] ?? '')?.[1] ?? '')).toEqual(raw)
    expect(readHtml(html)).toContain(`"id": "${nsid}"`)
  })
})
