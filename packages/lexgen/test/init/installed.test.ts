import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { LEXGEN, lexgen, readTree, temporaryFolder, writeFiles } from '../support/run-lexgen.ts'

const XRPC = fileURLToPath(new URL('../../../xrpc', import.meta.url))
const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))

function runIn(folder: string, command: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, [...args], { cwd: folder, encoding: 'utf8' })
  return { status, output: `${stdout}${stderr}` }
}

/** Puts the packages of this workspace where installing would. */
function install(folder: string): void {
  mkdirSync(join(folder, 'node_modules/@lexgen'), { recursive: true })
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
  symlinkSync(XRPC, join(folder, 'node_modules/@lexgen/xrpc'))
  symlinkSync(LEXGEN, join(folder, 'node_modules/.bin/lexgen'))
  chmodSync(LEXGEN, 0o755)
}

const CALL = `import { createXrpcClient } from '@lexgen/xrpc'
import { listNotes } from './gen/com/example/listNotes.ts'

const client = createXrpcClient({ handler: async () => Response.json({ notes: [] }) })
listNotes(client, { author: 'alice.example.com' }).then(({ notes }) => console.log(\`\${notes.length} notes\`))
`

test.each<[string, Readonly<Record<string, string>>]>([
  ['an empty folder', {}],
  ['a package of CommonJS', { 'package.json': '{\n  "type": "commonjs"\n}\n' }],
  ['a package without a word about modules', { 'package.json': '{}' }],
])('in %s the scripts generate and check, and what calls the example compiles and runs', (_, files) => {
  const folder = temporaryFolder()
  writeFiles(folder, files)
  expect(lexgen(folder, ['init']).code).toBe(0)
  install(folder)
  const generated = runIn(folder, 'npm', ['run', 'generate'])
  expect(generated.output).toMatch(/2 lexicons -> 5 files \(5 written/)
  expect(runIn(folder, 'npm', ['run', 'check']).output).toContain('src/gen is current\n')
  writeFiles(folder, { 'src/main.ts': CALL })
  expect(runIn(folder, process.execPath, [TSC, '-p', '.'])).toEqual({ status: 0, output: '' })
  expect(runIn(folder, process.execPath, ['dist/main.js'])).toEqual({ status: 0, output: '0 notes\n' })
})

test('the dry run is a patch that git applies, and what it makes is what init makes', () => {
  const [patched, written] = [temporaryFolder(), temporaryFolder()]
  for (const folder of [patched, written]) {
    writeFiles(folder, {
      'package.json': '{\n  "name": "x"\n}',
      '.gitattributes': '* text=auto\n',
      'biome.json': '{}\n',
    })
    runIn(folder, 'git', ['init', '-q'])
  }
  const { stdout } = lexgen(patched, ['init', '--dry-run'])
  const { status, stderr } = spawnSync('git', ['apply', '-'], { cwd: patched, input: stdout, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(lexgen(written, ['init']).code).toBe(0)
  const filesOf = (folder: string) => Object.entries(readTree(folder)).filter(([path]) => !path.startsWith('.git/'))
  expect(filesOf(patched)).toEqual(filesOf(written))
})

test('what git ignores is neither folded in reviews nor checked, and has to be generated', () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'package.json': '{}', '.gitignore': 'src/gen/\n', '.github/workflows/ci.yml': '' })
  runIn(folder, 'git', ['init', '-q'])
  const { code, stderr } = lexgen(folder, ['init'])
  expect(code).toBe(0)
  expect(stderr).toContain('note: git ignores src/gen, so that it has to be generated')
  expect(Object.keys(readTree(folder)).filter((path) => !path.startsWith('.git/'))).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/gitattributes|lexgen\.yml/)]),
  )
})
