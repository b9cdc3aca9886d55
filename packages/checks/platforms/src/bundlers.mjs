// An app that logs in, calls and listens, through the bundlers that people use: each has to make a bundle without a warning.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { WORK } from './workspace.mjs'
import { writeFileSync } from 'node:fs'

const require = createRequire(import.meta.url)

const APP = join(WORK, 'app.js')
const OUT = join(WORK, 'bundles')

const TEXT = `import { createXrpcClient, retry } from '@lexgen/xrpc'
import { localStorageStore, openSession } from '@lexgen/xrpc/session'
import { subscribe } from '@lexgen/xrpc/stream'

const method = { nsid: 'com.example.subscribe', kind: 'subscription' }
const session = await openSession({ service: location.origin, identifier: 'a', password: 'b', store: localStorageStore() })
const client = createXrpcClient({ handler: session, use: [retry()] })
for await (const message of subscribe(client, method, {})) console.log(message)
`

/** Writes the app. */
export function writeApp() {
  writeFileSync(APP, TEXT)
}

/** By name: resolves where the bundler made a bundle and warned of nothing. */
export const BUNDLERS = {
  'esbuild, `--platform=browser`': () => withEsbuild('browser'),
  'esbuild, `--platform=neutral`': () => withEsbuild('neutral'),
  'esbuild, `--platform=node`': () => withEsbuild('node'),
  rollup: withRollup,
  vite: withVite,
  webpack: withWebpack,
}

async function withEsbuild(platform) {
  const { build } = require('esbuild')
  const { warnings } = await build({
    entryPoints: [APP],
    outfile: join(OUT, `esbuild-${platform}.js`),
    bundle: true,
    format: 'esm',
    platform,
    target: 'es2022',
    logLevel: 'silent',
  })
  refuse(warnings.map(({ text }) => text))
}

async function withRollup() {
  const { rollup } = await import('rollup')
  const { nodeResolve } = await import('@rollup/plugin-node-resolve')
  const warnings = []
  const bundle = await rollup({
    input: APP,
    plugins: [nodeResolve()],
    onLog: (level, { message }) => level === 'warn' && warnings.push(message),
  })
  await bundle.write({ dir: join(OUT, 'rollup'), format: 'es' })
  await bundle.close()
  refuse(warnings)
}

async function withVite() {
  const { build } = await import('vite')
  const warnings = []
  const warn = (message) => warnings.push(message)
  const customLogger = {
    info: () => undefined,
    warn,
    warnOnce: warn,
    error: warn,
    clearScreen: () => undefined,
    hasErrorLogged: () => false,
    hasWarned: false,
  }
  await build({
    root: WORK,
    configFile: false,
    logLevel: 'warn',
    customLogger,
    build: { target: 'es2022', outDir: join(OUT, 'vite'), emptyOutDir: true, rollupOptions: { input: APP } },
  })
  refuse(warnings)
}

async function withWebpack() {
  const webpack = require('webpack')
  const stats = await new Promise((resolve, reject) => {
    const output = { path: join(OUT, 'webpack'), module: true }
    const options = { mode: 'production', entry: APP, context: WORK, output, experiments: { outputModule: true } }
    webpack(options, (error, result) => (error ? reject(error) : resolve(result)))
  })
  const { errors = [], warnings = [] } = stats.toJson({ all: false, errors: true, warnings: true })
  refuse([...errors, ...warnings].map(({ message }) => message))
}

function refuse(warnings) {
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
}
