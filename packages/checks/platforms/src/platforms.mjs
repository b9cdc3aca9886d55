// The platforms, and how the probe is run on each of them.
import { cpSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { findChromium, installChromium } from '../../../../scripts/chromium.mjs'
import { DOCUMENTS } from './documents.mjs'
import { BINARIES, HERE, ROOT, WORK, generate, minorVersion, run, writeDocuments } from './workspace.mjs'

const require = createRequire(import.meta.url)

const PROBE = join(WORK, 'probe')
const MAIN = join(WORK, 'programs/main.js')
const PAGE = join(WORK, 'programs/page.js')
const WORKER = join(WORK, 'programs/worker.js')

/** Generates what the probe calls, and bundles it: one program for those that have packages, and one with everything in it for each of the others. */
export async function buildProbe() {
  const lexicons = join(WORK, 'lexicons')
  writeDocuments(lexicons, DOCUMENTS)
  cpSync(join(HERE, 'probe'), PROBE, { recursive: true })
  await generate([lexicons, join(ROOT, 'lexicons')], join(PROBE, 'gen'))
  await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', PROBE])
  const { build } = require('esbuild')
  const common = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'silent' }
  await build({
    ...common,
    entryPoints: [join(PROBE, 'main.ts')],
    outfile: MAIN,
    platform: 'node',
    packages: 'external',
  })
  const whole = { ...common, entryPoints: [join(PROBE, 'whole.ts')], platform: 'browser' }
  await build({ ...whole, outfile: PAGE })
  await build({ ...whole, outfile: WORKER, conditions: ['workerd', 'worker', 'browser'] })
}

/** By name: the findings of the probe, or `skipped`, why there are none. */
export const PLATFORMS = {
  'Node 20': (environment) => {
    // The oldest that is supported is what this runs on in the gate; the others come as packages.
    if (!process.version.startsWith('v20.')) return { skipped: `this is Node ${process.version}` }
    return runMain(process.execPath, [], environment)
  },
  'Node 22': (environment) => runMain(BINARIES.node22, [], environment),
  'Node 24': (environment) => runMain(BINARIES.node24, [], environment),
  [`Bun ${minorVersion('bun')}`]: (environment) => runMain(BINARIES.bun, ['run'], environment),
  [`Deno ${minorVersion('deno')}`]: (environment) => {
    const options = ['--allow-all', '--node-modules-dir=manual', '--no-lock', '--location', 'http://probe.example']
    return runMain(BINARIES.deno, ['run', ...options], environment)
  },
  workerd: async (environment) => {
    // miniflare needs Node 22.
    return JSON.parse(
      await run(BINARIES.node24, [join(HERE, 'src/run-worker.mjs'), WORKER, JSON.stringify(environment)]),
    )
  },
  Chromium: runPage,
}

async function runMain(command, args, environment) {
  return JSON.parse(
    await run(command, [...args, MAIN, JSON.stringify(environment)], { env: { NODE_NO_WARNINGS: '1' } }),
  )
}

async function runPage(environment) {
  const problem = installChromium()
  if (problem !== undefined) return { skipped: problem }
  const { chromium } = require('playwright-core')
  const script = readFileSync(PAGE, 'utf8')
  const page = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>probe</title>')
  })
  await new Promise((resolve) => page.listen(0, '127.0.0.1', resolve))
  // Sandboxes of its own it cannot have where root runs it.
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  try {
    const tab = await browser.newPage()
    await tab.goto(`http://127.0.0.1:${page.address().port}/`)
    await tab.addScriptTag({ content: script, type: 'module' })
    await tab.waitForFunction('globalThis.probe')
    return await tab.evaluate(`globalThis.probe(${JSON.stringify(environment)})`)
  } finally {
    await browser.close()
    page.close()
    page.closeAllConnections()
  }
}
