import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { officialLexicons, writeLexicons } from '@lexgen/bench/official'
import { EXAMPLE_LEXICONS } from '../../../lexgen/src/init/example.ts'
import { ROOT, compile, linkPackages } from './compile.ts'
import { NODES } from './nodes.ts'

/** Other generators, and what they are called with to write where their users have it; they need a later Node.js than lexgen does. */

export const PEER_NODE: string = NODES['Node 24'] ?? process.execPath
const INSTALLED = 'packages/checks/node_modules'

/** What their code imports, from where it is installed here. */
const PACKAGES = [
  '@atcute/client',
  '@atcute/lexicons',
  '@atproto/lex',
  '@atproto/lexicon',
  '@atproto/xrpc',
  'multiformats',
]

/** Where each writes in a project. */
export const PEER_FOLDERS = { 'lex-cli': 'client', lex: 'lexicons', atcute: 'src/lexicons' } as const

/** The example of `lexgen init`, the methods of a session, and those of records, which some clients are written around. */
export function peerDocuments(): { readonly id: string }[] {
  const official = officialLexicons().filter(({ id }) =>
    /^com\.atproto\.(?:server\.(?:create|get)Session|repo\.(?:(?:create|put|get|delete|list)Records?|defs))$/.test(id),
  )
  return [...official, ...Object.values(EXAMPLE_LEXICONS)]
}

/** Has all of them generate those documents in a project, whose packages their code imports. */
export function generateWithPeers(project: string): void {
  linkPackages(project, Object.fromEntries(PACKAGES.map((name) => [name, `${INSTALLED}/${name}`])))
  const input = join(project, 'input')
  writeLexicons(input, peerDocuments())
  const files = readdirSync(input, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))
  const run = (name: string, program: string, ...args: readonly string[]): void =>
    void execFileSync(PEER_NODE, [join(ROOT, INSTALLED, name, program), ...args], {
      cwd: project,
      stdio: 'pipe',
    })
  run(
    '@atproto/lex-cli',
    'bin.js',
    'gen-api',
    '--yes',
    PEER_FOLDERS['lex-cli'],
    ...files.map((path) => join('input', path)),
  )
  run('@atproto/lex', 'bin/lex', 'build', '--lexicons', 'input', '--out', PEER_FOLDERS.lex)
  const config = { generate: { files: ['input/**/*.json'], outdir: `${PEER_FOLDERS.atcute}/` } }
  writeFileSync(join(project, 'lex.config.js'), `export default ${JSON.stringify(config)}\n`)
  run('@atcute/lex-cli', 'cli.mjs', 'generate')
}

/**
 * Puts declarations of what peers generated into another project, as a package of it would have them: under flags that their code is
 * not written for, whoever uses it skips what is in it.
 */
export async function declarePeers(project: string, target: string): Promise<void> {
  generateWithPeers(project)
  linkPackages(target, Object.fromEntries(PACKAGES.map((name) => [name, `${INSTALLED}/${name}`])))
  mkdirSync(target, { recursive: true })
  const options = {
    strict: true,
    skipLibCheck: true,
    module: 'nodenext',
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: target,
    rootDir: project,
  }
  const { errors } = await compile('typescript-5.9', project, {
    name: 'peers',
    include: Object.values(PEER_FOLDERS),
    options,
  })
  if (errors.length > 0) throw new Error(`expected what peers generate to compile, found ${errors.join('\n')}`)
}
