// What a newcomer finds: tarballs, a server, programs.
import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { install } from '../platforms/src/install.mjs'
import { HERE, ROOT } from '../platforms/src/workspace.mjs'

/** Only a hang takes longer. */
const TIMEOUT_MS = 1_200_000

/** Packages that were fetched once are there for all environments, and for the next time. */
const NPM_CACHE = join(tmpdir(), 'lexgen-newcomer-cache')

/** Makes sure that Deno and Bun are there. */
export function setUpPlatforms() {
  install(HERE)
}

/** Packs what is published. Gives back the tarballs by the names of the packages. */
export function packTarballs(destination) {
  mkdirSync(destination, { recursive: true })
  for (const name of ['xrpc', 'lexgen']) {
    const cwd = join(ROOT, 'packages', name)
    execFileSync('npm', ['pack', '--pack-destination', destination], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  }
  const find = (start) => join(destination, readdirSync(destination).find((file) => file.startsWith(start)) ?? '')
  return { lexgen: find('lexgen-0'), '@lexgen/xrpc': find('lexgen-xrpc') }
}

/** What a command line said. @throws {Error} with that, where it ends with another exit code than the expected one */
export function shell(cwd, line, { env = {}, code = 0 } = {}) {
  const own = {
    npm_config_cache: NPM_CACHE,
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    NEXT_TELEMETRY_DISABLED: '1',
    DENO_NO_UPDATE_CHECK: '1',
    NO_COLOR: '1',
  }
  // Behind all others, since Node.js 22 and 24 are there too.
  const path = [process.env['PATH'], join(HERE, 'node_modules/.bin')].join(delimiter)
  // Not what whoever runs this has set.
  const around = Object.entries(process.env).filter(([name]) => !/^(?:npm_|CI$|GITHUB_)/i.test(name))
  const options = { cwd, env: { ...Object.fromEntries(around), ...own, ...env, PATH: path }, timeout: TIMEOUT_MS }
  return new Promise((resolve, reject) => {
    execFile('sh', ['-ec', line], { ...options, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const found = error === null ? 0 : error.code
      if (found === code) resolve(stdout + stderr)
      else reject(new Error(`${line}\nexpected exit code ${code}, found ${found}\n${stdout}${stderr}`))
    })
  })
}

/** Versions of packages that the checks name already, so that they are named once. */
export function versionOf(name) {
  const folders = [HERE, join(HERE, 'on-demand')]
  const versions = folders.map((folder) => {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies[name]
  })
  const version = versions.find((each) => each !== undefined)
  if (version === undefined) throw new Error(`expected ${name} among the packages of packages/checks/platforms`)
  return `${name}@${version}`
}
