import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CASE_TWIN_DOCUMENTS, ZOO_DOCUMENTS } from '../../lexgen/test/support/zoo.ts'
import { makeProject } from './support/compile.ts'
import { generateInto, temporaryFolder } from './support/generate.ts'

/**
 * Whatever a method is called, the function generated for it asks for its NSID: it calls neither itself, nor a namesake, nor what
 * another declaration has put in the way. (That all of it compiles is checked beside the other corpora.)
 */

/**
 * Runs in Node.js of its own, in the project: imports every module that the standard input names, calls what it exports and prints
 * which NSIDs were asked for through each.
 */
const CALLER = `
import { createXrpcClient } from '@lexgen/xrpc'
const methods = JSON.parse(await new Response(process.stdin).text())
const asked = {}
for (const { nsid, kind, body, answer } of methods) {
  const seen = new Set()
  const handler = async (path) => (seen.add(path.slice('/xrpc/'.length).split('?')[0]), new Response('{}', { headers: { 'content-type': answer } }))
  const client = createXrpcClient({ handler })
  const module = await import('./js/' + nsid.split('.').join('/') + '.js')
  const input = body === 'json' ? [{}] : body === 'binary' ? [new Uint8Array(1)] : []
  const functions = Object.values(module).filter((value) => typeof value === 'function' && !/^class\\b/.test(value.toString()))
  for (const each of functions) {
    try {
      await (kind === 'query' ? each(client, {}, {}) : each(client, ...input, { params: {} }))
    } catch (error) {
      seen.add(String(error))
    }
  }
  asked[nsid] = [...seen]
}
console.log(JSON.stringify(asked))
`

const folder = temporaryFolder()

beforeAll(async () => {
  makeProject(folder.path)
  const out = join(folder.path, 'gen')
  generateInto(out, ZOO_DOCUMENTS)
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  await build({
    entryPoints: files.map((file) => join(out, file)),
    outbase: out,
    outdir: join(folder.path, 'js'),
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  })
  writeFileSync(join(folder.path, 'caller.mjs'), CALLER)
})
afterAll(folder.remove)

/** A method of the zoo, and what sort of body its function takes. */
interface Callee {
  readonly nsid: string
  readonly kind: 'query' | 'procedure'
  readonly body: 'none' | 'json' | 'binary'
  /** Content type of what the server answers. */
  readonly answer: string
}

test('every query and procedure of the zoo asks for its own NSID', () => {
  const methods = ZOO_DOCUMENTS.flatMap(({ id, defs }): Callee[] => {
    const main = defs['main']
    if (main?.type !== 'query' && main?.type !== 'procedure') return []
    const answer = main.output?.encoding ?? 'application/json'
    if (main.type === 'query') return [{ nsid: id, kind: main.type, body: 'none', answer }]
    const encoding = main.input?.encoding
    const body = encoding === undefined ? 'none' : encoding === 'application/json' ? 'json' : 'binary'
    return [{ nsid: id, kind: main.type, body, answer }]
  })
  const printed = execFileSync(process.execPath, [join(folder.path, 'caller.mjs')], {
    input: JSON.stringify(methods),
    encoding: 'utf8',
  })
  expect(JSON.parse(printed)).toEqual(Object.fromEntries(methods.map(({ nsid }) => [nsid, [nsid]])))
})

test('two NSIDs that differ by case alone are refused: they are one file on some disks', () => {
  const out = join(folder.path, 'twins')
  expect(() => generateInto(out, CASE_TWIN_DOCUMENTS)).toThrow(/caseTwin[^]*casetwin|casetwin[^]*caseTwin/)
  expect(existsSync(out)).toBe(false)
})
