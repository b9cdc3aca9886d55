import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultOptions } from '../../src/api/options.ts'
import { type WatchTask, watch as watchTask } from '../../src/cli/watch.ts'
import { lexgen, readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { SAMPLE } from '../support/sample.ts'
import { watch } from '../support/watch-lexgen.ts'

function project(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  writeFiles(folder, files)
  return folder
}

const config = (more: object = {}): string => JSON.stringify({ sources: ['lexicons'], out: 'gen', ...more })

test.each<[string, (more: object) => Record<string, string>]>([
  ['lexgen.config.json', (more) => ({ 'lexgen.config.json': config(more) })],
  ['lexgen.config.mjs', (more) => ({ 'lexgen.config.mjs': `export default ${config(more)}` })],
  [
    'lexgen.config.js of CommonJS',
    (more) => ({ 'lexgen.config.js': `module.exports = ${config(more)}`, 'package.json': '{}' }),
  ],
  ['"lexgen" in package.json', (more) => ({ 'package.json': `{ "lexgen": ${config(more)} }` })],
])('a change of %s is followed, and of what is generated next', async (_title, files) => {
  const folder = project(files({}))
  const { says, stop } = await watch(folder, [])
  expect(existsSync(join(folder, 'gen/client.ts'))).toBe(true)
  writeFiles(folder, files({ client: false }))
  await says(/(?:lexgen\.config\.\w+|package\.json) changed\n.*delete client\.ts\n4 lexicons -> 6 files/s)
  writeFiles(folder, files({ client: false, methods: true }))
  await says(/create methods\.json\n.*4 lexicons -> 7 files/s)
  writeDocuments(join(folder, 'lexicons'), [{ lexicon: 1, id: 'org.fresh.defs', defs: { a: { type: 'token' } } }])
  await says(/create org\/fresh\/defs\.ts\n/)
  expect(existsSync(join(folder, 'gen/client.ts'))).toBe(false)
  expect(await stop('SIGINT')).toBe(0)
})

test('a config that names other sources and another folder moves the watching there', async () => {
  const folder = project({ 'lexgen.config.json': config() })
  const { says, stop } = await watch(folder, [])
  writeDocuments(join(folder, 'other'), [{ lexicon: 1, id: 'com.example.defs', defs: { a: { type: 'token' } } }])
  writeFiles(folder, { 'lexgen.config.json': config({ sources: ['other'], out: 'gen2' }) })
  await says(/1 lexicon -> \d files/)
  writeDocuments(join(folder, 'other'), [{ lexicon: 1, id: 'org.fresh.defs', defs: { a: { type: 'token' } } }])
  await says(/other\/org\/fresh\/defs\.json changed\n.*create org\/fresh\/defs\.ts/s)
  expect(Object.keys(readTree(join(folder, 'gen2')))).toContain('org/fresh/defs.ts')
  await stop('SIGINT')
})

test('a config among the sources is followed as a config, once', async () => {
  const folder = project({ 'lexgen.config.json': config({ sources: ['.'] }) })
  const { says, stop, output } = await watch(folder, [])
  writeFiles(folder, { 'lexgen.config.json': config({ sources: ['.'], client: false }) })
  await says(/delete client\.ts\n.* files/)
  expect(output().match(/ -> \d+ files/g)).toHaveLength(2)
  await stop('SIGINT')
})

test.each<[string, string, RegExp]>([
  ['no JSON', '{ "sources": ', /lexgen: lexgen\.config\.json: expected the JSON to go on/],
  [
    'an unknown key',
    config({ cleint: false }),
    /lexgen: lexgen\.config\.json: expected an option of lexgen, found "cleint"/,
  ],
  ['a source that is not there', config({ sources: ['nowhere'] }), /lexgen: expected .*nowhere/],
  ['no output', '{ "sources": ["lexicons"] }', /lexgen: expected an output folder, found none/],
])('a config with %s is reported, and the one before it counts until it is mended', async (_title, broken, message) => {
  const folder = project({ 'lexgen.config.json': config() })
  const { says, stop } = await watch(folder, [])
  const before = readTree(join(folder, 'gen'))
  writeFiles(folder, { 'lexgen.config.json': broken })
  await says(message)
  await says(/the options stay as they were\n/)
  expect(readTree(join(folder, 'gen'))).toEqual(before)
  writeDocuments(join(folder, 'lexicons'), [{ lexicon: 1, id: 'org.fresh.defs', defs: { a: { type: 'token' } } }])
  await says(/create org\/fresh\/defs\.ts\n/)
  writeFiles(folder, { 'lexgen.config.json': config() })
  await says(/lexgen\.config\.json changed\n/)
  await stop('SIGINT')
})

test('a config that comes, goes or stays as it was is seen for what it is', async () => {
  const folder = project({ 'package.json': '{}' })
  const { says, stop, output } = await watch(folder, ['lexicons', '-o', 'gen'])
  writeFiles(folder, { 'package.json': '{ "name": "x" }' })
  writeFiles(folder, { 'lexgen.config.json': '{ "client": false }' })
  await says(/lexgen\.config\.json changed\n.*delete client\.ts/s)
  rmSync(join(folder, 'lexgen.config.json'))
  await says(/lexgen\.config\.json changed\n.*create client\.ts/s)
  writeFiles(folder, { 'package.json': '{ "name": "y" }' })
  writeFiles(folder, { 'lexgen.config.json': '{ "methods": true }' })
  await says(/create methods\.json/)
  expect(output().match(/ -> \d+ files/g)).toHaveLength(4)
  await stop('SIGINT')
})

test('a config that is saved again while it is read is read again', async () => {
  const cwd = project({ 'lexgen.config.json': '1' })
  const config = join(cwd, 'lexgen.config.json')
  const terminal = {
    cwd,
    program: 'lexgen',
    stdin: () => Promise.resolve(''),
    color: { stdout: false, stderr: false },
    stdout: () => undefined,
    stderr: (text: string) => {
      if (text.startsWith('watching')) writeFileSync(config, '22')
    },
  }
  const taskFor = (out: string): WatchTask => ({
    request: { ...defaultOptions(), sources: ['lexicons'], out, cwd },
    invocation: { kind: 'generate', sources: [], flags: {}, config: undefined },
    configFiles: [config],
  })
  const read: string[] = []
  const reload = async (): Promise<WatchTask> => {
    read.push(readFileSync(config, 'utf8'))
    // Whatever is thrown that should not be ends the watching.
    if (read.length > 1) throw new Error('read again')
    writeFileSync(config, '333')
    return taskFor('gen2')
  }
  await expect(watchTask(taskFor('gen'), reload, terminal)).rejects.toThrow('read again')
  expect(read).toEqual(['22', '333'])
})

test('a config may ask for watching, and the command line not to', async () => {
  const folder = project({ 'lexgen.config.json': config({ watch: true }) })
  expect(lexgen(folder, ['--no-watch']).code).toBe(0)
  expect(lexgen(folder, ['check']).code).toBe(0)
  const { says, stop } = await watch(folder, [], [])
  writeFiles(folder, { 'lexgen.config.json': config({ watch: true, client: false }) })
  await says(/delete client\.ts/)
  expect(readFileSync(join(folder, 'gen/index.ts'), 'utf8')).not.toBe('')
  expect(await stop('SIGTERM')).toBe(0)
})
