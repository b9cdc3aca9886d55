// Runs the probe in workerd: `run-worker.mjs <program> <environment>` prints the findings as JSON. Needs Node 22.
import { readFileSync } from 'node:fs'
import { Miniflare } from 'miniflare'

const COMPATIBILITY_DATE = '2026-07-01'

const [, , program, environment] = process.argv
const MAIN = `import './probe.js'
export default { fetch: async () => Response.json(await globalThis.probe(${environment})) }
`
const worker = new Miniflare({
  modules: [
    { type: 'ESModule', path: 'main.js', contents: MAIN },
    { type: 'ESModule', path: 'probe.js', contents: readFileSync(program, 'utf8') },
  ],
  compatibilityDate: COMPATIBILITY_DATE,
})
try {
  const response = await worker.dispatchFetch('http://worker.example/')
  console.log(await response.text())
} finally {
  await worker.dispose()
}
