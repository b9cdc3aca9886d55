import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generate } from '../../src/api/generate.ts'
import { type Ran, temporaryFolder, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'

const thing = (maxLength: number | undefined, more: object = {}): string =>
  JSON.stringify({
    lexicon: 1,
    id: 'com.example.thing',
    defs: {
      main: {
        type: 'record',
        key: 'tid',
        record: { type: 'object', properties: { name: { type: 'string', ...(maxLength && { maxLength }) }, ...more } },
      },
    },
  })
const PATH = 'com/example/thing.json'
const NARROWED = '  error LEX7301: record.name: maxLength 5 now, 9 before (string-length-narrowed)'

interface Outcome {
  readonly code: Ran['code']
  readonly stdout: readonly string[]
  readonly stderr: readonly string[]
}

async function run(cwd: string, args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const { code, stdout, stderr } = await runMain(cwd, ['diff', ...args], '', env)
  const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')
  return { code, stdout: lines(stdout), stderr: lines(stderr) }
}

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder()
  writeFiles(cwd, files)
  return cwd
}

const both = { [`old/${PATH}`]: thing(9), [`new/${PATH}`]: thing(5) }

describe('lexgen diff of two folders', () => {
  test.each<[string, Record<string, string>, readonly string[], number, string | undefined, string]>([
    ['that are equal', both, ['old', 'old'], 0, undefined, 'old -> old: no changes'],
    [
      'with what breaks somebody',
      both,
      ['old', 'new'],
      1,
      'com.example.thing',
      'old -> new: 1 error, 0 warnings, 0 notes',
    ],
    [
      'where that is to be let pass',
      both,
      ['old', 'new', '--fail-on', 'never'],
      0,
      'com.example.thing',
      'old -> new: 1 error',
    ],
    ['with a warning', both, ['new', 'old'], 0, 'com.example.thing', 'new -> old: 0 errors, 1 warning, 0 notes'],
    ['where warnings are to fail', both, ['new', 'old', '--fail-on', 'warn'], 1, 'com.example.thing', 'new -> old'],
    ['by another profile', both, ['new', 'old', '--profile', 'spec'], 1, 'com.example.thing', 'new -> old: 1 error'],
    ['that are left out', both, ['old', 'new', '--exclude', 'com.example.*'], 2, undefined, 'error LEX4002'],
    ['without a base', both, ['gone', 'new'], 3, undefined, 'nothing was compared: the base (gone) cannot be read'],
    ['without lexicons in the base', { ...both, 'empty/a.txt': '' }, ['empty', 'new'], 3, undefined, 'error LEX1002'],
    ['without a head', both, ['old', 'gone'], 2, undefined, 'nothing was compared: the head (gone) cannot be read'],
    ['with a broken base', { ...both, [`bad/${PATH}`]: '{' }, ['bad', 'new'], 3, undefined, 'error LEX1005'],
    ['with a broken head', { ...both, [`bad/${PATH}`]: '{' }, ['old', 'bad'], 2, undefined, 'error LEX1005'],
    ['and no head', both, ['old'], 2, undefined, 'found no head and no sources in the config'],
    ['and a third', both, ['old', 'new', 'x'], 2, undefined, 'expected a base and a head, found a third word, x'],
    [
      'in a format that there is not',
      both,
      ['old', 'new', '--format', 'jsn'],
      2,
      undefined,
      'found jsn; did you mean json?',
    ],
    [
      'in two formats at one place',
      both,
      ['old', 'new', '--format', 'json,text'],
      2,
      undefined,
      'as in --format json=report.json',
    ],
    [
      'in a file that is none',
      both,
      ['old', 'new', '--format', 'json=no/such/file'],
      2,
      undefined,
      'expected to write no/such/file',
    ],
    ['with an option of others', both, ['old', 'new', '--out', 'x'], 2, undefined, 'found --out, which lexgen'],
  ])('%s', async (_name, files, args, code, first, said) => {
    const outcome = await run(folderOf(files), args)
    expect([outcome.code, outcome.stdout[0]]).toEqual([code, first])
    expect(outcome.stderr.join('\n')).toContain(said)
  })

  test.each<[string, object, object, readonly string[]]>([
    ['of which both say the same', { ref: { type: 'ref', ref: 'com.other.a' } }, {}, []],
    [
      'in another ref',
      { ref: { type: 'ref', ref: 'com.other.a' } },
      { ref: { type: 'ref', ref: 'com.other.b#c' } },
      ['error LEX7110: record.ref: a ref to `com.other.b#c` now'],
    ],
    [
      'in a union that gains one',
      { union: { type: 'union', refs: ['com.other.a'], closed: true } },
      { union: { type: 'union', refs: ['com.other.a', 'com.other.b#c'], closed: true } },
      ['error LEX7403: record.union: `com.other.b#c` is a new member'],
    ],
  ])('that refer to documents of others, %s', async (_name, before, after, found) => {
    const files = { [`old/${PATH}`]: thing(9, before), [`new/${PATH}`]: thing(9, { ...before, ...after }) }
    const { code, stdout } = await run(folderOf(files), ['old', 'new'])
    const findings = stdout.filter((line) => line.startsWith('  error'))
    expect([code, findings.length]).toEqual([found.length, found.length])
    found.forEach((text, i) => expect(findings[i]).toContain(text))
  })

  test('prints what it found', async () => {
    const { stdout } = await run(folderOf(both), ['old', 'new'])
    expect(stdout).toEqual([
      'com.example.thing',
      NARROWED,
      '    at new/com/example/thing.json:1:159',
      '    breaks stored data, old writers',
      '    hint: Leave the bounds as they are, or raise them in a new field.',
    ])
  })

  test('says the same in several formats at once', async () => {
    const cwd = folderOf(both)
    const formats = ['text', 'json=a.json', 'markdown=CHANGES.md', 'sarif=a.sarif', 'junit=a.xml', 'github']
    const { code, stdout } = await run(cwd, ['old', 'new', ...formats.flatMap((each) => ['--format', each])])
    const read = (name: string): string => readFileSync(join(cwd, name), 'utf8')
    expect([code, stdout[1]]).toEqual([1, NARROWED])
    expect(stdout.at(-1)).toMatch(/^::error file=new\/com\/example\/thing.json,/)
    expect(JSON.parse(read('a.json'))).toMatchObject({ base: 'old', head: 'new', summary: { errors: 1 } })
    expect(read('CHANGES.md')).toContain('**Breaking:**')
    expect(read('a.sarif')).toContain('partialFingerprints')
    expect(read('a.xml')).toContain('failures="1"')
  })

  test('writes the summary and the outputs of a step', async () => {
    const cwd = folderOf({ ...both, 'summary.md': '', out: 'a=b\n' })
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md'), GITHUB_OUTPUT: join(cwd, 'out') }
    await run(cwd, ['old', 'new', '--format', 'github'], env)
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(/^## Lexicons\n/)
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe('a=b\nerrors=1\nwarnings=0\nnotes=0\nsemver=patch\n')
  })
})

describe('lexgen diff takes from the config', () => {
  const config = (drift: object, more: object = {}): Record<string, string> => ({
    ...both,
    'lexgen.config.json': JSON.stringify({ sources: ['new'], drift, ...more }),
  })

  test.each<[string, Record<string, string>, readonly string[], number, string]>([
    ['base and head', config({ base: 'old' }), [], 1, 'old -> new: 1 error'],
    ['the head', config({}), ['old'], 1, 'old -> new: 1 error'],
    ['levels of rules', config({ rules: { 'string-length-narrowed': 'warn' } }), ['old'], 0, '1 warning'],
    ['levels of positions', config({ rules: { 'string-length-narrowed@record': 'off' } }), ['old'], 0, 'no changes'],
    ['what is ignored', config({ ignore: ['com.example.*'] }), ['old'], 0, 'no changes'],
    ['what fails', config({ failOn: 'never' }), ['old'], 0, '1 error'],
    ['less than from the command line', config({ failOn: 'never' }), ['old', '--fail-on', 'error'], 1, '1 error'],
    [
      'no rule that there is not',
      config({ rules: { 'union-openned': 'off' } }),
      ['old'],
      2,
      'did you mean union-opened?',
    ],
    [
      'no position that there is not',
      config({ rules: { 'union-opened@params': 'off' } }),
      ['old'],
      2,
      'found "params"',
    ],
    ['no key that there is not', config({ profil: 'wire' }), ['old'], 2, 'did you mean profile?'],
    [
      'no value that there is not',
      config({ profile: 'all' }),
      ['old'],
      2,
      'expected `drift.profile` to be one of data',
    ],
  ])('%s', async (_name, files, args, code, said) => {
    const outcome = await run(folderOf(files), args)
    expect([outcome.code, outcome.stderr.join('\n')]).toEqual([code, expect.stringContaining(said)])
  })

  test('paths from its own folder', async () => {
    const files = {
      'sub/c.json': JSON.stringify({ sources: ['../new'], drift: { base: '../old', accepted: 'ok.json' } }),
    }
    const { code, stderr } = await run(folderOf({ ...both, ...files, 'sub/ok.json': '[]' }), ['--config', 'sub/c.json'])
    expect([code, stderr.at(-1)]).toEqual([1, expect.stringMatching(/^old -> new: 1 error/)])
  })
})

describe('lexgen diff lets pass', () => {
  test('what is accepted, and names what is not needed', async () => {
    const cwd = folderOf(both)
    await run(cwd, ['old', 'new', '--format', 'json=report.json'])
    const { findings } = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')) as {
      findings: { fingerprint: string }[]
    }
    const [fingerprint] = findings.map((finding) => finding.fingerprint)
    const entries = [
      { fingerprint, reason: 'nobody has longer ones' },
      { fingerprint: 'f'.repeat(64), reason: 'long ago' },
    ]
    writeFileSync(join(cwd, 'lexgen-accepted.json'), JSON.stringify(entries))
    const { code, stderr } = await run(cwd, ['old', 'new'])
    expect(code).toBe(0)
    expect(stderr).toEqual([
      'accepted ffffffffffff (long ago) is of no finding: take the entry out',
      expect.stringContaining('0 errors, 0 warnings, 0 notes, 1 accepted'),
    ])
  })

  test.each([
    ['no list', '{}', 'expected a list of objects with a `fingerprint`'],
    ['no reason', '[{"fingerprint":"a"}]', 'found something else in [0]'],
    ['no JSON', '[', 'json: expected the JSON to go on, found the end of the text in line 1, column 2'],
  ])('nothing where the file is wrong: %s', async (_name, text, said) => {
    const { code, stderr } = await run(folderOf({ ...both, 'lexgen-accepted.json': text }), ['old', 'new'])
    expect([code, stderr.join()]).toEqual([2, expect.stringContaining(said)])
  })

  test('nothing where the file is not there', async () => {
    const { code, stderr } = await run(folderOf(both), ['old', 'new', '--accepted', 'gone.json'])
    expect([code, stderr.join()]).toEqual([2, expect.stringContaining('expected to read gone.json')])
  })
})

