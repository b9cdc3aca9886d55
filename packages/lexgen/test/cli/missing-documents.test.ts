import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LexiconDocument } from '../../src/language/document.ts'
import { document, object, query, ref } from '../support/build.ts'
import {
  lexgen as runLexgen,
  type Ran,
  readTree,
  temporaryFolder,
  writeDocuments,
  writeFiles,
} from '../support/run-lexgen.ts'

const API = dirname(dirname(createRequire(import.meta.url).resolve('@atproto/api')))
/** Whoever runs the tests may have set where modules are found besides. */
const env = { NODE_PATH: '' }
const lexgen = (cwd: string, args: readonly string[]): Ran => runLexgen(cwd, args, { env })

const OFFICIAL = 'com.atproto.repo.strongRef'

const user = (id: string, ...targets: readonly string[]): LexiconDocument =>
  document(id, { main: object(Object.fromEntries(targets.map((target, i) => [`p${i}`, ref(target)]))) })

function project(documents: readonly LexiconDocument[], folder = 'lexicons'): string {
  const cwd = temporaryFolder()
  writeDocuments(join(cwd, folder), documents)
  return cwd
}

function installApi(cwd: string): void {
  mkdirSync(join(cwd, 'node_modules/@atproto'), { recursive: true })
  symlinkSync(API, join(cwd, 'node_modules/@atproto/api'))
}

/** The hints of a run, each with its commands. */
function hintsOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, i, lines) => (line.startsWith('hint: ') ? [lines.slice(i, i + 3).join('\n')] : []))
}

/** What follows the commands of a hint, once they were run as they are printed; installing is done already. */
function runCommands(cwd: string, text: string): Ran {
  const command = text.split('\n').findLast((line) => /^ {2}node /.test(line)) ?? 'false'
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return { code: status, stdout, stderr }
}

const OWN = [user('com.example.post', OFFICIAL, 'app.bsky.richtext.facet'), user('org.mine.list', OFFICIAL)]

describe('documents that refer to official ones', () => {
  test.each<[string, readonly string[]]>([
    ['generate', ['./lexicons', '-o', 'src/gen', '--no-client']],
    ['check', ['check', './lexicons', '-o', 'src/gen', '--no-client']],
  ])('%s ends with one hint, and its commands generate what was meant', (_, args) => {
    const cwd = project(OWN)
    const first = lexgen(cwd, args)
    const text = first.stdout + first.stderr
    expect(first.code).toBe(2)
    expect([hintsOf(text).length, text.match(/LEX3003/g)?.length, text.match(/^ +hint: /gm)]).toEqual([1, 3, null])
    expect(text).toContain('\n  npm install -D @atproto/api\n')
    expect(text).toMatch(
      /^ {2}node \S+ \.\/lexicons 'module:@atproto\/api#schemas' -o src\/gen --include 'com\.example\.\*,org\.mine\.\*' --no-client$/m,
    )
    installApi(cwd)
    expect(runCommands(cwd, text)).toMatchObject({ code: 0 })
    const files = Object.keys(readTree(join(cwd, 'src/gen'))).filter((path) => path.includes('/'))
    expect(files).toEqual([
      'app/bsky/richtext/facet.ts',
      'com/atproto/repo/strongRef.ts',
      'com/example/post.ts',
      'org/mine/list.ts',
    ])
    const again = lexgen(cwd, args)
    expect(again.stdout + again.stderr).not.toContain('npm install')
  })

  test('lint, too: the command lints the own ones and what they refer to', () => {
    const cwd = project(OWN)
    installApi(cwd)
    const { code, stdout } = lexgen(cwd, ['lint', 'lexicons'])
    expect([code, hintsOf(stdout).length]).toEqual([2, 1])
    const linted = runCommands(cwd, stdout)
    expect([linted.code, linted.stderr]).toEqual([0, expect.stringMatching(/^4 lexicons: 0 errors/)])
  })

  test('sources, output and globs of a config count as they are', () => {
    const cwd = project(OWN)
    installApi(cwd)
    writeFiles(cwd, { 'lexgen.config.json': '{ "sources": ["lexicons"], "out": "gen", "include": ["org.*"] }' })
    const { stderr } = lexgen(cwd, [])
    expect(stderr).toMatch(/^ {2}node \S+ lexicons 'module:@atproto\/api#schemas' --include 'org\.\*'$/m)
    expect(runCommands(cwd, stderr)).toMatchObject({ code: 0 })
    expect(Object.keys(readTree(join(cwd, 'gen/org')))).toEqual(['mine/list.ts'])
  })

  test('copies of official documents beside them, of another version too, are no obstacle', () => {
    const old = document('com.atproto.label.defs', { label: object({ of: ref('app.bsky.actor.defs#profileView') }) })
    const cwd = project([user('com.example.post', OFFICIAL, 'com.atproto.label.defs#label'), old])
    installApi(cwd)
    const { stderr } = lexgen(cwd, ['lexicons', '-o', 'gen'])
    expect(stderr).toContain("--include 'com.atproto.label.defs,com.example.*' --on-conflict last\n")
    expect(runCommands(cwd, stderr)).toMatchObject({ code: 0 })
    expect(Object.keys(readTree(join(cwd, 'gen/com')))).toEqual([
      'atproto/label/defs.ts',
      'atproto/repo/strongRef.ts',
      'example/post.ts',
    ])
  })

  test('that @atproto/api does not have are told to be too new, or wrong', () => {
    const cwd = project([user('com.example.post', 'com.atproto.nothing.atAllLikeIt')])
    installApi(cwd)
    const { stderr } = lexgen(cwd, [
      'lexicons',
      'module:@atproto/api#schemas',
      '-o',
      'gen',
      '--include',
      'com.example.*',
    ])
    expect(hintsOf(stderr)).toEqual([
      expect.stringMatching(/does not have: update it.*\n {2}npm install -D @atproto\/api@latest/),
    ])
  })

  test('@atproto/api that is a source and not installed is to be installed', () => {
    const cwd = project(OWN)
    const { stderr } = lexgen(cwd, ['lexicons', 'module:@atproto/api#schemas', '-o', 'gen'])
    expect(hintsOf(stderr)).toEqual([
      expect.stringMatching(
        /are to come from @atproto\/api, and that is not installed\n {2}npm install -D @atproto\/api\n/,
      ),
    ])
  })

  test('--skip-invalid leaves them out, and says how they can stay', () => {
    const cwd = project([...OWN, document('com.example.fine', { main: query() })])
    const { code, stderr } = lexgen(cwd, ['lexicons', '-o', 'gen', '--skip-invalid'])
    expect([code, hintsOf(stderr).length, stderr.match(/LEX3014/g)?.length]).toEqual([0, 1, 2])
  })
})

