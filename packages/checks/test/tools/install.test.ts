import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join, posix } from 'node:path'
import { promisify } from 'node:util'
import { transformSync } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { install } from '../../platforms/src/install.mjs'
import { BINARIES, HERE as PLATFORMS } from '../../platforms/src/workspace.mjs'
import { FULL_MATRIX, ROOT } from '../support/compile.ts'
import { temporaryFolder } from '../support/generate.ts'
import { type Command, INSTALLERS, type Installer } from '../support/installers.ts'
import { NODES } from '../support/nodes.ts'
import { PUBLISHED, packPublished } from '../support/pack.ts'
import { type Registry, serveInstalled } from '../support/registry.ts'

/**
 * The published packages install into an empty project and work there, whoever packed them, with every package manager and on every
 * Node.js. They and their dependencies come from a registry on loopback, which has what the workspace has installed.
 */

/** What can be imported: the modules that the packages export. */
const ENTRIES = PUBLISHED.flatMap((name) => {
  const text = readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8')
  const { name: specifier, exports } = JSON.parse(text) as { name: string; exports: Record<string, unknown> }
  const modules = Object.keys(exports).filter((path) => !path.endsWith('.json'))
  return modules.map((path) => posix.join(specifier, path))
})

const LEXICON = {
  lexicon: 1,
  id: 'com.example.getIt',
  defs: {
    main: {
      type: 'query',
      parameters: { type: 'params', properties: { name: { type: 'string' } } },
      output: { encoding: 'application/json', schema: { type: 'object', properties: { it: { type: 'string' } } } },
    },
  },
}

/**
 * Imports every entry, prints the stacks of errors that are thrown in the library and in the runtime, calls the server through what was
 * generated, and prints what came back.
 */
const APP = `
import { createXrpcClient } from '@lexgen/xrpc'
import { generate } from 'lexgen'
import { getIt } from './js/com/example/getIt.js'
for (const entry of ${JSON.stringify(ENTRIES)}) if (Object.keys(await import(entry)).length === 0) throw new Error(entry)
const fail = () => { throw new Error('here') }
await generate({ get sources() { return fail() }, out: 'x' }).catch(({ stack }) => console.log(stack))
try { createXrpcClient({ service: 'no address' }) } catch ({ stack }) { console.log(stack) }
const { it } = await getIt(createXrpcClient({ service: process.env.SERVICE }), { name: 'a' })
console.log(it, 'Node', process.versions.node.split('.')[0])
`

/** What a user of Deno writes: a call, and a check of what came. */
const DENO_APP = `
import { createXrpcClient } from '@lexgen/xrpc'
import { getIt } from './gen/com/example/getIt.ts'
import { getItOutputValidator } from './gen/com/example/getIt.validator.ts'

const output = await getIt(createXrpcClient({ service: Deno.env.get('SERVICE') }), { name: 'a' })
console.log(output.it, getItOutputValidator.validate(output).ok ? 'valid' : 'invalid')
`

/** Where the runtime throws it. */
const THROWN = /@lexgen[\\/]xrpc[\\/]src[\\/]([\w\\/-]+\.ts):(\d+)/

const folder = temporaryFolder()
let registry: Registry | undefined
let service: Server | undefined
let serviceUrl = ''
let tarballs: readonly string[] = []

beforeAll(async () => {
  const packages = PUBLISHED.map((name) => join(ROOT, 'packages', name))
  tarballs = [...packPublished(join(folder.path, 'npm')).values()]
  registry = await serveInstalled(packages, join(folder.path, 'registry'), tarballs)
  service = createServer((request, response) => {
    const it = new URL(request.url ?? '', 'http://localhost').searchParams.get('name')
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ it }))
  })
  await once(service.listen(0, '127.0.0.1'), 'listening')
  serviceUrl = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
})
afterAll(async () => {
  await registry?.close()
  service?.close()
  folder.remove()
})

/** Runs a command in a project, and gives back what it said. */
async function runIn(
  cwd: string,
  [command, ...args]: Command,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  // A project of its own, whatever the package manager is that runs the tests.
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm_|CI$|NODE_OPTIONS$)/i.test(name)),
  )
  const { stdout, stderr } = await promisify(execFile)(command, args, { cwd, env: { ...clean, ...env } })
  return stdout + stderr
}

