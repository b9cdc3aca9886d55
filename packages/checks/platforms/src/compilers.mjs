// The generated modules of all official documents through what people compile TypeScript with, in default settings: every module
// has to compile and load, and a declared error and a call have to work in what came out.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { BINARIES, HERE, ROOT, RUNTIME, WORK, generate, run } from './workspace.mjs'

const require = createRequire(import.meta.url)

const EXERCISE = join(HERE, 'src/exercise.mjs')

/** Modules that import one another as `./x.js`, and as `./x.ts`: what runs TypeScript as it is reads the files by name. */
const FOLDERS = { js: join(WORK, 'sdk'), ts: join(WORK, 'sdk-ts') }

/** Generates the modules. */
export async function generateModules() {
  const cwd = join(ROOT, 'packages/bench')
  for (const [extension, out] of Object.entries(FOLDERS)) {
    await generate(['module:@atproto/api#schemas'], out, { cwd, args: ['--import-ext', extension] })
  }
}

/** By name: resolves where the modules compile and work. */
export const COMPILERS = {
  'Babel 7, `@babel/preset-typescript`': () => transpile('babel', 'module', babelWith('@babel/preset-typescript')),
  'Babel 7, `@react-native/babel-preset`': async () => {
    const babel = babelWith('@react-native/babel-preset')
    const out = await transpile('react-native', 'commonjs', babel)
    // Metro takes packages through Babel, too.
    transpileRuntime(join(out, 'node_modules/@lexgen/xrpc'), 'commonjs', babel)
    await exercise(process.execPath, [], out)
  },
  swc: () =>
    transpile('swc', 'module', (code) => {
      const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }
      return require('@swc/core').transformSync(code, options).code
    }),
  sucrase: () =>
    transpile('sucrase', 'module', (code) => require('sucrase').transform(code, { transforms: ['typescript'] }).code),
  esbuild: () =>
    transpile('esbuild', 'module', (code) => require('esbuild').transformSync(code, { loader: 'ts' }).code),
  'Node 22, type stripping': () => exercise(BINARIES.node22, [], FOLDERS.ts),
  'Node 24, type stripping': () => exercise(BINARIES.node24, [], FOLDERS.ts),
  Bun: () => exercise(BINARIES.bun, ['run'], FOLDERS.ts),
  'Deno, `deno check` and run': async () => {
    const env = { DENO_NO_UPDATE_CHECK: '1' }
    await run(BINARIES.deno, ['check', '--node-modules-dir=manual', '--no-lock', ...modulesOf(FOLDERS.ts)], { env })
    await exercise(BINARIES.deno, ['run', '--node-modules-dir=manual', '--no-lock', '--allow-all'], FOLDERS.ts)
  },
}

function babelWith(preset) {
  const { transformSync } = require('@babel/core')
  const presets = [require.resolve(preset)]
  return (code, filename) => transformSync(code, { filename, presets, configFile: false, babelrc: false }).code
}

async function transpile(name, type, transform) {
  const out = join(WORK, 'transpiled', name)
  for (const file of modulesOf(FOLDERS.js)) {
    const target = join(out, file.slice(FOLDERS.js.length)).replace(/\.ts$/, '.js')
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, transform(readFileSync(file, 'utf8'), file))
  }
  writeFileSync(join(out, 'package.json'), JSON.stringify({ type }))
  await exercise(process.execPath, [], out)
  return out
}

/** A copy of the runtime that went the same way as the modules. */
function transpileRuntime(out, type, transform) {
  cpSync(RUNTIME, out, { recursive: true })
  for (const file of filesIn(out, '.js')) writeFileSync(file, transform(readFileSync(file, 'utf8'), file))
  const description = JSON.parse(readFileSync(join(out, 'package.json'), 'utf8'))
  writeFileSync(join(out, 'package.json'), JSON.stringify({ ...description, type }))
}

/** Loads every module of a folder in another process, and uses some. */
async function exercise(command, args, folder) {
  const told = await run(command, [...args, EXERCISE, folder], { env: { NODE_NO_WARNINGS: '1' } })
  const expected = modulesOf(FOLDERS.js).length
  if (Number(told) !== expected) throw new Error(`expected ${expected} modules, found ${told}`)
}

function modulesOf(folder) {
  return filesIn(folder, '.ts')
}

function filesIn(folder, extension) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return paths.filter((path) => path.endsWith(extension)).map((path) => join(folder, path))
}