describe('documents that refer to others', () => {
  test('are told where those may come from', () => {
    const { stderr } = lexgen(project([user('com.example.post', 'pub.leaflet.document', 'pub.leaflet.page')]), [
      'lexicons',
      '-o',
      'gen',
    ])
    expect(hintsOf(stderr)).toEqual([
      expect.stringContaining('refer to 2 documents (pub.leaflet.document, pub.leaflet.page) that they do not hold'),
    ])
    expect(stderr).not.toContain('@atproto/api')
  })

  test('that are nearly called so, or left out, are told that each', () => {
    const { stderr } = lexgen(project([user('com.example.post', 'com.example.poost')]), ['lexicons', '-o', 'gen'])
    expect([hintsOf(stderr), stderr.match(/hint: .*/g)]).toEqual([[], ['hint: did you mean com.example.post?']])
  })

  test('in packages that others use are told to name more packages', () => {
    const cwd = project([user('org.mine.thing', 'com.base.thing')])
    writeFiles(join(cwd, 'node_modules/base'), {
      'package.json': '{ "name": "base", "lexgen": {} }',
      'lexicons.json': JSON.stringify([user('com.base.thing', OFFICIAL)]),
    })
    const { stderr } = lexgen(cwd, ['lexicons', '-o', 'gen', '--external', 'base'])
    expect(hintsOf(stderr)).toEqual([expect.stringMatching(/packages named with --external refer to 1 document/)])
  })
})

test.each(['json', 'github', 'sarif'])('the hint and its commands are part of %s', (format) => {
  const { stdout } = lexgen(project(OWN), ['lexicons', '-o', 'gen', '--format', format])
  const text = format === 'github' ? stdout.replaceAll('%0A', '\n') : stdout.replaceAll(String.raw`\n`, '\n')
  expect(text.match(/npm install -D @atproto\/api/g)?.length).toBe(1)
  expect(text.match(/'module:@atproto\/api#schemas'/g)?.length).toBe(1)
  if (format === 'json')
    expect(JSON.parse(stdout)).toMatchObject({
      hints: [{ message: expect.any(String), commands: [expect.any(String), expect.any(String)] }],
    })
  if (format === 'sarif') expect(JSON.parse(stdout).runs[0].invocations[0].toolExecutionNotifications).toHaveLength(1)
})