/** Makes an empty project, and installs the packages there as their README says. */
async function openProject(path: string, { prepare, add }: Installer, served: Registry | undefined): Promise<void> {
  if (served === undefined) throw new Error('There is no registry')
  mkdirSync(join(path, 'lexicons'), { recursive: true })
  writeFileSync(join(path, 'package.json'), JSON.stringify({ name: 'project', private: true, type: 'module' }))
  writeFileSync(join(path, 'lexicons/get-it.json'), JSON.stringify(LEXICON))
  writeFileSync(join(path, 'app.js'), APP)
  prepare(path, served.url)
  await runIn(path, add('@lexgen/xrpc', 'lexgen'))
}

describe.each(Object.entries(INSTALLERS))('installed with %s', (name, installer) => {
  const project = join(folder.path, name.replaceAll(/\W+/g, '-'))
  beforeAll(() => openProject(project, installer, registry))

  test.each(nodesFor(name))('they generate, call and tell where they fail on %s', async (release, node) => {
    const gen = `gen-${release.replace(' ', '-')}`
    expect(await runIn(project, installer.runLexgen(node, 'lexicons', '-o', gen))).toMatch(/1 lexicon -> /)
    transpile(join(project, gen), join(project, 'js'))
    const app = installer.runModule(node, './app.js', '--enable-source-maps')
    const said = await runIn(project, app, { SERVICE: serviceUrl })
    expect(said).toContain(`\na ${release}\n`)
    if (!installer.hasMaps) return
    expect(said).toMatch(/lexgen[\\/]src[\\/]api[\\/]generate\.ts:\d+/)
    const [, path = '', line = ''] = THROWN.exec(said) ?? []
    const source = readFileSync(join(ROOT, 'packages/xrpc/src', path), 'utf8').split('\n')
    expect(source[Number(line) - 1]).toContain('new TypeError')
  })
})

describe('with Deno alone', () => {
  const project = join(folder.path, 'deno')
  const deno = (...args: string[]): Promise<string> => {
    const env = {
      NPM_CONFIG_REGISTRY: registry?.url ?? '',
      DENO_DIR: join(folder.path, 'deno-cache'),
      DENO_NO_UPDATE_CHECK: '1',
    }
    return runIn(project, [BINARIES.deno, ...args], { ...env, NO_COLOR: '1', SERVICE: serviceUrl })
  }
  beforeAll(() => {
    install(PLATFORMS)
    mkdirSync(join(project, 'lexicons'), { recursive: true })
    writeFileSync(join(project, 'lexicons/get-it.json'), JSON.stringify(LEXICON))
    writeFileSync(join(project, 'deno.json'), '{}\n')
    writeFileSync(join(project, 'main.ts'), DENO_APP)
  })

  test('all that `lexgen init` says to do next is done, and what is generated is checked, linted and called', async () => {
    const said = await deno('run', '-A', 'npm:lexgen', 'init')
    const next = [...said.matchAll(/^ {2}deno (.*?)(?: {2,}.*)?$/gm)].map(([, command = '']) => command)
    expect(next).toEqual(['add npm:@lexgen/xrpc', 'task generate'])
    for (const command of next) await deno(...command.split(' '))
    expect(await deno('task', 'check')).toContain('gen is current')
    await deno('run', '-A', 'npm:lexgen', '--validators')
    await deno('check', 'gen', 'main.ts')
    await deno('lint')
    expect(await deno('run', '--allow-net', '--allow-env=SERVICE', 'main.ts')).toContain('a valid\n')
    expect(readdirSync(project)).not.toContain('package.json')
  })
})

/** Every release with npm, and with the others the latest one, which the rest follows from. */
function nodesFor(installer: string): [string, string][] {
  const all = Object.entries(NODES)
  return installer === 'npm' || FULL_MATRIX ? all : all.slice(-1)
}

/** Makes JavaScript of generated modules. */
function transpile(from: string, to: string): void {
  for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue
    const target = join(to, path.replace(/ts$/, 'js'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, transformSync(readFileSync(join(from, path), 'utf8'), { loader: 'ts' }).code)
  }
}
