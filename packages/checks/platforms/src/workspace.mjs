// Where things are, and what several parts of the run need: the runtime as it would be published, generated modules, processes.
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

export const HERE = fileURLToPath(new URL('..', import.meta.url))
export const ROOT = join(HERE, '..', '..', '..')
/** Everything that is made on the way; node_modules of HERE are seen from there. */
export const WORK = join(HERE, 'dist')
/** The runtime as it would be published. */
export const RUNTIME = join(WORK, 'node_modules/@lexgen/xrpc')

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024
const PROCESS_TIMEOUT_MS = 180_000

/** An empty work folder in which the runtime can be imported by name: a copy of what would be published, its dependencies beside it. */
export function prepareWork() {
  rmSync(WORK, { recursive: true, force: true })
  mkdirSync(RUNTIME, { recursive: true })
  const { files } = require(join(ROOT, 'packages/xrpc/package.json'))
  for (const path of ['package.json', ...files]) {
    const source = join(ROOT, 'packages/xrpc', path)
    // Some are made when it is packed, and nothing that runs.
    if (existsSync(source)) cpSync(source, join(RUNTIME, path), { recursive: true })
  }
  writeFileSync(join(WORK, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
}

/** Generates by the command line; `cwd` is where `module:` sources are looked up. */
export async function generate(sources, out, { cwd = ROOT, args = [] } = {}) {
  const lexgen = join(ROOT, 'packages/lexgen/bin/lexgen.js')
  await run(process.execPath, [lexgen, ...sources, '-o', out, '--quiet', ...args], { cwd })
}

/** Writes documents to the places that their ids say. */
export function writeDocuments(folder, documents) {
  for (const document of documents) {
    const file = `${join(folder, ...document.id.split('.'))}.json`
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(document))
  }
}

/** What a program printed to its standard output. @throws {Error} with all that it said, when it fails */
export function run(command, args, { cwd = WORK, env = {}, timeout = PROCESS_TIMEOUT_MS } = {}) {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: MAX_OUTPUT_BYTES, timeout }
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error)
        reject(new Error(`${command} ${args[0] ?? ''}: ${stderr || stdout || error.message}`, { cause: error }))
      else resolve(stdout)
    })
  })
}

/** The program that a package of this folder brings for this machine. */
export const BINARIES = {
  node22: join(HERE, 'node_modules/node-22/bin/node'),
  node24: join(HERE, 'node_modules/node-24/bin/node'),
  bun: join(HERE, 'node_modules/bun/bin/bun.exe'),
  deno: join(HERE, 'node_modules/deno/deno'),
}

/** Version of an installed package, its patch left out: what a table tells should change with what it tells of. */
export function minorVersion(name) {
  const { version } = require(join(HERE, 'node_modules', name, 'package.json'))
  return version.split('.').slice(0, 2).join('.')
}
