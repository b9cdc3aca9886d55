// What compiles, bundles or runs a project: each row generates, builds or checks types where the tool does that, and calls a server.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BINARIES, ROOT } from '../workspace.mjs'
import { fenceOf } from './page.mjs'
import { expectFailure } from './project.mjs'

const require = createRequire(import.meta.url)

const TSC = [join(ROOT, 'node_modules/typescript/bin/tsc')]
const STRICT = { strict: true, target: 'es2022', lib: ['es2022', 'dom'], types: [], skipLibCheck: true }
const NOTHING = 'nothing'

export const PROGRAMS = [
  {
    tool: 'tsc, `"module": "nodenext"`',
    set: NOTHING,
    why: 'relative imports end in `.js`, as Node.js reads what tsc writes',
    check: async ({ makeProject }) => {
      const compilerOptions = { ...STRICT, module: 'nodenext', rootDir: 'src', outDir: 'dist' }
      const project = await makeProject('tsc-nodenext', { 'tsconfig.json': { compilerOptions, include: ['src'] } })
      await project.lexgen()
      project.writeApp('.js')
      await project.run(process.execPath, TSC)
      await project.expectGreeting(process.execPath, ['dist/app.js'])
    },
  },
  {
    tool: 'tsc, `"moduleResolution": "bundler"`',
    set: NOTHING,
    why: 'relative imports end in nothing; with `allowImportingTsExtensions` in `.ts`',
    check: async ({ makeProject }) => {
      const compilerOptions = { ...STRICT, module: 'preserve', moduleResolution: 'bundler', noEmit: true }
      const project = await makeProject('tsc-bundler', { 'tsconfig.json': { compilerOptions, include: ['src'] } })
      await project.lexgen()
      project.writeApp('')
      await project.run(process.execPath, TSC)
      const tsconfig = { compilerOptions: { ...compilerOptions, allowImportingTsExtensions: true }, include: ['src'] }
      project.write('tsconfig.json', tsconfig)
      await project.lexgen()
      project.writeApp('.ts')
      await project.run(process.execPath, TSC)
    },
  },
  {
    tool: 'CommonJS, a package.json without `"type": "module"`',
    set: 'TypeScript 5.8 or later with `"module": "nodenext"`',
    why: 'the runtime is made of ES modules, which Node.js 20.19 and later lets CommonJS `require`, and TypeScript allows since then',
    check: async ({ makeProject }) => {
      const compilerOptions = { ...STRICT, module: 'nodenext', rootDir: 'src', outDir: 'dist' }
      const project = await makeProject('commonjs', {
        'package.json': { name: 'commonjs', private: true },
        'tsconfig.json': { compilerOptions, include: ['src'] },
      })
      await project.lexgen()
      project.writeApp('.js')
      await project.run(process.execPath, TSC)
      for (const node of [process.execPath, BINARIES.node22, BINARIES.node24]) {
        await project.expectGreeting(node, ['dist/app.js'])
      }
      await expectFailure(project.run(process.execPath, [...TSC, '--module', 'node16']), 'TS1479')
    },
  },
  {
    tool: 'Node.js 22 and 24, which strip types',
    set: '`"allowImportingTsExtensions": true` in tsconfig.json, or `--import-ext ts`',
    why: 'Node.js looks for the file that an import names',
    check: async ({ makeProject }) => {
      const project = await makeProject('strip-types')
      await project.lexgen()
      project.writeApp('.ts')
      const run = (node) => project.expectGreeting(node, ['src/app.ts'], { env: { NODE_NO_WARNINGS: '1' } })
      await expectFailure(run(BINARIES.node24), 'greet.js')
      const compilerOptions = { allowImportingTsExtensions: true, noEmit: true, module: 'nodenext' }
      project.write('tsconfig.json', { compilerOptions })
      for (const args of [[], ['--import-ext', 'ts']]) {
        await project.lexgen(...args)
        await run(BINARIES.node22)
        await run(BINARIES.node24)
      }
    },
  },
  {
    tool: 'Vite',
    set: NOTHING,
    why: 'the tsconfig that `npm create vite` makes allows `.ts`; without a tsconfig Vite finds `.ts` behind `.js`',
    check: async ({ makeProject }) => {
      const { build } = await import('vite')
      const compilerOptions = { moduleResolution: 'bundler', allowImportingTsExtensions: true, noEmit: true }
      for (const [name, ending, files] of [
        ['vite', '.ts', { 'tsconfig.json': { compilerOptions, include: ['src'] } }],
        ['vite-without-tsconfig', '.js', {}],
      ]) {
        const project = await makeProject(name, files)
        await project.lexgen()
        project.writeApp(ending)
        const lib = { entry: 'src/app.ts', formats: ['es'], fileName: 'app' }
        await build({ root: project.folder, configFile: false, logLevel: 'error', build: { lib } })
        await project.expectGreeting(process.execPath, ['dist/app.js'])
      }
    },
  },
  {
    tool: 'esbuild',
    set: NOTHING,
    why: 'it finds `.ts` behind `.js`',
    check: async ({ makeProject }) => {
      const { build } = require('esbuild')
      const project = await makeProject('esbuild')
      await project.lexgen()
      project.writeApp('.js')
      await build({
        absWorkingDir: project.folder,
        entryPoints: ['src/app.ts'],
        outfile: 'dist/app.js',
        bundle: true,
        format: 'esm',
        logLevel: 'silent',
      })
      await project.expectGreeting(process.execPath, ['dist/app.js'])
    },
  },
  {
    tool: 'swc',
    set: NOTHING,
    why: 'it compiles file by file and leaves imports as they are, which is `.js`',
    check: async ({ makeProject }) => {
      const { transformFileSync } = require('@swc/core')
      const project = await makeProject('swc')
      await project.lexgen()
      project.writeApp('.js')
      const options = { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }
      for (const module of ['app', 'gen/client', 'gen/com/example/greet']) {
        const { code } = transformFileSync(join(project.folder, 'src', `${module}.ts`), options)
        project.write(`dist/${module}.js`, code)
      }
      await project.expectGreeting(process.execPath, ['dist/app.js'])
    },
  },
  {
    tool: 'Deno',
    set: 'the runtime among the `imports` of deno.json, [below](#deno)',
    why: 'generated modules import `@lexgen/xrpc` by its name; they import one another as `.ts`, for there is a deno.json',
    check: async ({ makeProject }) => {
      const files = { 'deno.json': fenceOf('deno.json') }
      JSON.parse(files['deno.json'])
      const project = await makeProject('deno', files)
      await project.lexgen()
      project.writeApp('.ts')
      // From the copy in node_modules, in place of a registry.
      const options = ['--node-modules-dir=manual', '--no-lock']
      const env = { DENO_NO_UPDATE_CHECK: '1' }
      const deno = (command, ...args) => [BINARIES.deno, [command, ...options, ...args], { env }]
      await project.run(...deno('check', 'src/app.ts'))
      await project.expectGreeting(...deno('run', '--allow-net', 'src/app.ts'))
      const elsewhere = mkdtempSync(join(tmpdir(), 'lexgen-deno-'))
      cpSync(join(project.folder, 'src'), elsewhere, { recursive: true })
      await expectFailure(project.run(...deno('check', join(elsewhere, 'app.ts'))), '@lexgen/xrpc')
      rmSync(elsewhere, { recursive: true })
    },
  },
  {
    tool: 'Bun',
    set: NOTHING,
    why: 'it finds `.ts` behind `.js`',
    check: async ({ makeProject }) => {
      const project = await makeProject('bun')
      await project.lexgen()
      project.writeApp('.js')
      await project.expectGreeting(BINARIES.bun, ['run', 'src/app.ts'])
    },
  },
]
