import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT, linkPackages } from '../support/compile.ts'
import { typeScriptFences } from '../support/fences.ts'
import { generateInto, temporaryFolder } from '../support/generate.ts'
import { PEER_NODE, generateWithPeers, peerDocuments } from '../support/peers.ts'

/**
 * What the pages for those who come from elsewhere show before and after does the same: the programs ask a server for the same, and print
 * the same of its answer, and of an error that is declared.
 */

const FOLDER = 'packages/lexgen/docs/coming-from'

const NOTES = { notes: [{ uri: 'at://alice.example.com/com.example.note/3jzfcijpj2z2a', note: noteOf('hello') }] }
const CREATED = {
  uri: 'at://did:plc:7iza6de2dwap2sbkpav7c6c6/com.example.note/3jzfcijpj2z2a',
  cid: 'bafyreigq4zsipbk5w3uqkbmh2w2633c7tcgwy4wtfdhh4lbwe5qa6qqyzq',
}
/** A note, one without a text, something else, and nothing. */
const VALUES = [
  noteOf('hello'),
  { $type: 'com.example.note', createdAt: '2026-01-01T00:00:00.000Z' },
  { $type: 'com.example.other', text: 'hello', createdAt: '2026-01-01T00:00:00.000Z' },
  undefined,
]
const UNKNOWN = { error: 'UnknownAccount', message: 'There is no such account.' }

/** The pages, and what a query is answered: `@atproto/lexicon` refuses a ref to a record, so that its client is given none. */
const PAGES = { 'lex-cli': { notes: [] }, 'atproto-lex': NOTES, atcute: NOTES }

interface Asked {
  readonly method: string | undefined
  readonly path: string
  readonly authorization: string | undefined
  readonly body: unknown
}

const folder = temporaryFolder()
const asked: Asked[] = []
let isKnown = true
let answers: object = NOTES
const server = createServer(async (request, response) => {
  asked.push(await describeRequest(request))
  const [status, answer] = request.method === 'POST' ? [200, CREATED] : isKnown ? [200, answers] : [400, UNKNOWN]
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
})
let service = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  service = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  generateWithPeers(folder.path)
  generateInto(join(folder.path, 'gen'), peerDocuments(), '--validators')
  linkPackages(folder.path, { '@lexgen/xrpc': 'packages/xrpc' })
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
  folder.remove()
})

describe.each(Object.entries(PAGES))('coming from %s', (page, answer) => {
  beforeAll(() => {
    answers = answer
  })

  const fences = typeScriptFences(readFileSync(join(ROOT, FOLDER, `${page}.md`), 'utf8')).map((fence) => fence.text)
  const [listBefore = '', listAfter = '', createBefore = '', createAfter = '', readBefore = '', readAfter = ''] = fences

  test('a page has programs before and after of a query, a record and a validator', () => {
    expect(fences.length).toBe(6)
  })

  test('a query asks and prints the same', async () => {
    const [before, after] = [await run(listBefore), await run(listAfter)]
    const printed = answer.notes.map(() => 'hello\n').join('')
    expect(before).toEqual({ printed, asked: [expect.objectContaining({ method: 'GET' })] })
    expect(after).toEqual(before)
  })

  test('a declared error is told apart by both', async () => {
    isKnown = false
    try {
      const [before, after] = [await run(listBefore), await run(listAfter)]
      expect(before.printed).toBe('no such account\n')
      expect(after).toEqual(before)
    } finally {
      isKnown = true
    }
  })

  test('a record is written by the same request', async () => {
    const [before, after] = [await run(createBefore), await run(createAfter)]
    expect(before.asked).toEqual([expect.objectContaining({ method: 'POST', authorization: 'Bearer token' })])
    expect(after).toEqual(before)
  })

  test('a validator takes and refuses the same', async () => {
    const uses = VALUES.map((value) => `console.log('read:', read(${JSON.stringify(value)}))`).join('\n')
    for (const program of [readBefore, readAfter]) {
      const { printed } = await run(`${program}\n${uses}\n`)
      const lines = printed.split('\n').filter((line) => line !== '')
      expect(lines.filter((line) => line.startsWith('read:'))).toEqual([
        'read: hello',
        ...Array(3).fill('read: undefined'),
      ])
      // Each refusal says why.
      expect(lines.length).toBeGreaterThanOrEqual(7)
    }
  })
})

function noteOf(words: string): object {
  return { $type: 'com.example.note', text: words, createdAt: '2026-01-01T00:00:00.000Z' }
}

let programs = 0

/** Runs a program of a page against the server here; gives back what it printed, and what the server was asked. */
async function run(program: string): Promise<{ printed: string; asked: readonly Asked[] }> {
  programs += 1
  const source = join(folder.path, `program-${programs}.ts`)
  const outfile = join(folder.path, `program-${programs}.mjs`)
  writeFileSync(source, program.replaceAll('https://pds.example.com', service))
  await build({ entryPoints: [source], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' })
  asked.length = 0
  const env = { ...process.env, TOKEN: 'token' }
  const { stdout } = await promisify(execFile)(PEER_NODE, [outfile], { env, cwd: folder.path })
  return { printed: stdout, asked: [...asked] }
}

/** What a request says, but for when a record was made and fields that clients add for servers to ignore. */
async function describeRequest(request: IncomingMessage): Promise<Asked> {
  const { method, headers } = request
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
  searchParams.sort()
  const body = await text(request)
  return {
    method,
    path: `${pathname}?${searchParams.toString()}`,
    authorization: headers.authorization,
    body: body === '' ? undefined : JSON.parse(body.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'now')),
  }
}
