import { execSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { describe, expect, test } from 'vitest'
import { document, json, object, query, string } from '../support/build.ts'
import { type Ran, readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'
import { SAMPLE } from '../support/sample.ts'
import { sha256 } from '../../src/text/sha256.ts'
import { VERSION } from '../../src/text/version.ts'

/** Each state of a committed output: its exit code, its first lines, its causes, and the one command that mends it. */

const PACKAGE = ['--package', '@example/sdk', '--methods']
const GET_THING = 'gen/src/com/example/getThing.ts'
const NOTE = 'gen/src/com/example/note.ts'
const PUT_THING = 'gen/src/com/example/putThing.ts'
const MANIFEST = 'gen/lexgen.manifest.json'
const PACKAGE_JSON = 'gen/package.json'

const CHANGED = document('com.example.getThing', { main: query({ output: json(object({ brandNew: string() })) }) })

async function generated(): Promise<string> {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  expect((await runMain(folder, ['lexicons', '-o', 'gen', ...PACKAGE])).code).toBe(0)
  return folder
}

const check = (folder: string, ...args: string[]): Promise<Ran> =>
  runMain(folder, ['check', 'lexicons', '-o', 'gen', ...args])

const edit = (folder: string, path: string, change: (text: string) => string): void => {
  const text = readFileSync(join(folder, path), 'utf8')
  expect(change(text)).not.toBe(text)
  writeFileSync(join(folder, path), change(text))
}

/** Standard error with the program as one would call it. */
const linesOf = (text: string): string[] =>
  text
    .replaceAll(/\bnode \S*lexgen\.js/g, 'lexgen')
    .split('\n')
    .slice(0, -1)

const conflicted = (text: string): string => `<<<<<<< HEAD\n${text}=======\n${text}// theirs\n>>>>>>> topic\n`

/** What a merge leaves in `exports` where each side has a document that is new. */
function conflict(...names: readonly [string, string]): string {
  const [ours, theirs] = names.map((name) => {
    const to = `./dist/com/example/${name}`
    return `"./com/example/${name}": { "types": "${to}.d.ts", "default": "${to}.js" },\n`
  })
  return `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> topic\n`
}

async function formatTree(folder: string): Promise<void> {
  for (const [path, text] of Object.entries(readTree(join(folder, 'gen')))) {
    // A manifest in another layout is the same manifest.
    const style = { useTabs: true, semi: false, singleQuote: true, printWidth: 160 }
    writeFileSync(join(folder, 'gen', path), await format(text, { ...style, filepath: path }))
  }
}

/** Every import on a line of its own, in the opposite order. */
function sortImports(text: string): string {
  const imports = text.match(/^import [^;]*;\n/gm) ?? []
  return text.replace(imports.join(''), imports.toReversed().join('\n'))
}

function sortKeys(text: string): string {
  return `${JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).sort()), null, 4)}\n`
}

/** As if the version `from` had written the manifest, and `path` otherwise. */
function age(folder: string, path?: string): void {
  edit(folder, MANIFEST, (text) => text.replace(/"generator": "[^"]*"/, '"generator": "0.0.1"'))
  if (path === undefined) return
  const hash = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')).files[path.slice('gen/'.length)]
  edit(folder, path, (text) => `${text}export type Old = 1;\n`)
  edit(folder, MANIFEST, (text) => text.replace(hash, sha256(readFileSync(join(folder, path), 'utf8'))))
}

interface State {
  readonly change: (folder: string) => void | Promise<void>
  readonly code: number
  /** The first lines of standard output. */
  readonly stdout: readonly string[]
  /** All of standard error but the command. */
  readonly stderr: readonly string[]
}

const CURRENT = 'gen is current'
const MEND = 'to mend it, run: lexgen lexicons -o gen --methods --package @example/sdk'
const LAY_OUT = MEND.replace('to mend it', 'to lay it out as lexgen does')

const stale = (path: string): string =>
  `gen/${path} - error LEX4102: expected ${path} to be up to date, found what an earlier run wrote`
const missing = (path: string): string => `gen/${path} - error LEX4101: expected ${path}, found nothing`
const exceptLayout = (files: string): string => `${CURRENT}, but for the layout of ${files} (--verbose names them)`

const STATES: readonly [string, State][] = [
  [
    'a stale SDK',
    {
      change: (folder) => writeDocuments(join(folder, 'lexicons'), [CHANGED]),
      code: 1,
      stdout: [
        stale('lexicons.json'),
        '',
        stale('methods.json'),
        '',
        stale('src/client.ts'),
        '  see gen/src/client.ts:46:1: generating changes class ComExampleNamespace',
        '',
        stale('src/com/example/getThing.ts'),
        '  hint: com.example.getThing has changed since the file was written',
        '  see gen/src/com/example/getThing.ts:13:1: generating takes away interface GetThingParams',
      ],
      stderr: ['changed lexicons: com.example.getThing', MEND],
    },
  ],
  [
    'a lexicon that is new',
    {
      change: (folder) => writeDocuments(join(folder, 'lexicons'), [{ ...CHANGED, id: 'com.example.fresh' }]),
      code: 1,
      stdout: [stale('README.md'), '', stale('lexicons.json'), '', stale('methods.json')],
      stderr: ['new lexicons: com.example.fresh', MEND],
    },
  ],
  [
    'a hand-edited file',
    {
      change: (folder) => edit(folder, NOTE, (text) => text.replace('text:', 'txet:')),
      code: 1,
      stdout: [
        'gen/src/com/example/note.ts - error LEX4103: expected src/com/example/note.ts as lexgen wrote it, found it edited by hand',
        '  hint: change the lexicon instead, or what uses the file',
        '  see gen/src/com/example/note.ts:6:1: the edit changed type Note',
      ],
      stderr: ['edited by hand: src/com/example/note.ts', MEND],
    },
  ],
  [
    'an orphan',
    {
      change: (folder) => rmSync(join(folder, 'lexicons/com/example/putThing.json')),
      code: 1,
      stdout: [stale('README.md')],
      stderr: ['removed lexicons: com.example.putThing', MEND],
    },
  ],
  [
    'an orphan alone',
    {
      change: (folder) => {
        writeFiles(folder, { 'gen/src/old.ts': 'export type Old = 1\n' })
        const entry = `"src/old.ts": "${sha256('export type Old = 1\n')}"`
        edit(folder, MANIFEST, (text) => text.replace('"files": {', `"files": { ${entry},`))
        age(folder)
      },
      code: 1,
      stdout: [
        'gen/src/old.ts - error LEX4104: expected no src/old.ts, found a file that no lexicon calls for any more',
      ],
      stderr: [`lexgen 0.0.1 -> ${VERSION}`, MEND],
    },
  ],
  [
    'an orphan that was edited by hand',
    {
      change: (folder) => {
        rmSync(join(folder, 'lexicons/com/example/putThing.json'))
        edit(folder, PUT_THING, (text) => `${text}// mine\n`)
      },
      code: 1,
      stdout: [stale('README.md')],
      stderr: [
        'removed lexicons: com.example.putThing',
        'edited by hand and no longer called for: src/com/example/putThing.ts',
        MEND,
      ],
    },
  ],
  [
    'a missing file',
    {
      change: (folder) => rmSync(join(folder, NOTE)),
      code: 1,
      stdout: [missing('src/com/example/note.ts')],
      stderr: ['deleted: src/com/example/note.ts', MEND],
    },
  ],
  [
    'a reformatted tree',
    {
      change: formatTree,
      code: 0,
      stdout: [],
      stderr: [exceptLayout('8 files'), 'formatted by another tool: 8 files', LAY_OUT],
    },
  ],
  [
    'sorted imports',
    {
      change: (folder) => edit(folder, GET_THING, sortImports),
      code: 0,
      stdout: [],
      stderr: [exceptLayout('1 file'), 'formatted by another tool: 1 file', LAY_OUT],
    },
  ],
  [
    'a sorted package.json',
    {
      change: (folder) => edit(folder, PACKAGE_JSON, sortKeys),
      code: 0,
      stdout: [],
      stderr: [CURRENT],
    },
  ],
  [
    'another prettier config',
    {
      change: (folder) => writeFiles(folder, { '.prettierrc': '{ "semi": false }' }),
      code: 0,
      stdout: [],
      stderr: [exceptLayout('6 files'), 'prettier config changed: .prettierrc (layout of 6 files)', LAY_OUT],
    },
  ],
  [
    'another version of lexgen with equal output',
    { change: (folder) => age(folder), code: 0, stdout: [], stderr: [CURRENT] },
  ],
  [
    'another version of lexgen that knew other options, with equal output',
    {
      change: (folder) => {
        age(folder)
        edit(folder, MANIFEST, (text) => text.replace(/"stringFormats": "template"/, '"enums": "union"'))
      },
      code: 0,
      stdout: [],
      stderr: [CURRENT],
    },
  ],
  [
    'another version of lexgen with other output',
    {
      change: (folder) => age(folder, NOTE),
      code: 1,
      stdout: [
        stale('src/com/example/note.ts'),
        '  see gen/src/com/example/note.ts:21:1: generating takes away type Old',
      ],
      stderr: [`lexgen 0.0.1 -> ${VERSION}`, MEND],
    },
  ],
  [
    'another version of lexgen, where a lexicon that changed explains it all',
    {
      change: (folder) => {
        age(folder)
        writeDocuments(join(folder, 'lexicons'), [CHANGED])
      },
      code: 1,
      stdout: [stale('lexicons.json')],
      stderr: ['changed lexicons: com.example.getThing', MEND],
    },
  ],
  [
    'the same version of lexgen with other output',
    {
      change: (folder) => {
        age(folder, NOTE)
        edit(folder, MANIFEST, (text) => text.replace('"0.0.1"', JSON.stringify(VERSION)))
      },
      code: 1,
      stdout: [stale('src/com/example/note.ts')],
      stderr: [
        'another build of this version of lexgen or another version of a package of --external wrote it, or a file changed that an option names',
        MEND,
      ],
    },
  ],
  [
    'conflict markers in a module',
    {
      change: (folder) => edit(folder, NOTE, conflicted),
      code: 1,
      stdout: [
        'gen/src/com/example/note.ts - error LEX4102: expected src/com/example/note.ts to be up to date, found that a merge left conflicts in it',
        '  hint: there is nothing to resolve: generating writes it anew',
      ],
      stderr: ['a merge left conflicts in: src/com/example/note.ts', MEND],
    },
  ],
  [
    'conflict markers in the manifest',
    {
      change: (folder) => edit(folder, MANIFEST, conflicted),
      code: 1,
      stdout: [
        'gen/lexgen.manifest.json - warning LEX4003: expected the manifest of an earlier run, found a file that is no manifest: a merge left conflicts in it',
        '  hint: it is written anew; files that carry the mark of lexgen are known without it',
        '',
        stale('lexgen.manifest.json'),
      ],
      stderr: ['the manifest cannot be used: a merge left conflicts in it', MEND],
    },
  ],
  [
    'conflict markers in what package.json has of lexgen',
    {
      change: (folder) =>
        edit(folder, PACKAGE_JSON, (text) =>
          text.replace(/"exports": \{\n/, (opening) => `${opening}${conflict('ours', 'theirs')}`),
        ),
      code: 1,
      stdout: [
        'gen/package.json - error LEX4102: expected package.json to be up to date, found that a merge left conflicts in it',
      ],
      stderr: ['a merge left conflicts in: package.json', MEND],
    },
  ],
  [
    'no manifest',
    {
      change: (folder) => rmSync(join(folder, MANIFEST)),
      code: 1,
      stdout: [missing('client.ts'), '', missing('com/example/defs.ts')],
      stderr: [
        'there is no manifest of an earlier run, so that options which are not given are at their defaults',
        'to mend it, run: lexgen lexicons -o gen',
      ],
    },
  ],
  [
    'a manifest that does not list all',
    {
      change: (folder) => edit(folder, MANIFEST, (text) => text.replace(/.*"lexicons\.json".*\n/, '')),
      code: 1,
      stdout: [stale('lexgen.manifest.json')],
      stderr: ['lexgen.manifest.json does not say what is there: a merge or somebody changed it', MEND],
    },
  ],
  [
    'no output at all',
    {
      change: (folder) => rmSync(join(folder, 'gen'), { recursive: true }),
      code: 1,
      stdout: [missing('client.ts'), '', missing('com/example/defs.ts')],
      stderr: [
        'there is no manifest of an earlier run, so that options which are not given are at their defaults',
        'to mend it, run: lexgen lexicons -o gen',
      ],
    },
  ],
]

describe.each(STATES)('%s', (_title, { change, code, stdout, stderr }) => {
  test('is told with its cause and what mends it, and nothing is written', async () => {
    const folder = await generated()
    await change(folder)
    const before = readTree(folder)
    const ran = await check(folder)
    expect(ran.code).toBe(code)
    expect(linesOf(ran.stdout).slice(0, Math.max(stdout.length, 1))).toEqual(stdout)
    expect(linesOf(ran.stderr)).toEqual(stderr)
    expect(readTree(folder)).toEqual(before)
  })

  test('is mended by that command, and by --fix alike', async () => {
    const folder = await generated()
    await change(folder)
    const twin = temporaryFolder()
    cpSync(folder, twin, { recursive: true })
    const { stderr: told } = await check(folder)
    const command = /, run: (.*)$/m.exec(told)?.[1]
    if (command !== undefined) execSync(command, { cwd: folder, stdio: 'ignore' })
    expect(await check(folder)).toMatchObject({ code: 0, stdout: '', stderr: `${CURRENT}\n` })
    expect((await check(twin, '--fix')).code).toBe(0)
    expect(readTree(twin)).toEqual(readTree(folder))
  })
})
