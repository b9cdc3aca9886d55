import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { document, json, object, params, procedure, query, string } from '../../lexgen/test/support/build.ts'
import { compile, makeProject } from './support/compile.ts'
import { generateInto, temporaryFolder } from './support/generate.ts'

/** Methods of every sort, some of whose names mean something to JavaScript. */
const DOCUMENTS = [
  document('com.example.ns.get', { main: query({ parameters: params({ id: string() }), output: json(object()) }) }),
  document('com.example.ns.put', { main: procedure({ input: json(object()), output: json(object()) }) }),
  document('com.example.ns.file', { main: query({ output: { encoding: '*/*' } }) }),
  document('com.example.ns.toString', { main: procedure({}) }),
  document('com.example.ns.constructor', { main: procedure({}) }),
  document('com.example.ns', { main: query({}) }),
]

/** Prints what was asked for, in turn; each method is taken out of its namespace first. */
const USER = `
import { createXrpcClient } from '@lexgen/xrpc'
import { createClient } from './gen/client.js'

const asked: string[] = []
const handler = async (path: string): Promise<Response> => {
  asked.push(path.slice('/xrpc/com.example.'.length))
  return Response.json({})
}
const { com } = createClient(createXrpcClient({ handler }))
const { ns_, ns } = com.example
const { get, put, file, toString, constructor_ } = ns
await get({ id: 'a' })
await put({ value: 'x' })
await file()
await file({ as: 'stream' })
await toString()
await constructor_()
await ns_()
const later: (params: { id: string }) => Promise<unknown> = ns.get
await later({ id: 'b' })
process.stdout.write(JSON.stringify(asked))
declare const process: { stdout: { write(text: string): void } }
`

const folder = temporaryFolder()

beforeAll(() => {
  makeProject(folder.path)
  generateInto(join(folder.path, 'gen'), DOCUMENTS)
  writeFileSync(join(folder.path, 'user.ts'), USER)
})
afterAll(folder.remove)

test('methods that are taken out of their namespace ask for what they would in it', async () => {
  const files = readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  await build({
    entryPoints: files.filter((path) => !path.startsWith('node_modules')).map((path) => join(folder.path, path)),
    outbase: folder.path,
    outdir: join(folder.path, 'js'),
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  })
  const printed = execFileSync(process.execPath, [join(folder.path, 'js/user.js')], { encoding: 'utf8' })
  const asked = ['ns.get?id=a', 'ns.put', 'ns.file', 'ns.file', 'ns.toString', 'ns.constructor', 'ns']
  expect(JSON.parse(printed)).toEqual([...asked, 'ns.get?id=b'])
})

test('and compile so under strict alone', async () => {
  const options = { strict: true, module: 'nodenext' }
  const { errors } = await compile('typescript-7.0', folder.path, { name: 'client', include: ['user.ts'], options })
  expect(errors).toEqual([])
})
