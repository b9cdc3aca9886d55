import { schemas } from '@atproto/api'
import { describe, expect, test } from 'vitest'
import type { Page, Sample } from '../../src/documentation/page.ts'
import { document, json, object, params, procedure, query, record, string } from '../support/build.ts'
import { ajvOracle } from '../support/oracles/ajv.ts'
import { pagesOf } from '../support/pages.ts'
import { ZOO_DOCUMENTS } from '../support/zoo.ts'
import { programOf } from '../support/generate-text.ts'

const NSID = 'com.example.doThing'

/** The code of one sample of a document. */
function codeOf(main: object, id: Sample['id'], service?: string): string | undefined {
  return sampleOf(pagesOf([document(NSID, { main: main as never })], service)[0], id)
}

function sampleOf(page: Page | undefined, id: Sample['id']): string | undefined {
  return page?.samples.find((sample) => sample.id === id)?.code
}

const QUOTES = `it's "$HOME" \`ls\` \\ \u202e`

test.each<[string, object, string]>([
  ['a list has its items one by one', params({ ids: { type: 'array', items: string() } }, ['ids']), '?ids=ids'],
  ['what is no letter is encoded', params({ a: string({ const: 'a b&c=é' }) }, ['a']), '?a=a%20b%26c%3D%C3%A9'],
  [
    'what is read easily stays',
    params({ uri: string({ format: 'at-uri' }) }, ['uri']),
    '?uri=at://did:web:example.com/com.example.post/self',
  ],
  ['what may be left out is', params({ limit: { type: 'integer' } }), ''],
])('a query: %s', (_name, parameters, expected) => {
  const main = query({ parameters: parameters as never })
  expect(codeOf(main, 'curl')).toBe(`curl 'https://pds.example.com/xrpc/${NSID}${expected}'`)
  expect(codeOf(main, 'fetch')).toContain(`fetch('https://pds.example.com/xrpc/${NSID}${expected}')`)
})

test.each([
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['http://localhost:2583/xrpc/', 'http://localhost:2583'],
  [`https://x.example/'"$(ls)`, 'https://x.example'],
])('the service %s is called %s', (service, origin) => {
  expect(codeOf(query({}), 'curl', service)).toBe(`curl '${origin}/xrpc/${NSID}'`)
  expect(codeOf(query({}), 'typescript', service)).toContain(`service: '${origin}',`)
})

test('quotes of all kinds and what cannot be seen do no harm in a shell', () => {
  const main = procedure({
    input: { encoding: 'application/json', schema: object({ a: string({ const: QUOTES }) }) },
  })
  expect(codeOf(main, 'curl')).toContain(String.raw`--data '{"a":"it'\''s \"$HOME\" ${'`ls`'} \\ \u202e"}'`)
})

test('a token is sent where the description says that it is needed', () => {
  const main = { ...query({}), description: 'Requires auth.' }
  expect(codeOf(main, 'curl')).toContain('--header "Authorization: Bearer $TOKEN"')
  for (const id of ['fetch', 'typescript'] as const)
    expect(codeOf(main, id)).toContain("`Bearer ${process.env['TOKEN']}`")
  expect(codeOf(query({}), 'typescript')).not.toContain('TOKEN')
})

test('bytes are a file', () => {
  const main = procedure({ input: { encoding: 'video/*' }, output: { encoding: 'application/vnd.ipld.car' } })
  expect(codeOf(main, 'curl')).toContain("--data-binary '@video.mp4' \\\n  --output 'repo.car'")
  expect(codeOf(main, 'typescript')).toContain("const file = await openAsBlob('video.mp4', {\n  type: 'video/mp4',\n})")
})

test('a record is written, with a key where the server makes none up', () => {
  const main = { ...record({ text: string() }), key: 'nsid' }
  expect(codeOf(main, 'typescript')).toContain("rkey: 'com.example.post'")
  expect(codeOf(record({ text: string() }), 'typescript')).not.toContain('rkey')
})

test('what no value is valid of has no samples', () => {
  const impossible = string({ minLength: 2, maxLength: 1 })
  expect(
    pagesOf([
      document(NSID, { main: query({ parameters: params({ a: impossible }, ['a']), output: json() }) }),
    ])[0]?.samples.map(({ id }) => id),
  ).toEqual(['example'])
  expect(pagesOf([document(NSID, { main: object({ a: impossible }) })])[0]?.samples).toEqual([])
})

describe('an example', () => {
  test('has optional fields of one value, an item of a list, and names for texts', () => {
    const main = {
      ...object({ title: string(), tags: { type: 'array', items: string() }, more: object({}) }),
      required: ['tags'],
    }
    expect(JSON.parse(codeOf(main, 'example') ?? '')).toEqual({ title: 'title', tags: ['tags'] })
  })

  const PARTS: Readonly<Partial<Record<Page['kind'], 'output' | 'message'>>> = {
    query: 'output',
    procedure: 'output',
    subscription: 'message',
  }

  test.each<[string, readonly object[], number]>([
    ['made-up', ZOO_DOCUMENTS, 20],
    ['official', schemas, 300],
  ])('is valid, whatever the document: %s ones', (_what, documents, least) => {
    const isValid = ajvOracle(programOf(documents))
    const verdicts = pagesOf(documents).flatMap((page) => {
      const code = sampleOf(page, 'example')
      // A token has no value but its name.
      const first = page.definitions.find(({ noun }) => noun !== 'token')
      if (code === undefined || first === undefined) return []
      const part = PARTS[page.kind]
      const subject = { ref: `${page.nsid}#${first.name}`, ...(part && { part }) }
      return [{ nsid: page.nsid, verdict: isValid(subject, JSON.parse(code)) }]
    })
    expect(verdicts.length).toBeGreaterThan(least)
    expect(verdicts.filter(({ verdict }) => verdict === false)).toEqual([])
  })
})
