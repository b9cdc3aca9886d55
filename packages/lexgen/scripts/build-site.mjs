// Bundles what runs in browsers, and the stylesheet, from site/ into src/emit/docs-html/generated/assets.ts. `--check` writes nothing
// and fails when the file is out of date.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const PACKAGE = new URL('../', import.meta.url)
const TARGET = new URL('src/emit/docs-html/generated/assets.ts', PACKAGE)
const BANNER = '// Generated from site/ by scripts/build-site.mjs. Do not edit.\n'

/** Packages that are bundled; what their licences ask for is at the top of the script. */
const BUNDLED = { SEARCH_SCRIPT: 'minisearch' }

/** Name of the constant, and the file that it is made from. */
const ASSETS = {
  STYLE: 'style.css',
  PAGE_SCRIPT: 'page.ts',
  SEARCH_SCRIPT: 'search.ts',
  VALIDATE_SCRIPT: 'validate.ts',
  TRY_SCRIPT: 'try.ts',
}

const text = await renderAssets()
if (process.argv.includes('--check')) {
  if ((await readFile(TARGET, 'utf8').catch(() => '')) !== text) {
    console.error(
      'src/emit/docs-html/generated/assets.ts is out of date: node packages/lexgen/scripts/build-site.mjs writes it',
    )
    process.exitCode = 1
  }
} else {
  await writeFile(TARGET, text)
}

async function renderAssets() {
  const constants = []
  for (const [name, file] of Object.entries(ASSETS)) {
    constants.push(
      `export const ${name} =\n  ${JSON.stringify((await readNotice(BUNDLED[name])) + (await bundle(file)))}\n`,
    )
  }
  return `${BANNER}\n${constants.join('\n')}`
}

async function bundle(file) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`site/${file}`, PACKAGE))],
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    charset: 'utf8',
    ...(file.endsWith('.css') ? {} : { format: 'iife', target: 'es2022' }),
  })
  return outputFiles[0].text
}

async function readNotice(name) {
  if (name === undefined) return ''
  const folder = new URL(`node_modules/${name}/`, PACKAGE)
  const { version } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'))
  const licence = await readFile(new URL('LICENSE.txt', folder), 'utf8')
  return `/*! With ${name} ${version}:\n${licence.trim()}\n*/\n`
}