describe('lexgen diff compares with', () => {
  test('what a module exports', async () => {
    const cwd = folderOf({ ...both, 'old.mjs': `export const all = [${thing(9)}]` })
    const { code, stdout } = await run(cwd, ['module:./old.mjs#all', 'new'])
    expect([code, stdout[1]]).toEqual([1, NARROWED])
  })

  test('what a generated package was made from', async () => {
    const cwd = folderOf(both)
    await generate({ sources: ['old'], out: 'gen', package: 'made', cwd })
    const { code, stdout } = await run(cwd, ['sdk:gen', 'new'])
    expect([code, stdout[1]]).toEqual([1, NARROWED])
  })
})

/** A repository with `lexicons` as they were at its first commit, and as they are now. */
function repository(): { readonly cwd: string; readonly git: (...args: readonly string[]) => string } {
  const cwd = folderOf({
    [`lexicons/${PATH}`]: thing(9),
    'lexicons/node_modules/x.json': '{',
    'lexicons/notes.txt': '',
  })
  const git = (...args: readonly string[]): string => {
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main']
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return stdout.trim()
  }
  git('init', '-q')
  git('add', '-f', '.')
  git('commit', '-qm', 'one')
  writeFileSync(join(cwd, 'lexicons', PATH), thing(5))
  return { cwd, git }
}

