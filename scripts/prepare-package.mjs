// Runs before npm packs the package in whose folder it is started: what users are to find in a package and what lies elsewhere here.
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { moveLinks } from './move-links.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PACKAGE = process.cwd()
const EXAMPLES = 'examples/ci'
const isPublishing = process.env['npm_command'] === 'publish'

// A tarball for a look may be of the last build; what is published is always of its sources.
if (isPublishing || !existsSync(join(PACKAGE, 'dist/index.js'))) build()
for (const name of ['LICENSE', 'CHANGELOG.md']) copyFileSync(join(ROOT, name), join(PACKAGE, name))
if (basename(PACKAGE) === 'lexgen') {
  writeReadme()
  copyExamples()
}
await nameRepository()

/** That of the repository is the README of the generator. */
function writeReadme() {
  const text = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const isPacked = (path) => existsSync(join(PACKAGE, path))
  writeFileSync(join(PACKAGE, 'README.md'), moveLinks(text, { folder: 'packages/lexgen', isPacked }))
}

/** What the pages tell people to take. */
function copyExamples() {
  const target = join(PACKAGE, EXAMPLES)
  cpSync(join(ROOT, EXAMPLES), target, { recursive: true })
  const readme = join(target, 'README.md')
  writeFileSync(readme, readFileSync(readme, 'utf8').replaceAll('../../packages/lexgen/docs/', '../../docs/'))
}

function build() {
  // Standard output is for what npm itself says of the package, such as with --json.
  const stdio = ['ignore', 2, 2]
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { cwd: ROOT, stdio })
  if (status !== 0) process.exit(status ?? 1)
}

/**
 * Writes into a package.json that names no repository the one that git knows as "origin", and where its issues are: an address is
 * never made up. It stays there, to be committed.
 */
async function nameRepository() {
  const path = join(PACKAGE, 'package.json')
  const fields = JSON.parse(readFileSync(path, 'utf8'))
  if (fields.repository !== undefined) return
  const surroundings = pathToFileURL(join(ROOT, 'packages/lexgen/dist/output/surroundings.js'))
  const { repository } = await import(surroundings.href).then(({ readSurroundings }) => readSurroundings(PACKAGE))
  if (repository === undefined) {
    console.error(
      `${basename(PACKAGE)}: expected a repository in package.json or as git's remote "origin", found neither`,
    )
    if (isPublishing) process.exit(1)
    return
  }
  const { license, homepage, ...others } = fields
  const page = repository.url.replace(/^git\+(?:ssh:\/\/git@|https?:\/\/)/, 'https://').replace(/\.git$/, '')
  const bugs = { url: `${page}/issues` }
  const { name, version, description, ...rest } = others
  const named = { name, version, description, license, homepage, bugs, repository, ...rest }
  writeFileSync(path, `${JSON.stringify(named, null, 2)}\n`)
  console.error(`${basename(PACKAGE)}: package.json names the repository now, ${page}: commit it`)
}