describe('lexgen diff compares with git', () => {
  test.each<[string, readonly string[], string]>([
    ['a folder as it was', ['git:HEAD', 'lexicons'], 'git:HEAD:lexicons -> lexicons: 1 error'],
    ['a folder that is named', ['git:main:lexicons', 'lexicons'], 'git:main:lexicons -> lexicons: 1 error'],
    ['a folder that the head is, too', ['git:main:lexicons'], 'git:main:lexicons -> lexicons: 1 error'],
    ['all that is there', ['git:main'], 'git:main:. -> .: 1 error'],
    ['a folder with a dot', ['git:main', './lexicons/'], 'git:main:./lexicons/ -> ./lexicons/: 1 error'],
    ['a file', ['git:main', `lexicons/${PATH}`], '1 error'],
    ['files of a glob', ['git:main', 'lexicons/com/**/*.json'], '1 error'],
    ['all there is', ['git:main:', 'lexicons'], 'git:main: -> lexicons: 1 error'],
  ])('%s', async (_name, args, said) => {
    const { cwd } = repository()
    const { code, stdout, stderr } = await run(cwd, args)
    expect([code, stdout.slice(0, 2), stderr.at(-1)]).toEqual([
      1,
      ['com.example.thing', NARROWED],
      expect.stringContaining(said),
    ])
  })

  test('and commits with one another, from any folder of it', async () => {
    const { cwd, git } = repository()
    git('commit', '-qam', 'two')
    const { code, stdout } = await run(join(cwd, 'lexicons'), ['git:HEAD~1:com', 'git:HEAD:.'])
    expect([code, stdout.slice(1, 3)]).toEqual([1, [NARROWED, '    at com/example/thing.json:1:159']])
    expect((await run(join(cwd, 'lexicons'), ['git:main:../lexicons', '.'])).code).toBe(0)
  })

  test('a file that moved is the same', async () => {
    const { cwd, git } = repository()
    git('checkout', '-q', '.')
    git('mv', `lexicons/${PATH}`, 'lexicons/com/example/other.json')
    expect(await run(cwd, ['git:main', 'lexicons', '-q'])).toMatchObject({ code: 0, stdout: [] })
  })

  test.each<[string, string, string]>([
    ['a branch', 'git:nope', 'git fetch origin nope:nope'],
    ['a branch of a remote', 'git:origin/main', 'git fetch origin main:refs/remotes/origin/main'],
    ['a commit', `git:${'a'.repeat(40)}`, `git fetch origin ${'a'.repeat(40)}`],
    ['a tag', 'git:v1.2.3', 'git fetch origin tag v1.2.3'],
    ['an option', 'git:--all', 'expected a commit of this repository at --all'],
  ])('that has no such %s says how to get it', async (_name, base, said) => {
    const { cwd, git } = repository()
    git('remote', 'add', 'origin', 'https://example.com/a.git')
    const { code, stdout, stderr } = await run(cwd, [base, 'lexicons'])
    expect([code, stdout]).toEqual([3, []])
    expect(stderr.join('\n')).toContain(said)
    expect(stderr.join('\n')).not.toContain('no changes')
  })

  test.each<[string, string, (cwd: string) => void, string]>([
    ['there is no remote', 'git:nope', () => undefined, 'hint: it has no remote to fetch from either'],
    [
      'there are no commits',
      'git:HEAD',
      (cwd) => rmSync(join(cwd, '.git/refs/heads/main')),
      'hint: the repository has no commits yet: commit first',
    ],
    ['none is named', 'git:', () => undefined, 'expected a commit, a branch or a tag after git:, found none'],
  ])('where %s nothing is told to be fetched', async (_name, base, prepare, said) => {
    const { cwd } = repository()
    prepare(cwd)
    const { code, stderr } = await run(cwd, [base, 'lexicons'])
    expect([code, stderr.join('\n')]).toEqual([3, expect.stringContaining(said)])
    expect(stderr.join('\n')).not.toContain('git fetch')
  })

  test('that is a shallow clone says how to get the rest', async () => {
    const { cwd, git } = repository()
    git('commit', '-qam', 'two')
    const clone = join(temporaryFolder(), 'clone')
    spawnSync('git', ['clone', '-q', '--depth', '1', `file://${cwd}`, clone])
    const { code, stderr } = await run(clone, ['git:HEAD~1', 'lexicons'])
    expect([code, stderr.slice(0, 2)]).toEqual([
      3,
      [expect.stringContaining('found none in a shallow clone'), '  hint: run: git fetch --unshallow'],
    ])
  })

  test('that is no repository', async () => {
    const { code, stderr } = await run(folderOf(both), ['git:main', 'new'])
    expect([code, stderr[0]]).toEqual([
      3,
      expect.stringMatching(/LEX1022: expected git to read .* not a git repository/),
    ])
  })

  test('that had no lexicons', async () => {
    const { code, stderr } = await run(repository().cwd, ['git:main:elsewhere', 'lexicons'])
    expect([code, stderr[0]]).toEqual([3, expect.stringContaining('LEX1002')])
  })

  describe('where nobody names a base', () => {
    const withOrigin = (): { readonly cwd: string; readonly commit: string } => {
      const { cwd, git } = repository()
      const commit = git('rev-parse', 'HEAD')
      const clone = join(temporaryFolder(), 'clone')
      spawnSync('git', ['clone', '-q', cwd, clone])
      writeFiles(clone, { 'lexgen.config.json': '{"sources":["lexicons"]}', [`lexicons/${PATH}`]: thing(5) })
      return { cwd: clone, commit }
    }

    test('it is where the branch left that of origin', async () => {
      const { cwd, commit } = withOrigin()
      const { code, stderr } = await run(cwd, [])
      expect([code, stderr]).toEqual([1, [expect.stringContaining(`git:${commit}:lexicons -> lexicons: 1 error`)]])
    })

    test.each<[string, Record<string, string>, string]>([
      ['of GitHub', { GITHUB_BASE_REF: 'main' }, 'git:origin/main:lexicons -> lexicons: 1 error'],
      ['of GitLab', { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' }, 'git:origin/main:lexicons -> lexicons: 1 error'],
    ])('it is what CI %s says', async (_name, env, said) => {
      const { code, stderr } = await run(withOrigin().cwd, [], env)
      expect([code, stderr.join()]).toEqual([1, expect.stringContaining(said)])
    })

    test('and there is no origin, nothing is compared', async () => {
      const { code, stdout, stderr } = await run(repository().cwd, [])
      expect([code, stdout]).toEqual([3, []])
      expect(stderr.join()).toContain('name one (lexgen diff git:main)')
    })
  })

  test('and leaves it as it is', async () => {
    const { cwd, git } = repository()
    const before = git('status', '--porcelain')
    await run(cwd, ['git:HEAD', 'lexicons'])
    expect([git('status', '--porcelain'), existsSync(join(cwd, 'lexgen.manifest.json'))]).toEqual([before, false])
  })
})
